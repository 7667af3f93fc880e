package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.approval.ApprovalPage.Wording;
import org.weighhouse.web.approval.BlueprintPage.Brought;
import org.weighhouse.web.approval.BlueprintPage.Joinable;
import org.weighhouse.web.approval.BlueprintPage.Meant;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.control.Safeguard;
import org.weighhouse.web.control.Safeguards;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.tool.Register;
import org.weighhouse.web.tool.UsualUses;

/**
 * Puts the pages of ready-made ways together.
 */
@Component
class BlueprintPages {

	private final ActivePolicy policy;

	private final Safeguards safeguards;

	private final Assessments assessments;

	private final Approvals approvals;

	private final ApprovalPages titles;

	private final Register register;

	private final UsualUses usual;

	private final Clock clock;

	BlueprintPages(ActivePolicy policy, Safeguards safeguards, Assessments assessments, Approvals approvals,
			ApprovalPages titles, Register register, UsualUses usual, Clock clock) {
		this.policy = policy;
		this.safeguards = safeguards;
		this.assessments = assessments;
		this.approvals = approvals;
		this.titles = titles;
		this.register = register;
		this.usual = usual;
		this.clock = clock;
	}

	List<BlueprintPage> all(Person me) {
		return rulebook().blueprints().stream().map((blueprint) -> page(blueprint, me)).toList();
	}

	BlueprintPage page(String id, Person me) {
		Blueprint blueprint = rulebook().findBlueprint(id);
		if (blueprint == null) {
			throw new NoSuchApproval("by blueprint " + id);
		}
		return page(blueprint, me);
	}

	/** The usual preset of an edition's tool; null where there is no such edition. */
	@Nullable String preset(String edition) {
		return this.register.catalog()
			.tools()
			.stream()
			.filter((tool) -> edition.startsWith(tool.id() + "/"))
			.findFirst()
			.map((tool) -> this.usual.preset(tool, rulebook()))
			.map(Preset::id)
			.orElse(null);
	}

	private BlueprintPage page(Blueprint blueprint, Person me) {
		Rulebook rulebook = rulebook();
		LocalDate today = LocalDate.now(this.clock);
		Map<String, Safeguard> proved = this.safeguards.inBlueprint(rulebook, blueprint.id(), today);
		Wording wording = new Wording(rulebook);
		List<Brought> controls = blueprint.controls()
			.stream()
			.map((control) -> new Brought(rulebook.controls().get(control), proved.get(control),
					blueprint.settings()
						.stream()
						.filter((setting) -> setting.control().equals(control))
						.map(Blueprint.Setting::setting)
						.toList()))
			.toList();
		List<Joinable> standing = this.approvals.findStandingOf(blueprint.id(), today)
			.stream()
			.map((approval) -> new Joinable(approval, this.titles.title(approval.reach().edition()),
					wording.answer("dataClass", approval.reach().dataClass()),
					wording.answer("population", approval.reach().population())))
			.toList();
		List<Meant> editions = this.assessments.editionsFor(blueprint)
			.stream()
			.map((id) -> new Meant(id, this.titles.title(id)))
			.toList();
		return new BlueprintPage(blueprint, controls, editions, standing, rulebook.routing().dataClass(),
				rulebook.questionnaire().get("population"), new Acting(me).holds(Role.REVIEWER, Role.OWNER, Role.CISO));
	}

	private Rulebook rulebook() {
		return this.policy.ruleBase().rulebook();
	}

	/** What is asked for once for all who take a way; there must be such a way. */
	Draft standing(String id, String edition, String dataClass, String population, String purpose, Person me) {
		page(id, me);
		Map<String, String> answers = new TreeMap<>(Map.of("dataClass", dataClass, "population", population));
		answers.values().removeIf(String::isEmpty);
		return new Draft(edition, preset(edition), id, answers, purpose, null, 1);
	}

}
