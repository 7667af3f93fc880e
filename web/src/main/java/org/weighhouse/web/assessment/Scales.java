package org.weighhouse.web.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.weighhouse.catalog.Case;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.control.Circumstances;
import org.weighhouse.web.control.InPlace;
import org.weighhouse.web.control.Safeguards;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Register;
import org.weighhouse.web.tool.UsualUses;

/**
 * Weighs forms with the rule base in force and the controls in place, as of today. Writes
 * nothing.
 */
@Component
class Scales {

	private final ActivePolicy policy;

	private final Register register;

	private final UsualUses usual;

	private final Safeguards safeguards;

	private final Clock clock;

	Scales(ActivePolicy policy, Register register, UsualUses usual, Safeguards safeguards, Clock clock) {
		this.policy = policy;
		this.register = register;
		this.usual = usual;
		this.safeguards = safeguards;
		this.clock = clock;
	}

	/**
	 * What the fields say, read against the rule base in force.
	 * @param request the request whose own controls count; null for none
	 * @param others names of fields that are not the form's
	 */
	WeighForm read(MultiValueMap<String, String> fields, @Nullable Long request, Set<String> others) {
		return new FormReader(this.policy.ruleBase(), this.register.catalog(), this.usual, today(), request, others)
			.form(fields);
	}

	Weighed weigh(WeighForm form, Subject subject) {
		RuleBase ruleBase = form.ruleBase();
		Case use = use(form, subject);
		InPlace inPlace = inPlace(form, subject, use);
		Case whole = use.with(inPlace.controls());
		Preset preset = form.preset();
		Verdict verdict = ruleBase.judge(whole.answers(), whole.controls())
			.about(new Verdict.Subject(subject.id(), subject.tool().kind(), (preset != null) ? preset.id() : null));
		return new Weighed(form, subject, whole, verdict, inPlace);
	}

	/** The form as it is drawn, with the ready-made ways that are meant for it. */
	WeighPage page(Weighed weighed) {
		Rulebook rulebook = weighed.form().ruleBase().rulebook();
		return WeighPage.of(weighed,
				weighed.subject().offered(rulebook).stream().map((blueprint) -> way(weighed, blueprint)).toList());
	}

	private WeighPage.Way way(Weighed weighed, Blueprint blueprint) {
		WeighForm form = weighed.form().taking(blueprint);
		Set<String> counting = inPlace(form, weighed.subject(), use(form, weighed.subject())).controls().ids();
		return new WeighPage.Way(blueprint, (int) blueprint.controls().stream().filter(counting::contains).count());
	}

	/** The tiers and nothing else. */
	Tiers tiers(WeighForm form, Subject subject) {
		Case use = use(form, subject);
		return form.ruleBase().tiers(use.answers(), inPlace(form, subject, use).controls());
	}

	private Case use(WeighForm form, Subject subject) {
		Rulebook rulebook = form.ruleBase().rulebook();
		return Case.of(rulebook, subject.tool(), subject.edition(), form.preset(), form.blueprint(), form.use(),
				rulebook.organisation(), today());
	}

	private InPlace inPlace(WeighForm form, Subject subject, Case use) {
		Blueprint blueprint = form.blueprint();
		return this.safeguards.inPlace(form.ruleBase().rulebook(),
				new Circumstances(subject.id(), (blueprint != null) ? blueprint.id() : null, form.request()),
				use.answers(), today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
