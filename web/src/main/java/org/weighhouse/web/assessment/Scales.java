package org.weighhouse.web.assessment;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.weighhouse.catalog.Case;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Register;
import org.weighhouse.web.tool.UsualUses;

/**
 * Weighs forms with the rule base in force, as of today. Writes nothing.
 */
@Component
class Scales {

	private final ActivePolicy policy;

	private final Register register;

	private final UsualUses usual;

	private final Clock clock;

	Scales(ActivePolicy policy, Register register, UsualUses usual, Clock clock) {
		this.policy = policy;
		this.register = register;
		this.usual = usual;
		this.clock = clock;
	}

	/** What the fields say, read against the rule base in force. */
	WeighForm read(MultiValueMap<String, String> fields) {
		return FormReader.read(fields, this.policy.ruleBase(), this.register.catalog(), this.usual, today());
	}

	Weighed weigh(WeighForm form, Subject subject) {
		RuleBase ruleBase = form.ruleBase();
		Rulebook rulebook = ruleBase.rulebook();
		Case use = Case.of(rulebook, subject.tool(), subject.edition(), form.preset(), form.use(),
				rulebook.organisation(), today());
		Preset preset = form.preset();
		Verdict verdict = ruleBase.judge(use.answers(), use.controls())
			.about(new Verdict.Subject(subject.id(), subject.tool().kind(), (preset != null) ? preset.id() : null));
		return new Weighed(form, subject, use, verdict);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
