package org.weighhouse.web.inventory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.digest.Sha256;

/**
 * Titles of which every person has a row of their own, counted together. Of a person
 * eight bytes of a hash are held until the file is read: among 250,000 people two share
 * them once in half a thousand million files. Files have no more rows than that, so there
 * is no other bound.
 */
final class Grouped {

	private final Map<String, Group> groups = new LinkedHashMap<>();

	private static final class Group {

		private final Title first;

		private final Set<Long> people = new HashSet<>();

		private @Nullable Long devices;

		private @Nullable String lastSeen;

		Group(Title first) {
			this.first = first;
		}

		Title title() {
			return new Title(this.first.line(), this.first.name(), this.first.publisher(), this.first.version(),
					this.first.ids(), (long) this.people.size(), this.devices, this.lastSeen);
		}

	}

	/**
	 * @param person null for a row that names nobody, such as a device that people share
	 */
	void add(Title title, @Nullable String person) {
		Group group = this.groups.computeIfAbsent(title.key() + "|" + title.version(), (key) -> new Group(title));
		if (person != null) {
			group.people.add(hash(person));
		}
		Long devices = title.devices();
		if (devices != null && (group.devices == null || group.devices < devices)) {
			group.devices = devices;
		}
		String seen = title.lastSeen();
		if (seen != null && (group.lastSeen == null || group.lastSeen.compareTo(seen) < 0)) {
			group.lastSeen = seen;
		}
	}

	void tell(Rows rows) {
		this.groups.values().forEach((group) -> rows.tell(group.title()));
	}

	private static long hash(String person) {
		byte[] digest = Sha256.begin().digest(person.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
		return ByteBuffer.wrap(digest).getLong();
	}

}
