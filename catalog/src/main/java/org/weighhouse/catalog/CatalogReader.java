package org.weighhouse.catalog;

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

	private final Rulebook rulebook;

	private final Problems problems = new Problems();

	private final Map<String, String> aliases = new LinkedHashMap<>();

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
		reader.problems.refuse();
		return new Catalog(tools);
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
		Tool tool = new Tool(id, fields.word("name"), kind, fields.words("purposes"), vendor(fields, answers),
				fields.optionalWord("homepage"), aliases(fields), date(fields, "review"), List.copyOf(allegations),
				fields.words("advisories"),
				fields.each("editions", "an edition", (each) -> edition(each, answers, shared)));
		fields.noOthers();
		if (tool.editions().isEmpty()) {
			this.problems.add(fields.place(), "a tool without editions", "at least one edition");
		}
		return tool;
	}

	private Edition edition(Fields fields, AnswerReader answers, Map<String, Edition.SourcedAnswer> shared) {
		Map<String, Edition.SourcedAnswer> all = new LinkedHashMap<>(shared);
		all.putAll(answers.read(fields.map("answers")));
		Edition edition = new Edition(fields.word("id"), fields.word("name"), fields.optionalWord("plan"),
				fields.optionalWord("mode"), fields.optionalWord("hosting"), answers.inOrder(all), fields.place());
		fields.noOthers();
		return edition;
	}

	private Tool.Vendor vendor(Fields fields, AnswerReader answers) {
		Fields vendor = fields.map("vendor");
		Tool.Vendor read = new Tool.Vendor(vendor.word("id"), vendor.word("name"), vendor.word("home"),
				answers.source(vendor));
		vendor.noOthers();
		return read;
	}

	private List<Tool.Alias> aliases(Fields fields) {
		return fields.each("aliases", "an alias", (each) -> {
			if (each.keys().size() != 1) {
				this.problems.add(each.place(), each.keys().size() + " names", "one name, as `{ purl: … }`");
				return null;
			}
			Tool.Alias alias = new Tool.Alias(each.keys().get(0), each.word(each.keys().get(0)));
			String other = this.aliases.putIfAbsent(alias.kind() + " " + alias.value(), each.place().toString());
			if (other != null) {
				this.problems.add(each.place(), "`" + alias.value() + "` a second time",
						"an alias of one tool (see " + other + ")");
			}
			return alias;
		});
	}

	private Tool.Source source(Fields fields) {
		Tool.Source source = new Tool.Source(fields.word("title"), date(fields, "date"));
		fields.noOthers();
		return source;
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
