package org.weighhouse.web.request;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.assessment.Assessed;

/**
 * The last look at a draft before it is sent: what is asked for, and the verdict that
 * will be recorded.
 */
@Controller
class CheckController {

	private final Requests requests;

	private final RequestForms forms;

	private final SendCheck check;

	private final Prospects prospects;

	private final RequestPages pages;

	private final OccasionPages occasions;

	private final Desk desk;

	CheckController(Requests requests, RequestForms forms, SendCheck check, Prospects prospects, RequestPages pages,
			OccasionPages occasions, Desk desk) {
		this.requests = requests;
		this.forms = forms;
		this.check = check;
		this.prospects = prospects;
		this.pages = pages;
		this.occasions = occasions;
		this.desk = desk;
	}

	@GetMapping("/requests/{id:\\d{1,18}}/check")
	String check(@PathVariable long id, Person me, Model model) {
		Request draft = this.requests.get(id, me);
		draft.admit(Move.SUBMIT, me);
		return draw(draft, me, model);
	}

	/**
	 * Sends it if the verdict is still the one on the page; else shows the new one first.
	 */
	@PostMapping("/requests/{id:\\d{1,18}}/submit")
	String submit(@PathVariable long id, @RequestParam(defaultValue = "0") String version,
			@RequestParam(defaultValue = "") String verdict, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Request draft = this.requests.get(id, me);
		draft.admit(Move.SUBMIT, me);
		Assessed judged = this.forms.of(draft).use().assessed();
		if (judged != null && !judged.sha256().equals(verdict)) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changed", true);
			return draw(draft, me, model);
		}
		try {
			this.desk.submit(me.id(), id, Typed.version(version));
		}
		catch (Invalid | NotSettled ex) {
			response.setStatus(ex.status().value());
			return draw(draft, me, model);
		}
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/requests/" + id;
	}

	private String draw(Request draft, Person me, Model model) {
		RequestForm form = this.forms.of(draft);
		Assessed judged = form.use().assessed();
		if (judged == null) {
			throw new NotJudged("there is no edition `" + draft.asked().edition() + "`");
		}
		model.addAttribute("draft", draft);
		model.addAttribute("asked", this.pages.asked(draft.asked(), judged.verdict(), judged.origins()));
		model.addAttribute("v", form.use().verdict());
		model.addAttribute("sha256", judged.sha256());
		model.addAttribute("prospect", this.prospects.of(draft, judged));
		model.addAttribute("problems", form.use().problems());
		model.addAttribute("violations", missing(draft, judged));
		model.addAttribute("occasion", this.occasions.of(draft, judged.verdict()));
		return "request-check";
	}

	private List<Violation> missing(Request draft, Assessed judged) {
		try {
			this.check.check(draft, judged);
			return List.of();
		}
		catch (Invalid ex) {
			return ex.violations();
		}
	}

}
