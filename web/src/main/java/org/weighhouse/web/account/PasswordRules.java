package org.weighhouse.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What a password must be: long, not common, and not about whom it belongs to. Which
 * kinds of characters it has is nobody's business.
 */
final class PasswordRules {

	static final int SHORTEST = 12;

	static final int LONGEST = 64;

	/** As far as bcrypt looks. */
	static final int MOST_BYTES = 72;

	/** Shorter parts of a name occur in anything. */
	private static final int TELLING = 4;

	private static final Set<String> COMMON = read("common-passwords.txt");

	private PasswordRules() {
	}

	/** What is wrong, as the end of a message's name; null if it will do. */
	static @Nullable String mistake(String typed, String name, String email) {
		if (Passwords.isTooLong(typed)) {
			return "long";
		}
		String password = Passwords.normal(typed);
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			return "short";
		}
		if (length > LONGEST) {
			return "long";
		}
		if (password.codePoints().anyMatch(Character::isISOControl)) {
			return "control";
		}
		String plain = plain(password);
		if (COMMON.contains(plain) || plain.codePoints().distinct().count() <= 2) {
			return "common";
		}
		return parts(name, email).anyMatch(plain::contains) ? "own" : null;
	}

	private static Stream<String> parts(String name, String email) {
		String local = email.contains("@") ? email.substring(0, email.indexOf('@')) : email;
		return Stream.concat(Stream.of(name.split("\\s+")), Stream.of(name, email, local))
			.map(PasswordRules::plain)
			.filter((part) -> part.length() >= TELLING);
	}

	private static String plain(String text) {
		return Passwords.normal(text).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
	}

	private static Set<String> read(String file) {
		try {
			return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.startsWith("#"))
				.map(PasswordRules::plain)
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
