package org.weighhouse.web.entry;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.weighhouse.web.control.EvidenceFileRefused;
import org.weighhouse.web.control.EvidenceFiles;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.request.Words;

/**
 * The source that a form names: one that is there, or one that is typed with it, with a
 * link or a file.
 */
final class NewSource {

	/** What a form says where the source is typed with it. */
	static final String NEW = "+";

	private static final String TITLE = "source.title";

	private static final String UNTIL = "source.until";

	private static final String FILE = "file";

	private static final List<String> ORDER = List.of("title", "date", "link", "sha256", "until");

	private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

	private final EntryFile file;

	private final Typed typed;

	private final EvidenceFiles files;

	private final long person;

	private final LocalDate today;

	private final List<Violation> violations;

	NewSource(EntryFile file, Typed typed, EvidenceFiles files, long person, LocalDate today,
			List<Violation> violations) {
		this.file = file;
		this.typed = typed;
		this.files = files;
		this.person = person;
		this.today = today;
		this.violations = violations;
	}

	/** Its key; empty where none is named. */
	String key(String field) {
		String key = this.typed.text(field);
		if (!key.equals(NEW)) {
			if (!key.isEmpty() && !keys().contains(key)) {
				this.violations.add(new Violation(field, "unknown", key, ""));
			}
			return key;
		}
		Map<String, Object> source = fields();
		if (!this.violations.isEmpty()) {
			return "";
		}
		return this.file.source(slug(String.valueOf(source.get("title"))), source);
	}

	/** The same where one must be named. */
	String needed(String field) {
		if (this.typed.text(field).isEmpty()) {
			this.violations.add(new Violation(field, "missing", "", ""));
		}
		return key(field);
	}

	/** Changes one that is there. */
	void change(String key) {
		if (!keys().contains(key)) {
			throw new NothingThere();
		}
		Map<String, Object> source = fields();
		String kept = this.file.written().at("sources").at(key).word("sha256");
		if (!source.containsKey("sha256") && !kept.isEmpty() && this.typed.text("source.nofile").isEmpty()) {
			source.put("sha256", kept);
		}
		if (this.violations.isEmpty()) {
			this.file.put(source, "sources", key);
		}
	}

	private Map<String, Object> fields() {
		Map<String, Object> source = new LinkedHashMap<>();
		source.put("title", Words.checked(TITLE, this.typed.text(TITLE), 300, this.violations));
		source.put("date", day("source.date", this.typed.text("source.date"), this.today, this.violations));
		source.put("link", link("source.link", this.typed.text("source.link"), this.violations));
		source.put("sha256", kept());
		source.put("until",
				this.typed.text(UNTIL).isEmpty() ? "" : day(UNTIL, this.typed.text(UNTIL), LAST, this.violations));
		Map<String, Object> ordered = new LinkedHashMap<>();
		ORDER.forEach((field) -> ordered.put(field, source.getOrDefault(field, "")));
		return EntryFile.given(ordered);
	}

	/** Keeps the file that proves it. */
	private String kept() {
		if (!this.typed.hasFile()) {
			return "";
		}
		try {
			return this.files.keep(this.typed.fileName(), this.typed.fileContent(), this.person);
		}
		catch (EvidenceFileRefused ex) {
			this.violations.add(new Violation(FILE, ex.problem(), ex.name(), ""));
			return "";
		}
	}

	private Set<String> keys() {
		return this.file.written().at("sources").fields().keySet();
	}

	/** The first letters of a text, as a short name: `anthropic-privacy-page`. */
	static String slug(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\p{M}+", "")
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-+|-+$", "");
		String few = (plain.length() > 40) ? plain.substring(0, 40).replaceAll("-[^-]*$", "") : plain;
		return few.isEmpty() ? "source" : few;
	}

	/** A day not before anybody could mean it; the latest that may be. */
	static String day(String field, String typed, LocalDate latest, List<Violation> violations) {
		LocalDate last = latest.isBefore(LAST) ? latest : LAST;
		try {
			LocalDate day = LocalDate.parse(typed);
			if (day.isBefore(FIRST) || day.isAfter(last)) {
				violations.add(new Violation(field, "date", typed, FIRST + " – " + last));
			}
		}
		catch (DateTimeParseException ex) {
			violations.add(new Violation(field, typed.isEmpty() ? "missing" : "date", typed, FIRST + " – " + last));
		}
		return typed;
	}

	/** An address that a browser asks for in secret; empty where none was typed. */
	static String link(String field, String typed, List<Violation> violations) {
		if (typed.isEmpty()) {
			return "";
		}
		String link = Words.checked(field, typed, violations);
		try {
			URI uri = new URI(link);
			if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
				violations.add(new Violation(field, "link", link, "https://…"));
			}
		}
		catch (URISyntaxException ex) {
			violations.add(new Violation(field, "link", link, "https://…"));
		}
		return link;
	}

}
