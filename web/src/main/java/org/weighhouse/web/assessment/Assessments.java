package org.weighhouse.web.assessment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Register;

import tools.jackson.databind.json.JsonMapper;

/**
 * Judges uses with the rule base, the profiles and the controls of today. Writes nothing.
 */
@Component
public class Assessments {

	/** More alternatives than these are no help. */
	private static final int MOST = 3;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Scales scales;

	private final ActivePolicy policy;

	private final Register register;

	Assessments(Scales scales, ActivePolicy policy, Register register) {
		this.scales = scales;
		this.policy = policy;
		this.register = register;
	}

	/**
	 * The verdict on a use. A blueprint that is not meant for the edition does not count.
	 * @throws IllegalArgumentException if the edition, the preset or the blueprint does
	 * not exist
	 */
	public Assessed judge(Use use) {
		Subject subject = subject(use);
		return assessed(use, this.scales.weigh(form(use, subject), subject));
	}

	/**
	 * The verdict as another catalogue would make it; null where that has no such
	 * edition.
	 * @throws IllegalArgumentException if the preset or the blueprint does not exist
	 */
	public @Nullable Verdict verdict(Use use, Catalog catalog) {
		Subject subject = Subject.find(catalog, use.edition());
		return (subject != null) ? this.scales.weigh(form(use, subject), subject).verdict() : null;
	}

	/**
	 * Registered tools for the same purpose that reach a lower tier in the same use, the
	 * lowest first. Upper ends govern.
	 */
	public List<Alternative> alternatives(Use use) {
		Subject asked = subject(use);
		Tier own = this.scales.tiers(form(use, asked), asked).residual();
		return this.register.catalog()
			.tools()
			.stream()
			.filter((tool) -> !tool.id().equals(asked.tool().id()) && isForTheSame(tool, asked.tool()))
			.map((tool) -> alternative(use, new Subject(tool, tool.editions().get(0))))
			.filter((other) -> own.isAbove(other.tier()))
			.sorted(Comparator.comparing(Alternative::tier).thenComparing(Alternative::tierAtLeast))
			.limit(MOST)
			.toList();
	}

	/**
	 * The editions that a ready-made way is meant for, as `claude-code/managed-default`.
	 */
	public List<String> editionsFor(Blueprint blueprint) {
		return this.register.catalog()
			.tools()
			.stream()
			.flatMap((tool) -> tool.editions().stream().map((edition) -> new Subject(tool, edition)))
			.filter((subject) -> subject.isOffered(blueprint, this.policy.ruleBase().rulebook()))
			.map(Subject::id)
			.toList();
	}

	static Assessed assessed(Use use, Weighed weighed) {
		String json = VerdictJson.write(weighed.verdict());
		return new Assessed(use, weighed.verdict(), json, Weighing.sha256(json),
				digest(new TreeMap<>(weighed.subject().edition().profile())), digest(said(use)),
				digest(weighed.inPlace().safeguards()), weighed.use().origins(), weighed.inPlace());
	}

	private Alternative alternative(Use use, Subject other) {
		Tiers tiers = this.scales.tiers(form(use.ofAnother(other.id(), this.policy.ruleBase().questionnaire()), other),
				other);
		return new Alternative(other.id(), other.tool().name(), other.edition().name(), tiers.residual(),
				tiers.residualAtLeast());
	}

	/** Tools share a purpose; those without any are for the same if they are alike. */
	private static boolean isForTheSame(Tool tool, Tool other) {
		return (tool.purposes().isEmpty() || other.purposes().isEmpty()) ? tool.kind().equals(other.kind())
				: tool.purposes().stream().anyMatch(other.purposes()::contains);
	}

	private Subject subject(Use use) {
		Subject subject = Subject.find(this.register.catalog(), use.edition());
		if (subject == null) {
			throw new IllegalArgumentException("no edition `" + use.edition() + "`");
		}
		return subject;
	}

	private WeighForm form(Use use, Subject subject) {
		RuleBase ruleBase = this.policy.ruleBase();
		Preset preset = null;
		if (use.preset() != null) {
			preset = ruleBase.rulebook().presets().get(use.preset());
			if (preset == null) {
				throw new IllegalArgumentException("no preset `" + use.preset() + "`");
			}
		}
		return new WeighForm(ruleBase, subject, preset, blueprint(use, subject, ruleBase), use.request(), false,
				use.answers(), List.of());
	}

	private static @Nullable Blueprint blueprint(Use use, Subject subject, RuleBase ruleBase) {
		if (use.blueprint() == null) {
			return null;
		}
		Blueprint blueprint = ruleBase.rulebook().findBlueprint(use.blueprint());
		if (blueprint == null) {
			throw new IllegalArgumentException("no blueprint `" + use.blueprint() + "`");
		}
		return subject.isOffered(blueprint, ruleBase.rulebook()) ? blueprint : null;
	}

	/**
	 * What whoever asks says, without the number of the request: the same use, the same
	 * digest.
	 */
	private static Map<String, @Nullable Object> said(Use use) {
		Map<String, @Nullable Object> said = new LinkedHashMap<>();
		said.put("edition", use.edition());
		said.put("preset", use.preset());
		said.put("blueprint", use.blueprint());
		said.put("answers", use.answers());
		return said;
	}

	/** Of one line of JSON, fields in a fixed order, no white space. */
	private static String digest(Object value) {
		return Weighing.sha256(JSON.writeValueAsString(value));
	}

}
