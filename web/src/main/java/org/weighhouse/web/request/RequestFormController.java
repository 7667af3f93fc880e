package org.weighhouse.web.request;

import java.time.ZoneOffset;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.Person;

/**
 * The form of a request, with its live verdict, until it is complete.
 */
@Controller
class RequestFormController {

	private static final String EDITION = "edition";

	private final RequestForms forms;

	private final FormPages pages;

	private final Requests requests;

	private final Desk desk;

	RequestFormController(RequestForms forms, FormPages pages, Requests requests, Desk desk) {
		this.forms = forms;
		this.pages = pages;
		this.requests = requests;
		this.desk = desk;
	}

	@GetMapping("/requests/new")
	String blank(@RequestParam MultiValueMap<String, String> fields, Person me, Model model,
			HttpServletResponse response) {
		return fields.containsKey(EDITION) ? draw(this.forms.read(fields, null), me, model, response)
				: this.pages.choice(model);
	}

	@GetMapping("/requests/{id:\\d{1,18}}/edit")
	String edit(@PathVariable long id, @RequestParam(required = false) @Nullable String saved, Person me, Model model,
			HttpServletResponse response) {
		Request request = this.requests.get(id, me);
		request.admit(Move.CHANGE, me);
		if (request.kind() == Kind.EXCEPTION) {
			return "redirect:/requests/" + id + "/terms";
		}
		model.addAttribute("saved", (saved != null) ? request.times().touched().atOffset(ZoneOffset.UTC) : null);
		return draw(this.forms.of(request), me, model, response);
	}

	/** Without JavaScript: the page again, with everything that was typed. */
	@PostMapping("/requests/preview")
	String again(@RequestParam MultiValueMap<String, String> fields, Person me, Model model,
			HttpServletResponse response) {
		return draw(this.forms.read(fields, null), me, model, response);
	}

	/** With it: the verdict only. */
	@HxRequest
	@PostMapping("/requests/preview")
	String preview(@RequestParam MultiValueMap<String, String> fields, Person me, Model model) {
		return this.pages.preview(this.forms.read(fields, null), me, model);
	}

	@PostMapping("/requests/{id:\\d{1,18}}/preview")
	String again(@PathVariable long id, @RequestParam MultiValueMap<String, String> fields, Person me, Model model,
			HttpServletResponse response) {
		return draw(this.forms.read(fields, own(id, me)), me, model, response);
	}

	@HxRequest
	@PostMapping("/requests/{id:\\d{1,18}}/preview")
	String preview(@PathVariable long id, @RequestParam MultiValueMap<String, String> fields, Person me, Model model) {
		return this.pages.preview(this.forms.read(fields, own(id, me)), me, model);
	}

	@PostMapping("/requests")
	String draft(@RequestParam MultiValueMap<String, String> fields, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		RequestForm form = this.forms.read(fields, null);
		Draft draft = form.draft();
		if (draft == null || !form.isSound()) {
			return draw(form, me, model, response);
		}
		return then(form, this.desk.draft(me.id(), draft), request);
	}

	@PostMapping("/requests/{id:\\d{1,18}}")
	String change(@PathVariable long id, @RequestParam MultiValueMap<String, String> fields, Person me, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		RequestForm form = this.forms.read(fields, own(id, me));
		Draft draft = form.draft();
		if (draft == null || !form.isSound()) {
			return draw(form, me, model, response);
		}
		return then(form, this.desk.change(me.id(), id, form.typed().version(), draft), request);
	}

	/** The number of a draft that somebody may change. */
	private long own(long id, Person me) {
		this.requests.get(id, me).admit(Move.CHANGE, me);
		return id;
	}

	private static String then(RequestForm form, Request saved, HttpServletRequest request) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/requests/" + saved.number() + (form.typed().check() ? "/check" : "/edit?saved=yes");
	}

	private String draw(RequestForm form, Person me, Model model, HttpServletResponse response) {
		if (!form.isSound()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return this.pages.form(form, me, model);
	}

}
