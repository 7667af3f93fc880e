package org.weighhouse.web.control;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.Person;

/**
 * The controls, each with its verifications; reviewers verify, renew and end them here.
 */
@Controller
class ControlController {

	private static final String NUMBER = "{id:\\d{1,18}}";

	private final ControlBook book;

	private final Clerk clerk;

	ControlController(ControlBook book, Clerk clerk) {
		this.book = book;
		this.clerk = clerk;
	}

	@GetMapping("/controls")
	String list(@RequestParam(defaultValue = "all") String show, @RequestParam(defaultValue = "0") long request,
			Person me, Model model) {
		ControlBook.Show chosen = chosen(show);
		about((request > 0) ? request : null, me, model);
		model.addAttribute("controls", this.book.list(chosen));
		model.addAttribute("show", chosen);
		model.addAttribute("shows", ControlBook.Show.values());
		return "controls";
	}

	@GetMapping("/controls/{id}")
	String control(@PathVariable String id, @RequestParam(defaultValue = "0") long request, Person me, Model model) {
		about((request > 0) ? request : null, me, model);
		return draw(id, me, VerificationForm.blank(), "verify", List.of(), model);
	}

	@PostMapping("/controls/{id}/verifications")
	String verify(@PathVariable String id, Person me, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		VerificationForm form = new VerificationForm(fields, file);
		try {
			this.clerk.verify(me.id(), id, form);
			return (form.request() != null) ? see("/queue/" + form.request(), request)
					: see("/controls/" + id, request);
		}
		catch (WrongVerification ex) {
			return again(id, me, form, "verify", ex, model, response);
		}
	}

	@PostMapping("/verifications/" + NUMBER + "/renew")
	String renew(@PathVariable("id") long number, Person me, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		String id = this.book.controlOf(number);
		VerificationForm form = new VerificationForm(fields, file);
		try {
			this.clerk.renew(me.id(), id, number, form);
			return see("/controls/" + id, request);
		}
		catch (WrongVerification ex) {
			return again(id, me, form, "renew-" + number, ex, model, response);
		}
	}

	@PostMapping("/verifications/" + NUMBER + "/end")
	String end(@PathVariable("id") long number, Person me, @RequestParam MultiValueMap<String, String> fields,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		String id = this.book.controlOf(number);
		VerificationForm form = new VerificationForm(fields, null);
		try {
			this.clerk.end(me.id(), number, form);
			return see("/controls/" + id, request);
		}
		catch (WrongVerification ex) {
			return again(id, me, form, "end-" + number, ex, model, response);
		}
	}

	/** The request that a control is looked at for, if there is one. */
	private void about(@Nullable Long request, Person me, Model model) {
		model.addAttribute("about",
				(request != null) ? this.book.about(this.clerk.inReview(request, me.id()), me) : null);
	}

	private String again(String id, Person me, VerificationForm form, String at, WrongVerification wrong, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		about(form.request(), me, model);
		return draw(id, me, form, at, wrong.problems(), model);
	}

	/**
	 * @param at which of the page's forms was sent: the others are blank
	 */
	private String draw(String id, Person me, VerificationForm form, String at, List<Refused> problems, Model model) {
		model.addAttribute("page", this.book.page(id, me));
		model.addAttribute("typed", form);
		model.addAttribute("blank", VerificationForm.blank());
		model.addAttribute("at", at);
		model.addAttribute("problems", problems);
		return "control";
	}

	private static String see(String path, HttpServletRequest request) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:" + path;
	}

	private static ControlBook.Show chosen(String show) {
		for (ControlBook.Show each : ControlBook.Show.values()) {
			if (each.name().equalsIgnoreCase(show)) {
				return each;
			}
		}
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String refused(NotAReviewer ex, Model model) {
		return refused("notAReviewer", model);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String refused(RequesterVerifies ex, Model model) {
		return refused("requesterVerifies", model);
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	String refused(AlreadyEnded ex, Model model) {
		return refused("alreadyEnded", model);
	}

	@ExceptionHandler
	void unknown(UnknownVerification ex, HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

	private static String refused(String why, Model model) {
		model.addAttribute("why", why);
		return "control-refused";
	}

}
