package org.weighhouse.web.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed about a person.
 */
record PersonForm(String name, String email, Set<Role> roles) {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_EMAIL = 254;

	private static final int LONGEST_REASON = 2000;

	private static final Pattern EMAIL = Pattern.compile("[!-?A-~]+@[!-?A-~]+");

	PersonForm {
		name = name.strip();
		email = Accounts.sameCase(email);
		roles = Set.copyOf(roles);
	}

	/** Everybody is an employee. A role that does not exist was not typed by a person. */
	static PersonForm of(MultiValueMap<String, String> fields) {
		return new PersonForm(word(fields, "name"), word(fields, "email"), roles(fields));
	}

	static Set<Role> roles(MultiValueMap<String, String> fields) {
		Set<Role> roles = EnumSet.of(Role.EMPLOYEE);
		fields.getOrDefault("roles", List.of()).stream().map(Role::valueOf).forEach(roles::add);
		return roles;
	}

	static String word(MultiValueMap<String, String> fields, String name) {
		String word = fields.getFirst(name);
		return (word != null) ? word : "";
	}

	List<Mistake> mistakes() {
		List<Mistake> mistakes = new ArrayList<>();
		if (!isPlain(this.name, LONGEST_NAME)) {
			mistakes.add(new Mistake("name", "name"));
		}
		if (this.email.length() > LONGEST_EMAIL || !EMAIL.matcher(this.email).matches()) {
			mistakes.add(new Mistake("email", "email"));
		}
		return mistakes;
	}

	/** The same with a password that was typed twice. */
	List<Mistake> mistakes(String password, String repeated) {
		List<Mistake> mistakes = mistakes();
		mistakes.addAll(ofPassword(password, repeated, this.name, this.email));
		return mistakes;
	}

	static List<Mistake> ofPassword(String password, String repeated, String name, String email) {
		String mistake = PasswordRules.mistake(password, name, email);
		if (mistake == null && !password.equals(repeated)) {
			return List.of(new Mistake("repeated", "repeat"));
		}
		return (mistake != null) ? List.of(new Mistake("password", mistake)) : List.of();
	}

	/** A reason as it is kept; null if it is none. */
	static @Nullable String reason(String typed) {
		String reason = typed.strip().replace("\r\n", "\n");
		return isPlain(reason.replace("\n", " "), LONGEST_REASON) ? reason : null;
	}

	/** Something that can be seen, and nothing that cannot. */
	private static boolean isPlain(String text, int longest) {
		return !text.isBlank() && text.length() <= longest && text.codePoints().noneMatch(PersonForm::isUnseen)
				&& text.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	private static boolean isUnseen(int letter) {
		return switch (Character.getType(letter)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				true;
			default -> false;
		};
	}

}
