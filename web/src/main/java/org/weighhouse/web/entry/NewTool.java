package org.weighhouse.web.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.EntryText;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Template;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.request.Words;

/**
 * A tool that somebody proposes: its name, kind and vendor, one edition, and every
 * question said to be unknown.
 *
 * @param home the vendor's country; empty for not known
 * @param reason where it was met, or who asks for it
 */
record NewTool(String name, String kind, String vendor, String home, String edition, String purpose, String reason) {

	/** Addresses of pages that are no tools. */
	static final Set<String> RESERVED = Set.of("new", "due", "proposals");

	private static final int READ_AGAIN_MONTHS = 3;

	static NewTool begun(String name, String publisher) {
		return new NewTool(few(name), "", few(publisher), "", "", "", "");
	}

	NewTool {
		name = Objects.requireNonNullElse(name, "");
		kind = Objects.requireNonNullElse(kind, "");
		vendor = Objects.requireNonNullElse(vendor, "");
		home = Objects.requireNonNullElse(home, "");
		edition = Objects.requireNonNullElse(edition, "");
		purpose = Objects.requireNonNullElse(purpose, "");
		reason = Objects.requireNonNullElse(reason, "");
	}

	private static String few(String text) {
		return text.strip().substring(0, Math.min(text.strip().length(), 200));
	}

	/** A short name that is safe in an address and that no other tool has. */
	String slug(Catalog catalog) {
		String wish = NewSource.slug(this.name);
		String slug = wish;
		for (int next = 2; RESERVED.contains(slug) || catalog.find(slug) != null; next++) {
			slug = wish + "-" + next;
		}
		return slug;
	}

	/**
	 * Its file.
	 * @param source the title of what says who the vendor is: whoever proposes it
	 * @throws WrongEntry with everything that is wrong
	 */
	String text(String slug, Catalog catalog, Rulebook rulebook, String source, String otherwise, LocalDate today) {
		List<Violation> violations = new ArrayList<>();
		String ownName = Words.checked("name", this.name, 200, violations);
		String maker = Words.checked("vendor", this.vendor, 200, violations);
		String country = this.home.isBlank() ? "ZZ" : this.home.strip();
		if (!country.matches("[A-Z]{2}")) {
			violations.add(new Violation("home", "country", country, ""));
		}
		Template template = rulebook.templates().get(this.kind);
		if (template == null) {
			violations.add(new Violation("kind", this.kind.isEmpty() ? "missing" : "unknown", this.kind, ""));
		}
		String plan = this.edition.isBlank() ? otherwise : Words.checked("edition", this.edition, 200, violations);
		String use = this.purpose.isBlank() ? "" : Words.checked("purpose", this.purpose, 200, violations);
		if (!violations.isEmpty() || template == null) {
			throw new WrongEntry(violations, List.of());
		}
		List<String> unknown = EntryFile.questions(rulebook)
			.stream()
			.map(Question::id)
			.filter((id) -> !template.notApplicable().contains(id))
			.toList();
		EntryText text = new EntryText("tool: " + slug + "\n").with(ownName, "name").with(this.kind, "kind");
		return (use.isEmpty() ? text : text.with(List.of(use), "purposes"))
			.with(vendor(maker, country, catalog), "vendor")
			.with(today.plusMonths(READ_AGAIN_MONTHS).toString(), "review")
			.with(Map.of("proposed", fields("title", source, "date", today.toString())), "sources")
			.with(unknown, "unknown")
			.with(List.of(fields("id", "standard", "name", plan)), "editions")
			.text();
	}

	/** One that is known keeps its short name and home. */
	private static Map<String, Object> vendor(String name, String home, Catalog catalog) {
		Tool.@Nullable Vendor known = catalog.tools()
			.stream()
			.map(Tool::vendor)
			.filter((vendor) -> vendor.name().equalsIgnoreCase(name))
			.findFirst()
			.orElse(null);
		if (known != null) {
			return fields("id", known.id(), "name", known.name(), "home", known.home(), "source", "proposed");
		}
		Set<String> taken = catalog.tools().stream().map((tool) -> tool.vendor().id()).collect(Collectors.toSet());
		String id = NewSource.slug(name);
		for (int next = 2; taken.contains(id); next++) {
			id = NewSource.slug(name) + "-" + next;
		}
		return fields("id", id, "name", name, "home", home, "source", "proposed");
	}

	private static Map<String, Object> fields(String... keysAndValues) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (int at = 0; at < keysAndValues.length; at += 2) {
			fields.put(keysAndValues[at], keysAndValues[at + 1]);
		}
		return fields;
	}

}
