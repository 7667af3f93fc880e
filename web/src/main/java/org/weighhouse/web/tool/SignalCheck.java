package org.weighhouse.web.tool;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.tool.WrongSignal.Wrong;

/**
 * Reads what somebody typed about a tool, and notes everything that is wrong with it, at
 * once.
 */
final class SignalCheck {

	private static final int LONGEST = 2000;

	private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

	private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,10}");

	private final List<Wrong> problems = new ArrayList<>();

	/** The tool, or one of its editions. */
	String about(Tool tool, @Nullable String edition) {
		String id = SignalForm.text(edition);
		if (!id.isEmpty() && tool.findEdition(id) == null) {
			add("edition", "unknownEdition", id);
		}
		return id.isEmpty() ? tool.id() : tool.id() + "/" + id;
	}

	/** One of the words of a kind; null where it is missing or none of them. */
	<E extends Enum<E>> @Nullable E word(String field, Class<E> words, @Nullable String typed) {
		String text = SignalForm.text(typed);
		for (E each : words.getEnumConstants()) {
			if (each.name().equals(text)) {
				return each;
			}
		}
		add(field, text.isEmpty() ? "missing" : "unknown", text);
		return null;
	}

	String text(String field, @Nullable String typed) {
		String text = SignalForm.text(typed);
		if (text.codePoints().allMatch((point) -> Character.getType(point) == Character.FORMAT)) {
			add(field, "missing", "");
		}
		else if (text.length() > LONGEST) {
			add(field, "tooLong", String.valueOf(text.length()));
		}
		else if (text.codePoints().anyMatch(SignalCheck::isRefused)) {
			add(field, "control", "");
		}
		return text;
	}

	/**
	 * An address that a browser asks for in secret, with a host and nobody's password.
	 */
	String link(String field, @Nullable String typed) {
		String text = text(field, typed);
		if (this.problems.stream().noneMatch((problem) -> problem.field().equals(field)) && !isSecure(text)) {
			add(field, "link", text);
		}
		return text;
	}

	/** A day that is not to come. */
	LocalDate day(String field, @Nullable String typed, LocalDate today) {
		String text = SignalForm.text(typed);
		try {
			LocalDate day = LocalDate.parse(text);
			if (day.isAfter(today) || day.isBefore(EARLIEST)) {
				add(field, "day", text);
			}
			return day;
		}
		catch (DateTimeParseException ex) {
			add(field, text.isEmpty() ? "missing" : "day", text);
			return today;
		}
	}

	@Nullable String cve(Signal.@Nullable Kind kind, @Nullable String typed) {
		String text = SignalForm.text(typed);
		if (kind == null || !kind.hasCve()) {
			none("cve", text);
			return null;
		}
		if (!CVE.matcher(text).matches()) {
			add("cve", text.isEmpty() ? "missing" : "cve", text);
		}
		return text;
	}

	@Nullable Versions versions(Signal.@Nullable Kind kind, @Nullable String from, @Nullable String below) {
		String first = SignalForm.text(from);
		String last = SignalForm.text(below);
		if (kind == null || !kind.hasVersions()) {
			none("from", first);
			none("below", last);
			return null;
		}
		if (kind == Signal.Kind.NEW_MAJOR_VERSION && first.isEmpty()) {
			add("from", "missing", "");
		}
		for (String each : List.of(first, last)) {
			if (!each.isEmpty() && !Versions.isVersion(each)) {
				add(each.equals(first) ? "from" : "below", "version", each);
				return null;
			}
		}
		if (first.isEmpty() && last.isEmpty()) {
			return null;
		}
		Versions versions = new Versions(first.isEmpty() ? null : first, last.isEmpty() ? null : last);
		if (!last.isEmpty() && !versions.contain(first.isEmpty() ? "0" : first)) {
			add("below", "below", last);
		}
		return versions;
	}

	Signal.@Nullable Grade grade(Signal.@Nullable Kind kind, @Nullable String typed) {
		if (kind != Signal.Kind.ALLEGATION) {
			none("grade", SignalForm.text(typed));
			return null;
		}
		return word("grade", Signal.Grade.class, typed);
	}

	/** Refuses whatever has a mistake. */
	void refuse() {
		if (!this.problems.isEmpty()) {
			throw new WrongSignal(this.problems);
		}
	}

	/** Refuses it, or says what is there. */
	<T> T right(@Nullable T value) {
		refuse();
		return Objects.requireNonNull(value, "a missing value was refused");
	}

	private void none(String field, String text) {
		if (!text.isEmpty()) {
			add(field, "notHere", text);
		}
	}

	private void add(String field, String problem, String found) {
		this.problems.add(new Wrong(field, problem, found));
	}

	private static boolean isRefused(int point) {
		return (Character.isISOControl(point) && point != '\n' && point != '\t')
				|| Character.getType(point) == Character.SURROGATE;
	}

	private static boolean isSecure(String link) {
		try {
			URI uri = new URI(link);
			return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
