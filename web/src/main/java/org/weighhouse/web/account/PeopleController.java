package org.weighhouse.web.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.PageRequest;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.weighhouse.web.account.Accounts.Account;

/**
 * Where administrators keep people and their roles.
 */
@Controller
class PeopleController {

	private static final int ON_A_PAGE = 25;

	private static final int LAST_PAGE = 1_000_000;

	private static final int LONGEST_SEARCH = 200;

	private final Administration administration;

	private final Accounts accounts;

	private final PeopleList list;

	private final PersonPage page;

	private final RoleWishes wishes;

	private final Installation installation;

	private final Reauthentication reauthentication;

	PeopleController(Administration administration, Accounts accounts, PeopleList list, PersonPage page,
			RoleWishes wishes, Installation installation, Reauthentication reauthentication) {
		this.administration = administration;
		this.accounts = accounts;
		this.list = list;
		this.page = page;
		this.wishes = wishes;
		this.installation = installation;
		this.reauthentication = reauthentication;
	}

	@GetMapping("/people")
	String list(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String role, Model model, HttpServletRequest request) {
		return draw(page, q, role, List.of(), model, request);
	}

	@GetMapping("/people/new")
	String blank(Model model, HttpServletRequest request) {
		return form(new PersonForm("", "", Set.of()), List.of(), model, request);
	}

	@PostMapping("/people")
	String add(Person me, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(defaultValue = "") String password, Model model, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes next) {
		PersonForm form = PersonForm.of(fields);
		List<Mistake> mistakes = new ArrayList<>(form.mistakes());
		if (mistakes.isEmpty() && this.accounts.find(form.email()).isPresent()) {
			mistakes.add(new Mistake("email", "emailTaken"));
		}
		mistakes.addAll(this.reauthentication.mistakes(me, password, "password", request));
		if (!mistakes.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(form, mistakes, model, request);
		}
		long id = this.administration.add(me, form);
		return handOver(me, id, next);
	}

	@GetMapping("/people/{id:\\d{1,18}}")
	String one(@PathVariable long id, Model model, HttpServletRequest request) {
		return show(id, List.of(), "", model, request);
	}

	@PostMapping("/people/{id:\\d{1,18}}/roles")
	String roles(Person me, @PathVariable long id, @RequestParam MultiValueMap<String, String> fields,
			@RequestParam(defaultValue = "") String password, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		String typed = PersonForm.word(fields, "reason");
		String reason = PersonForm.reason(typed);
		List<Mistake> mistakes = reasoned(reason, "reason");
		mistakes.addAll(this.reauthentication.mistakes(me, password, "password-roles", request));
		if (reason == null || !mistakes.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(id, mistakes, typed, model, request);
		}
		this.administration.changeRoles(me, id, PersonForm.roles(fields), reason);
		return back(id);
	}

	@PostMapping("/people/{id:\\d{1,18}}/active")
	String active(Person me, @PathVariable long id, @RequestParam boolean active,
			@RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String password, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		String reason = PersonForm.reason(why);
		List<Mistake> mistakes = reasoned(reason, "why");
		mistakes.addAll(this.reauthentication.mistakes(me, password, "password-active", request));
		if (reason == null || !mistakes.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("typedWhy", why);
			return show(id, mistakes, "", model, request);
		}
		this.administration.setActive(me, id, active, reason);
		return back(id);
	}

	@PostMapping("/people/{id:\\d{1,18}}/erase")
	String erase(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String whyErase,
			@RequestParam(defaultValue = "") String password, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		String reason = PersonForm.reason(whyErase);
		List<Mistake> mistakes = reasoned(reason, "whyErase");
		mistakes.addAll(this.reauthentication.mistakes(me, password, "password-erase", request));
		if (reason == null || !mistakes.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("typedWhyErase", whyErase);
			return show(id, mistakes, "", model, request);
		}
		this.administration.erase(me, id, reason);
		return back(id);
	}

	@PostMapping("/people/{id:\\d{1,18}}/link")
	String link(Person me, @PathVariable long id, @RequestParam(defaultValue = "") String password, Model model,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
		List<Mistake> mistakes = this.reauthentication.mistakes(me, password, "password-link", request);
		if (!mistakes.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(id, mistakes, "", model, request);
		}
		return handOver(me, id, next);
	}

	@PostMapping("/people/wishes/{id:\\d{1,18}}")
	String answer(Person me, @PathVariable long id, @RequestParam boolean granted,
			@RequestParam(defaultValue = "") String password, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		List<Mistake> mistakes = this.reauthentication.mistakes(me, password, "password-" + id, request);
		if (!mistakes.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return draw(1, "", "", mistakes, model, request);
		}
		this.administration.answer(me, id, granted);
		return "redirect:/people";
	}

	/** The page again, with what stands against it. */
	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	String conflict(PeopleConflict conflict, Model model) {
		model.addAttribute("why", conflict.why());
		return "people-conflict";
	}

	/** Two added the same address at the same moment. */
	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	String taken(DuplicateKeyException ex, Model model) {
		model.addAttribute("why", "emailTaken");
		return "people-conflict";
	}

	/** A role that is none. */
	@ExceptionHandler
	@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
	String unknownRole(IllegalArgumentException ex, Model model) {
		model.addAttribute("why", "unknownRole");
		return "people-conflict";
	}

	/** Shown once, on the next page: it is kept nowhere. */
	private String handOver(Person me, long id, RedirectAttributes next) {
		if (!this.installation.isDemo()) {
			String token = this.administration.newLink(me, id);
			next.addFlashAttribute("link",
					ServletUriComponentsBuilder.fromCurrentContextPath().path("/invitation/" + token).toUriString());
		}
		return back(id);
	}

	private static String back(long id) {
		return "redirect:/people/" + id;
	}

	private static List<Mistake> reasoned(@Nullable String reason, String field) {
		return new ArrayList<>((reason != null) ? List.of() : List.of(new Mistake(field, "reason")));
	}

	private String draw(int page, String q, String role, List<Mistake> mistakes, Model model,
			HttpServletRequest request) {
		Role wanted = Stream.of(Role.values()).filter((each) -> each.name().equals(role)).findFirst().orElse(null);
		String words = q.strip().replaceAll("\\p{Cntrl}", "");
		int index = Math.min(Math.max(page, 1), LAST_PAGE) - 1;
		model.addAttribute("q", words);
		model.addAttribute("role", (wanted != null) ? wanted.name() : "");
		model.addAttribute("roles", Role.values());
		model.addAttribute("wishes", this.wishes.open());
		model.addAttribute("rows", this.list.find(words.substring(0, Math.min(words.length(), LONGEST_SEARCH)), wanted,
				PageRequest.of(index, ON_A_PAGE)));
		model.addAttribute("problems", mistakes);
		model.addAttribute("fresh", this.reauthentication.fresh(request));
		return "people";
	}

	private String form(PersonForm form, List<Mistake> mistakes, Model model, HttpServletRequest request) {
		model.addAttribute("fresh", this.reauthentication.fresh(request));
		model.addAttribute("form", form);
		model.addAttribute("roles", Role.values());
		model.addAttribute("problems", mistakes);
		return "person-new";
	}

	private String show(long id, List<Mistake> mistakes, String reason, Model model, HttpServletRequest request) {
		model.addAttribute("fresh", this.reauthentication.fresh(request));
		Account account = this.accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("person", this.page.of(account));
		model.addAttribute("roles", Role.values());
		model.addAttribute("problems", mistakes);
		model.addAttribute("reason", reason);
		return "person";
	}

}
