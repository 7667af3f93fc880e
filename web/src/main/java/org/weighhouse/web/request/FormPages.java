package org.weighhouse.web.request;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.assessment.Alternative;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.tool.Register;

/**
 * What the form of a request is drawn from.
 */
@Component
class FormPages {

	private final Prospects prospects;

	private final Assessments assessments;

	private final Requests requests;

	private final Projects projects;

	private final Subjects subjects;

	private final Register register;

	FormPages(Prospects prospects, Assessments assessments, Requests requests, Projects projects, Subjects subjects,
			Register register) {
		this.prospects = prospects;
		this.assessments = assessments;
		this.requests = requests;
		this.projects = projects;
		this.subjects = subjects;
		this.register = register;
	}

	String form(RequestForm form, Person me, Model model) {
		model.addAttribute("problems", form.use().problems());
		Assessed judged = form.use().assessed();
		if (judged == null) {
			return choice(model);
		}
		String edition = judged.use().edition();
		model.addAttribute("ask", form);
		model.addAttribute("subject", this.subjects.of(edition));
		model.addAttribute("projects", this.projects.active());
		model.addAttribute("others",
				this.requests.others(edition, me)
					.stream()
					.filter((other) -> !Long.valueOf(other.number()).equals(form.number()))
					.toList());
		verdict(form, judged, me, model);
		return "request-form";
	}

	/** The verdict only. */
	String preview(RequestForm form, Person me, Model model) {
		model.addAttribute("problems", form.use().problems());
		Assessed judged = form.use().assessed();
		if (judged == null || !form.use().isSound()) {
			return "weigh :: refusal";
		}
		model.addAttribute("ask", form);
		verdict(form, judged, me, model);
		return "request-form :: preview";
	}

	/** Of what somebody wants to ask for. */
	String choice(Model model) {
		model.addAttribute("tools", this.register.catalog().tools());
		return "request-what";
	}

	private void verdict(RequestForm form, Assessed judged, Person me, Model model) {
		model.addAttribute("form", form.use().page());
		model.addAttribute("v", form.use().verdict());
		model.addAttribute("prospects", this.prospects.beside(me.id(), judged));
		model.addAttribute("alternatives", alternatives(judged));
	}

	/** Where there is nothing lower, nobody looks. */
	private List<Alternative> alternatives(Assessed judged) {
		Verdict verdict = judged.verdict();
		return verdict.residualTier().isAbove(Tier.LOW) ? this.assessments.alternatives(judged.use()) : List.of();
	}

}
