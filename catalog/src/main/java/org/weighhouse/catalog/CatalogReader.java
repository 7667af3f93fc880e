package org.weighhouse.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.text.Place;
import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.IsoDate;
import org.weighhouse.engine.text.Node;
import org.weighhouse.engine.text.Problems;
import org.weighhouse.engine.text.YamlText;

/**
 * Reads the catalogue from the text of its files, all or nothing: one mistake, and none
 * of it is loaded.
 */
public final class CatalogReader {

	static final String MERGED_INTO = "mergedInto";

	private final Rulebook rulebook;

	private final Problems problems = new Problems();

	private final NamesTaken names = new NamesTaken();

	/** Where each says into which other it was merged. */
	private final Map<String, Place> merged = new LinkedHashMap<>();

	private final Map<String, String> vendors = new LinkedHashMap<>();

	private CatalogReader(Rulebook rulebook) {
		this.rulebook = rulebook;
	}

	/**
	 * Reads and checks the catalogue.
	 * @param files text by path, as `claude-code.yml`; expected verdicts are passed over
	 * @throws org.weighhouse.engine.text.InvalidFiles with every mistake of every file
	 */
	public static Catalog read(Map<String, String> files, Rulebook rulebook) {
		CatalogReader reader = new CatalogReader(rulebook);
		List<Tool> tools = new ArrayList<>();
		new TreeMap<>(files).forEach((file, text) -> {
			if (file.endsWith(".yml") && !file.endsWith(".expect.yml")) {
				Tool tool = reader.tool(file, text);
				if (tool != null) {
					tools.add(tool);
				}
			}
		});
		reader.mergedIntoTools(tools);
		reader.problems.refuse();
		return new Catalog(tools);
	}

	private @Nullable String mergedInto(Fields fields) {
		String into = fields.optionalWord(MERGED_INTO);
		if (into != null) {
			this.merged.put(fields.word("tool"), fields.place(MERGED_INTO));
		}
		return into;
	}

	/** A tool is merged into another that is there and is not merged itself. */
	private void mergedIntoTools(List<Tool> tools) {
		for (Tool tool : tools) {
			String into = tool.mergedInto();
			Place place = this.merged.get(tool.id());
			if (into != null && place != null
					&& tools.stream().noneMatch((other) -> other.id().equals(into) && other.mergedInto() == null)) {
				this.problems.add(place, "`" + into + "`", "another tool, which is not merged itself");
			}
		}
	}

	private @Nullable Tool tool(String file, String text) {
		Node node = YamlText.read(file, text, this.problems);
		if (node == null) {
			return null;
		}
		Fields fields = Fields.of(node, Place.startOf(file), "a tool", this.problems);
		String id = fields.word("tool");
		if (!file.equals(id + ".yml")) {
			this.problems.add(fields.place("tool"), "`" + id + "`", "the name of the file");
		}
		Map<String, Tool.Source> sources = new LinkedHashMap<>();
		Fields all = fields.map("sources");
		all.keys().forEach((key) -> sources.put(key, source(all.map(key))));
		AnswerReader answers = new AnswerReader(this.rulebook.questionnaire(), sources);
		String kind = fields.word("kind");
		if (!this.rulebook.templates().containsKey(kind)) {
			this.problems.addUnknownWord(fields.place("kind"), kind, "a template", this.rulebook.templates().keySet());
		}
		Map<String, Edition.SourcedAnswer> shared = answers.read(fields.map("answers"));
		List<Tool.Allegation> allegations = fields.each("allegations", "an allegation", answers::allegation);
		answers.worstAllegation(allegations).ifPresent((answer) -> shared.put(AnswerReader.ALLEGATION, answer));
		Tool.EndOfLife end = fields.has("end") ? end(fields, answers, shared) : null;
		List<String> unknown = answers.unknown(fields, shared.keySet());
		Tool tool = new Tool(id, fields.word("name"), kind, fields.words("purposes"), vendor(fields, answers),
				link(fields, "homepage"), this.names.read(fields), date(fields, "review"), end,
				List.copyOf(allegations), fields.words("advisories"),
				fields.each("editions", "an edition", (each) -> edition(each, answers, shared, unknown)),
				mergedInto(fields));
		fields.noOthers();
		answers.noOtherSources(all);
		noTwins(fields, tool.editions());
		return tool;
	}

