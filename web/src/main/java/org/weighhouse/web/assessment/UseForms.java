package org.weighhouse.web.assessment;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Reads forms about a use on any page, and draws them again from a use that was said
 * before. Writes nothing.
 */
@Component
public class UseForms {

	private final Scales scales;

	UseForms(Scales scales) {
		this.scales = scales;
	}

	/**
	 * What fields say of a use.
	 * @param request the request whose own controls count; null for none
	 * @param others names of fields on the same page that say nothing of the use
	 */
	public UseForm read(MultiValueMap<String, String> fields, @Nullable Long request, Set<String> others) {
		WeighForm form = this.scales.read(fields, request, others);
		Subject subject = form.subject();
		Use use = form.toUse();
		if (subject == null || use == null) {
			return new UseForm(form.problems(), null, null, null);
		}
		Weighed weighed = this.scales.weigh(form, subject);
		return new UseForm(form.problems(), this.scales.page(weighed), Assessments.assessed(use, weighed),
				VerdictWords.of(weighed));
	}

	/** The form as it stands for a use that was said before. */
	public UseForm of(Use use) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.set(FormReader.EDITION, use.edition());
		fields.set(FormReader.PRESET, (use.preset() != null) ? use.preset() : "");
		fields.set(FormReader.BLUEPRINT, (use.blueprint() != null) ? use.blueprint() : "");
		use.answers().forEach(fields::set);
		return read(fields, use.request(), Set.of());
	}

}
