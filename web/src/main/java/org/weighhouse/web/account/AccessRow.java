package org.weighhouse.web.account;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may ask for one address.
 *
 * @param method as `GET`, or `*` for all
 * @param whose what must be so besides, in words
 */
public record AccessRow(String method, PathPattern path, Who who, Set<Role> roles, String whose) {

	private static final String EVERY_METHOD = "*";

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
				return new AccessRow(fields[0], path, who, Set.of(), fields[3]);
			}
		}
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (String role : fields[2].split(",")) {
			roles.add(Role.valueOf(role));
		}
		return new AccessRow(fields[0], path, Who.ROLES, roles, fields[3]);
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
			case ROLES -> person != null && this.roles.stream().anyMatch(person::has);
		};
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
