package org.weighhouse.web.control;

import java.time.LocalDate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.ControlClass;

/**
 * How long a verification counts.
 *
 * @param deterministicDays where nobody says otherwise, for controls that are enforced
 * without a person or a model in them: they change with every setting
 * @param otherDays the same for all others
 * @param mostDays at the most
 */
@ConfigurationProperties("weighhouse.verification")
public record VerificationTerms(@DefaultValue("90") int deterministicDays, @DefaultValue("180") int otherDays,
		@DefaultValue("365") int mostDays) {

	/** The last day on which a control counts that is verified today. */
	LocalDate usual(Control control, LocalDate today) {
		boolean enforced = control.controlClass() == ControlClass.DETERMINISTIC;
		return today.plusDays(Math.min(enforced ? this.deterministicDays : this.otherDays, this.mostDays));
	}

	LocalDate last(LocalDate today) {
		return today.plusDays(this.mostDays);
	}

}
