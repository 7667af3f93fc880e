package org.weighhouse.web.approval;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.CurrentPerson;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Request;

/**
 * The ready-made ways to run tools: how to get each, and what it brings.
 */
@Controller
class BlueprintController {

	private final BlueprintPages pages;

	private final Desk desk;

	BlueprintController(BlueprintPages pages, Desk desk) {
		this.pages = pages;
		this.desk = desk;
	}

	@GetMapping("/blueprints")
	String list(Person me, Model model) {
		model.addAttribute("pages", this.pages.all(me));
		return "blueprints";
	}

	@GetMapping("/blueprints/{id}")
	String one(@PathVariable String id, Person me, Model model) {
		model.addAttribute("page", this.pages.page(id, me));
		return "blueprint";
	}

	/** Somebody who decides asks once for all who take this way. */
	@PostMapping("/blueprints/{id}/standing")
	String offer(@PathVariable String id, @RequestParam(defaultValue = "") String edition,
			@RequestParam(defaultValue = "") String dataClass, @RequestParam(defaultValue = "") String population,
			@RequestParam(defaultValue = "") String purpose, Person me, HttpServletRequest request) {
		Request draft = this.desk.draftStanding(me.id(),
				this.pages.standing(id, edition, dataClass, population, purpose, me));
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/requests/" + draft.number() + "/check";
	}

	@ExceptionHandler
	ModelAndView invalid(Invalid ex, HttpServletRequest request) {
		ModelAndView page = new ModelAndView("blueprint", HttpStatus.UNPROCESSABLE_CONTENT);
		Person person = CurrentPerson.of(request);
		String[] path = request.getRequestURI().split("/");
		if (person == null) {
			throw ex;
		}
		page.addObject("page", this.pages.page(path[path.length - 2], person));
		page.addObject("problems", List.copyOf(ex.violations()));
		return page;
	}

}
