package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict.RejectedControl;
import org.weighhouse.engine.Verdict.Route;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Controls;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Makes the verdict of one case out of both ends of its range.
 */
final class Judgement {

	private final Rulebook rulebook;

	private final Controls controls;

	private final Answers answers;

	private final VerifiedControls verified;

	private final long verifiedMask;

	private final Weighing lower;

	private final Weighing upper;

	private final Lowering lowering;

	private final Function<int[], Weighing> weigh;

	Judgement(Rulebook rulebook, Answers answers, VerifiedControls verified, Weighing lower, Weighing upper,
			Function<int[], Weighing> weigh) {
		this.rulebook = rulebook;
		this.controls = rulebook.controls();
		this.answers = answers;
		this.verified = verified;
		this.verifiedMask = this.controls.mask(verified.ids());
		this.lower = lower;
		this.upper = upper;
		this.lowering = new Lowering(this.controls, this.verifiedMask, upper.inEffect());
		this.weigh = weigh;
	}

	Verdict verdict() {
		List<Rule> spoken = this.upper.findings();
		Tier residual = this.upper.residual();
		boolean settled = residual == this.lower.residual();
		List<Finding> findings = new Findings(this.answers, this.lower, this.upper, this.lowering).list();
		Rule main = MainConcern.of(spoken, Rule::tier);
		Rule residualMain = MainConcern.of(spoken, this::residual);
		List<String> lowering = lowering(findings);
		Router router = new Router(this.rulebook.routing(), this.answers, this.lower, this.upper,
				lowering.stream().allMatch(this::isOrganisations));
		Route route = router.route();
		WaysDown ways = new WaysDown(this.controls, this.rulebook.blueprints(), this.upper);
		return new Verdict(Verdict.SCHEMA_VERSION, this.rulebook.digest(), null, this.upper.inherent(),
				this.lower.inherent(), residual, this.lower.residual(), settled, settled ? List.of() : settledBy(),
				concern(main), id(main), concern(residualMain), id(residualMain), findings, ways.all(), ways.none(),
				new ProfileChanges(this.rulebook, this.answers, this.upper, this.verifiedMask, this.weigh).list(),
				loadBearing(),
				new EvidenceNeeds(this.rulebook, this.upper, this.verifiedMask, this.weigh).list(this.answers),
				rejected(), route, new Demands(this.rulebook.routing(), this.controls, this.lower, this.upper)
					.list(route, router.isModelInstructed(), lowering),
				this.answers.known(), List.copyOf(this.verified.ids()));
	}

	private static @Nullable String concern(@Nullable Rule rule) {
		return (rule != null) ? rule.concern().code() : null;
	}

	private static @Nullable String id(@Nullable Rule rule) {
		return (rule != null) ? rule.id() : null;
	}

	private Tier residual(Rule rule) {
		return rule.residual(this.upper.inEffect());
	}

	private List<List<String>> settledBy() {
		return new Settling(this.rulebook.questionnaire(), this.controls, this.answers, this.upper, this.verifiedMask,
				this.lower.residual())
			.sets();
	}

	private static List<String> lowering(List<Finding> findings) {
		return findings.stream().flatMap((finding) -> finding.loweredBy().stream()).distinct().sorted().toList();
	}

	private boolean isOrganisations(String control) {
		return this.verified.isOrganisations(control);
	}

	private List<String> loadBearing() {
		long valid = this.controls.valid(this.upper.ranks());
		return this.verified.ids().stream().filter((id) -> {
			long without = this.verifiedMask & ~this.controls.get(id).bit();
			long inEffect = this.controls.including(without & valid) & valid;
			return this.upper.residualWith(inEffect).isAbove(this.upper.residual());
		}).toList();
	}

	private List<RejectedControl> rejected() {
		List<RejectedControl> rejected = new ArrayList<>();
		for (String id : this.verified.ids()) {
			for (Control.AtMost limit : this.controls.get(id).validOnlyIf()) {
				if (!limit.holds(this.upper.ranks())) {
					int index = limit.question().index();
					String answer = limit.question().answer(this.upper.ranks()[index]);
					rejected.add(new RejectedControl(id,
							limit.question().id() + "=" + answer + (this.answers.isOpen(index) ? " (assumed)" : "")));
				}
			}
		}
		return List.copyOf(rejected);
	}

}
