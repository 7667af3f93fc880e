package org.weighhouse.web.request;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.Person;

/**
 * The door behind a denial, and the terms on which somebody asks for an exception.
 */
@Controller
class ExceptionController {

	private final Requests requests;

	private final ExceptionDesk desk;

	private final TermsPages pages;

	ExceptionController(Requests requests, ExceptionDesk desk, TermsPages pages) {
		this.requests = requests;
		this.desk = desk;
		this.pages = pages;
	}

	@PostMapping("/requests/{id:\\d{1,18}}/exception")
	String open(@PathVariable long id, Person me, HttpServletRequest request) {
		return see(this.desk.open(me.id(), id).number(), "/terms", request);
	}

	@GetMapping("/requests/{id:\\d{1,18}}/terms")
	String terms(@PathVariable long id, Person me, Model model) {
		Request draft = this.requests.get(id, me);
		draft.admit(Move.CHANGE, me);
		return this.pages.draw(draft, TermsForm.of(draft), List.of(), model);
	}

	@PostMapping("/requests/{id:\\d{1,18}}/terms")
	String change(@PathVariable long id, @ModelAttribute("typed") TermsForm typed,
			@RequestParam(defaultValue = "") String then, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			this.desk.changeTerms(me.id(), id, typed.seen(), typed.asked());
			return see(id, "check".equals(then) ? "/check" : "/terms", request);
		}
		catch (Invalid ex) {
			response.setStatus(ex.status().value());
			return this.pages.draw(this.requests.get(id, me), typed, typed.told(ex.violations()), model);
		}
	}

	private static String see(long number, String page, HttpServletRequest request) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/requests/" + number + page;
	}

}
