package org.weighhouse.web.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may ask for one address.
 *
 * @param method as `GET`, or `*` for all
 * @param delegates whether those who stand in for a role may as well
 * @param whose what must be so besides, in words
 */
public record AccessRow(String method, PathPattern path, Who who, Set<Role> roles, boolean delegates, String whose) {

	private static final String EVERY_METHOD = "*";

	private static final String DELEGATES = "DELEGATES";

	private static final int FIELDS = 4;

	public AccessRow {
		roles = Set.copyOf(roles);
	}

	/** A line of the table. */
	static AccessRow read(String line) {
		String[] fields = line.strip().split("\\s+", FIELDS);
		if (fields.length < FIELDS) {
			throw new IllegalArgumentException(
					"found `" + line + "`, expected a method, a path, who may, and whose it is");
		}
		PathPattern path = PathPatternParser.defaultInstance.parse(fields[1]);
		for (Who who : Who.values()) {
			if (who != Who.ROLES && who.name().equals(fields[2])) {
				return new AccessRow(fields[0], path, who, Set.of(), false, fields[3]);
			}
		}
		Set<Role> roles = EnumSet.noneOf(Role.class);
		List<String> names = List.of(fields[2].split(","));
		names.stream().filter((name) -> !name.equals(DELEGATES)).map(Role::valueOf).forEach(roles::add);
		return new AccessRow(fields[0], path, Who.ROLES, roles, names.contains(DELEGATES), fields[3]);
	}

	/** Spring answers `HEAD` wherever it answers `GET`. */
	boolean isFor(String method, PathContainer path) {
		boolean same = this.method.equals(EVERY_METHOD) || this.method.equals(method)
				|| (method.equals("HEAD") && this.method.equals("GET"));
		return same && this.path.matches(path);
	}

	public boolean allows(@Nullable Person person) {
		return switch (this.who) {
			case FILE, ANYBODY -> true;
			case SIGNED_IN -> person != null;
			case ROLES -> person != null && this.roles.stream().anyMatch((role) -> isHeldBy(person, role));
		};
	}

	private boolean isHeldBy(Person person, Role role) {
		return person.has(role) || (this.delegates && !person.givers(role).isEmpty());
	}

	/** Kinds of people. */
	public enum Who {

		/** Anybody; a file, no controller. */
		FILE,
		/** Also those who have not signed in. */
		ANYBODY,
		/** Everybody who is known here. */
		SIGNED_IN,
		/** Who holds one of the roles. */
		ROLES

	}

}
