package org.weighhouse.web.export;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * Reads what somebody wants to take away, and tells all that is wrong with it at once.
 */
final class WishReader {

	private static final int MOST_WORDS = 200;

	private static final int MOST_DRAWN = 500;

	private static final int USUAL_DRAW = 25;

	private static final String A_DAY = "a day, as 2026-11-21";

	private final WishForm form;

	private final LocalDate today;

	private final List<Violation> violations = new ArrayList<>();

	WishReader(WishForm form, Clock clock) {
		this.form = form;
		this.today = LocalDate.now(clock);
	}

	Wish wish() {
		What what = oneOf(What.class, "what", this.form.what());
		Format format = (what != null && what.formats().size() == 1 && WishForm.word(this.form.format()).isEmpty())
				? what.formats().iterator().next() : oneOf(Format.class, "format", this.form.format());
		if (what != null && format != null && !what.formats().contains(format)) {
			no("format", "notTaken", format.name(), "one of " + what.formats());
		}
		LocalDate from = day("from", this.form.from());
		LocalDate to = day("to", this.form.to());
		LocalDate asOf = day("asOf", this.form.asOf());
		days(from, to, asOf, what);
		Tier tier = WishForm.word(this.form.tier()).isEmpty() ? null : oneOf(Tier.class, "tier", this.form.tier());
		Filter filter = new Filter(from, to, asOf, words("tool", this.form.tool()), tier,
				plain("state", this.form.state(), "[A-Za-z_]{0,40}").toUpperCase(Locale.ROOT),
				plain("kind", this.form.kind(), "[A-Za-z_.-]{0,60}"));
		boolean register = what != null && what.isRegister();
		if (register) {
			taken(Registers.of(Objects.requireNonNull(what)), filter);
		}
		Long request = (what == What.DOSSIER) ? number(this.form.request()) : null;
		int sample = (what == What.PACK) ? sample(this.form.sample()) : 0;
		String seed = (what == What.PACK) ? seed(words("seed", this.form.seed())) : null;
		Invalid.refuse(this.violations);
		return new Wish(Objects.requireNonNull(what), Objects.requireNonNull(format), filter,
				register ? this.form.columnNames() : List.of(), Boolean.TRUE.equals(this.form.mark()), request, sample,
				seed);
	}

	private void days(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate asOf, @Nullable What what) {
		if (from != null && to != null && to.isBefore(from)) {
			no("to", "order", to.toString(), "a day from " + from + " on");
		}
		if (asOf != null && (from != null || to != null)) {
			no("asOf", "either", asOf.toString(), "either a period or a day");
		}
		if (asOf != null && asOf.isAfter(this.today)) {
			no("asOf", "order", asOf.toString(), "a day up to today, " + this.today);
		}
		if (what == What.PACK && (from == null || to == null)) {
			no((from == null) ? "from" : "to", "missing", "", "the first and the last day of the period");
		}
		if (what != null && !what.isRegister() && asOf != null) {
			no("asOf", "notTaken", asOf.toString(), "nothing: only registers have it");
		}
	}

	/**
	 * What a register has not cannot be asked of it: silence would look like an answer.
	 */
	private void taken(Register register, Filter filter) {
		if (register.tier() == null && filter.tier() != null) {
			no("tier", "notTaken", filter.tier().name(), "nothing: this register has no tiers");
		}
		if (register.tool() == null && !filter.tool().isEmpty()) {
			no("tool", "notTaken", filter.tool(), "nothing: this register names no tools");
		}
		if (register.state() == null && !filter.state().isEmpty()) {
			no("state", "notTaken", filter.state(), "nothing: this register has no states");
		}
		if (register.kind() == null && !filter.kind().isEmpty()) {
			no("kind", "notTaken", filter.kind(), "nothing: this register has no kinds");
		}
		for (String column : this.form.columnNames()) {
			if (!register.hasColumn(column)) {
				no("columns", "unknown", column,
						String.join(", ", register.columns().stream().map(Column::name).toList()));
			}
		}
	}

	private String words(String field, @Nullable String typed) {
		String word = WishForm.word(typed);
		if (word.length() > MOST_WORDS) {
			no(field, "tooLong", String.valueOf(word.length()), "at most " + MOST_WORDS + " characters");
		}
		word.chars()
			.filter((letter) -> Character.isISOControl(letter) || Character.isSurrogate((char) letter))
			.findFirst()
			.ifPresent((letter) -> no(field, "control", String.format("U+%04X", letter), "plain characters"));
		return word;
	}

	private String plain(String field, @Nullable String typed, String pattern) {
		String word = WishForm.word(typed);
		if (!word.matches(pattern)) {
			no(field, "unknown", word, "a word of the register, as ACTIVE");
			return "";
		}
		return word;
	}

	private @Nullable Long number(@Nullable String typed) {
		String digits = WishForm.word(typed).replaceFirst("^(?i)REQ-", "");
		if (!digits.matches("\\d{1,18}")) {
			no("request", digits.isEmpty() ? "missing" : "unknown", digits, "the number of a request, as 41");
			return null;
		}
		return Long.valueOf(digits);
	}

	private int sample(@Nullable String typed) {
		String digits = WishForm.word(typed);
		if (digits.isEmpty()) {
			return USUAL_DRAW;
		}
		int wanted = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
		if (wanted < 0 || wanted > MOST_DRAWN) {
			no("sample", "unknown", digits, "a number from 0 to " + MOST_DRAWN);
		}
		return wanted;
	}

	private static String seed(String typed) {
		if (!typed.isEmpty()) {
			return typed;
		}
		byte[] random = new byte[16];
		new SecureRandom().nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

	private @Nullable LocalDate day(String field, @Nullable String typed) {
		String word = WishForm.word(typed);
		if (word.isEmpty()) {
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(word);
			if (day.getYear() < 1970 || day.getYear() > 9998) {
				no(field, "noDay", word, A_DAY);
				return null;
			}
			return day;
		}
		catch (DateTimeParseException ex) {
			no(field, "noDay", word, A_DAY);
			return null;
		}
	}

	private <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String field, @Nullable String typed) {
		String word = WishForm.word(typed);
		for (E each : type.getEnumConstants()) {
			if (each.name().equals(word.toUpperCase(Locale.ROOT))) {
				return each;
			}
		}
		no(field, word.isEmpty() ? "missing" : "unknown", word,
				"one of " + String.join(", ", List.of(type.getEnumConstants()).stream().map(Enum::name).toList()));
		return null;
	}

	private void no(String field, String problem, String found, String expected) {
		this.violations.add(new Violation(field, problem, found, expected));
	}

}
