package org.weighhouse.engine.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.Node;
import org.weighhouse.engine.text.Place;
import org.weighhouse.engine.text.Problems;
import org.weighhouse.engine.text.YamlText;

/**
 * Reads a rule base from the text of its files. All or nothing: one mistake, and none of
 * it is in force.
 */
public final class RulebookReader {

	private static final int MOST_RULES = 5000;

	private final Problems problems = new Problems();

	private final SortedMap<String, String> files;

	private RulebookReader(Map<String, String> files) {
		this.files = new TreeMap<>(files);
	}

	/**
	 * Reads and checks a rule base.
	 * @param files text by path, as `execution/EX01-….yml`
	 * @throws org.weighhouse.engine.text.InvalidFiles with every mistake of every file
	 */
	public static Rulebook read(Map<String, String> files) {
		return new RulebookReader(files).rulebook();
	}

	private Rulebook rulebook() {
		QuestionReader questions = new QuestionReader();
		questions.read(inFolder("questions").stream().map((file) -> fields(file, "a group of questions")).toList());
		Questionnaire questionnaire = questions.questionnaire();
		Controls controls = new ControlReader(questionnaire).read(fields("controls.yml", "the controls"));
		Map<String, Concern> concerns = concerns(fields("concerns.yml", "the concerns"));
		ConditionReader conditions = new ConditionReader(questionnaire, this.problems);
		List<Rule> rules = rules(new RuleReader(concerns, controls, conditions));
		Routing routing = new RoutingReader(questionnaire, controls, concerns.keySet(), conditions)
			.read(fields("routing.yml", "the routing"));
		CompanionReader companions = new CompanionReader(questionnaire, controls, conditions);
		Map<String, Template> templates = named("templates", "a template", companions::template, Template::id);
		Map<String, Preset> presets = named("uses", "a preset", companions::preset, Preset::id);
		Map<String, Blueprint> blueprints = named("blueprints", "a blueprint", companions::blueprint, Blueprint::id);
		Map<String, LookupTable> tables = named("tables", "a table", companions::table, LookupTable::id);
		Organisation organisation = companions.organisation(fields("organisation.yml", "the organisation"));
		this.problems.refuse();
		if (routing == null) {
			throw new IllegalStateException("a routing that is wrong must be a problem");
		}
		Rulebook rulebook = new Rulebook(RulebookDigest.of(this.files), questionnaire, controls,
				List.copyOf(concerns.values()), rules, routing, templates, presets, List.copyOf(blueprints.values()),
				List.copyOf(tables.values()), organisation);
		new Lint(rulebook, this.problems).check();
		this.problems.refuse();
		return rulebook;
	}

	private Map<String, Concern> concerns(Fields fields) {
		Map<String, Concern> concerns = new LinkedHashMap<>();
		fields.map("concerns")
			.wordMap()
			.forEach((code, name) -> concerns.put(code, new Concern(concerns.size(), code, name)));
		fields.noOthers();
		return concerns;
	}

	private List<Rule> rules(RuleReader reader) {
		List<Rule> rules = new ArrayList<>();
		Map<String, Rule> byId = new LinkedHashMap<>();
		for (String file : this.files.keySet()) {
			if (RuleBaseFiles.isRule(file)) {
				Rule rule = reader.read(fields(file, "a rule"));
				if (rule != null && isRetired(rule.id())) {
					this.problems.add(rule.place(), "the retired id `" + rule.id() + "`", "an id never used before");
				}
				if (rule != null && byId.putIfAbsent(rule.id(), rule) != null) {
					this.problems.add(rule.place(), "the rule `" + rule.id() + "` a second time",
							"each id once, for ever");
				}
				else if (rule != null) {
					rules.add(rule);
				}
			}
			else if (!RuleBaseFiles.isKnown(file)) {
				this.problems.add(Place.startOf(file), "a file that nothing reads",
						"a place that the rule base knows; see its README");
			}
		}
		if (rules.isEmpty() || rules.size() > MOST_RULES) {
			this.problems.add(Place.startOf("."), rules.size() + " rules", "1 to " + MOST_RULES + " rules");
		}
		rules.sort((left, right) -> left.id().compareTo(right.id()));
		return List.copyOf(rules);
	}

	private boolean isRetired(String id) {
		return this.files.keySet().stream().anyMatch((file) -> file.startsWith("retired/" + id + "-"));
	}

	private <T> Map<String, T> named(String folder, String what, Function<Fields, T> read, Function<T, String> id) {
		Map<String, T> named = new LinkedHashMap<>();
		for (String file : inFolder(folder)) {
			T value = read.apply(fields(file, what));
			if (!file.equals(folder + "/" + id.apply(value) + ".yml")) {
				this.problems.add(Place.startOf(file), "the id `" + id.apply(value) + "`",
						"the name of the file as id");
			}
			named.put(id.apply(value), value);
		}
		return named;
	}

	private List<String> inFolder(String folder) {
		Pattern inFolder = Pattern.compile(folder + "/[^/]+\\.yml");
		return this.files.keySet().stream().filter((file) -> inFolder.matcher(file).matches()).toList();
	}

	private Fields fields(String file, String what) {
		String text = this.files.get(file);
		if (text == null) {
			this.problems.add(Place.startOf(file), "no such file", "the file with " + what);
		}
		@Nullable Node node = (text != null) ? YamlText.read(file, text, this.problems) : null;
		return Fields.of(node, Place.startOf(file), what, this.problems);
	}

}
