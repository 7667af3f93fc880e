package org.weighhouse.web.assessment;

import java.util.List;

import org.springframework.stereotype.Component;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Register;

/**
 * Judges uses with the rule base, the profiles and the controls of today. Writes nothing.
 */
@Component
public class Assessments {

	private final Scales scales;

	private final ActivePolicy policy;

	private final Register register;

	Assessments(Scales scales, ActivePolicy policy, Register register) {
		this.scales = scales;
		this.policy = policy;
		this.register = register;
	}

	/**
	 * The verdict on a use.
	 * @throws IllegalArgumentException if the edition or the preset does not exist
	 */
	public Assessed judge(Use use) {
		Subject subject = Subject.find(this.register.catalog(), use.edition());
		if (subject == null) {
			throw new IllegalArgumentException("no edition `" + use.edition() + "`");
		}
		Preset preset = null;
		if (use.preset() != null) {
			preset = this.policy.ruleBase().rulebook().presets().get(use.preset());
			if (preset == null) {
				throw new IllegalArgumentException("no preset `" + use.preset() + "`");
			}
		}
		Weighed weighed = this.scales
			.weigh(new WeighForm(this.policy.ruleBase(), subject, preset, false, use.answers(), List.of()), subject);
		String json = VerdictJson.write(weighed.verdict());
		return new Assessed(use, weighed.verdict(), json, Weighing.sha256(json), weighed.use().origins());
	}

}
