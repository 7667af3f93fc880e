package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.web.assessment.UseForm;
import org.weighhouse.web.assessment.UseForms;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Reads the forms of requests. Whoever asks answers for their use only: there is no
 * what-if about the tool.
 */
@Component
class RequestForms {

	private static final String BLUEPRINT = "blueprint";

	private final UseForms uses;

	private final ActivePolicy policy;

	private final DraftCheck check;

	RequestForms(UseForms uses, ActivePolicy policy, DraftCheck check) {
		this.uses = uses;
		this.policy = policy;
		this.check = check;
	}

	/**
	 * What the fields say.
	 * @param number of the draft that they belong to; null for a new one
	 */
	RequestForm read(MultiValueMap<String, String> fields, @Nullable Long number) {
		Typed typed = Typed.read(fields);
		List<Violation> wrong = new ArrayList<>(typed.wrong());
		MultiValueMap<String, String> own = new LinkedMultiValueMap<>(fields);
		own.remove("view");
		for (String field : notForThem(fields)) {
			own.remove(field);
			wrong.add(new Violation(field, "notYours", field, ""));
		}
		if (typed.take() != null) {
			own.set(BLUEPRINT, typed.take());
		}
		UseForm use = this.uses.read(own, number, Typed.FIELDS);
		RequestForm form = new RequestForm(use, typed, number, wrong);
		return wrong.isEmpty() ? checked(form) : form;
	}

	/** A draft as it was saved. */
	RequestForm of(Request request) {
		UseForm use = this.uses.of(request.use());
		if (use.page() == null) {
			throw new NotJudged("there is no edition `" + request.asked().edition() + "`");
		}
		return new RequestForm(use, Typed.of(request), request.number(), List.of());
	}

	private RequestForm checked(RequestForm form) {
		Draft draft = form.draft();
		if (draft == null || !form.use().isSound()) {
			return form;
		}
		try {
			this.check.checked(Kind.USE, draft, form.typed().check());
			return form;
		}
		catch (Invalid ex) {
			return form.refused(ex.violations());
		}
	}

	/** Questions that somebody else answers. */
	private Set<String> notForThem(MultiValueMap<String, String> fields) {
		Set<String> others = new LinkedHashSet<>();
		for (String field : fields.keySet()) {
			Question question = this.policy.ruleBase().rulebook().questionnaire().find(field);
			if (question != null && question.askedOf() != AskedOf.EMPLOYEE) {
				others.add(field);
			}
		}
		return others;
	}

}