	private Edition edition(Fields fields, AnswerReader answers, Map<String, Edition.SourcedAnswer> shared,
			List<String> unknown) {
		Map<String, Edition.SourcedAnswer> all = new LinkedHashMap<>(shared);
		all.putAll(answers.read(fields.map("answers")));
		List<String> open = new ArrayList<>(answers.unknown(fields, all.keySet()));
		open.addAll(unknown);
		open.removeAll(all.keySet());
		Edition edition = new Edition(fields.word("id"), fields.word("name"), fields.optionalWord("plan"),
				fields.optionalWord("mode"), fields.optionalWord("hosting"), answers.inOrder(all), List.copyOf(open),
				fields.place());
		fields.noOthers();
		return edition;
	}

	private void noTwins(Fields fields, List<Edition> editions) {
		if (editions.isEmpty()) {
			this.problems.add(fields.place(), "a tool without editions", "at least one edition");
		}
		Map<String, Place> ids = new LinkedHashMap<>();
		for (Edition edition : editions) {
			Place other = ids.putIfAbsent(edition.id(), edition.place());
			if (other != null) {
				this.problems.add(edition.place(), "the edition `" + edition.id() + "` a second time",
						"each id once (see " + other + ")");
			}
		}
	}

	private Tool.EndOfLife end(Fields fields, AnswerReader answers, Map<String, Edition.SourcedAnswer> shared) {
		Fields end = fields.map("end");
		Tool.EndOfLife read = new Tool.EndOfLife(end.has("since") ? date(end, "since") : null,
				end.optionalWord("successor"), answers.source(end), end.optionalWord("note"));
		end.noOthers();
		if (shared.put(AnswerReader.MAINTENANCE, answers.unmaintained(read)) != null) {
			this.problems.add(end.place(), "`end` beside an answer to `" + AnswerReader.MAINTENANCE + "`",
					"one of the two: an end answers it");
		}
		return read;
	}

	private Tool.Vendor vendor(Fields fields, AnswerReader answers) {
		Fields vendor = fields.map("vendor");
		Tool.Vendor read = new Tool.Vendor(vendor.word("id"), vendor.word("name"), vendor.word("home"),
				answers.source(vendor));
		vendor.noOthers();
		if (!read.home().isEmpty() && !read.home().matches("[A-Z]{2}")) {
			this.problems.add(vendor.place("home"), "`" + read.home() + "`", "a country as DE, or ZZ for not known");
		}
		String here = read.name() + ", " + read.home();
		String there = this.vendors.putIfAbsent(read.id(), here);
		if (there != null && !there.equals(here)) {
			this.problems.add(vendor.place(), "`" + read.id() + "` as " + here,
					"the same name and home everywhere (elsewhere: " + there + ")");
		}
		return read;
	}

	private Tool.Source source(Fields fields) {
		LocalDate until = fields.has("until") ? date(fields, "until") : null;
		Tool.Source source = new Tool.Source(fields.word("title"), date(fields, "date"), link(fields, "link"),
				digest(fields), until);
		if (until != null && until.isBefore(source.date())) {
			this.problems.add(fields.place("until"), "`" + until + "`", "a day not before " + source.date());
		}
		fields.noOthers();
		return source;
	}

	/** Of a page that a browser opens: no script, no name and password in it. */
	private @Nullable String link(Fields fields, String field) {
		String word = fields.optionalWord(field);
		if (word != null && !word.isEmpty() && !isLink(word)) {
			this.problems.add(fields.place(field), "`" + word + "`", "an address as `https://example.org/terms`");
		}
		return word;
	}

	private static boolean isLink(String word) {
		try {
			URI uri = new URI(word);
			return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
					&& uri.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	private @Nullable String digest(Fields fields) {
		String word = fields.optionalWord("sha256");
		if (word != null && !word.isEmpty() && !word.matches("[0-9a-f]{64}")) {
			this.problems.add(fields.place("sha256"), "`" + word + "`", "64 hex digits in small letters");
		}
		return word;
	}

	private static LocalDate date(Fields fields, String field) {
		String word = fields.word(field);
		if (IsoDate.isDate(word)) {
			return LocalDate.parse(word);
		}
		if (!word.isEmpty()) {
			fields.problems().add(fields.place(field), "`" + word + "`", "a date as 2026-11-21");
		}
		return LocalDate.EPOCH;
	}

}
