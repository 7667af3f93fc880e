package org.weighhouse.web.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Reauthentication;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.assessment.Use;
import org.weighhouse.web.assessment.UseForm;
import org.weighhouse.web.assessment.UseForms;
import org.weighhouse.web.tool.Register;

/**
 * The page on which the CISO declares an emergency.
 */
@Controller
class EmergencyController {

	private static final String EDITION = "edition";

	private final UseForms uses;

	private final EmergencyDesk desk;

	private final Subjects subjects;

	private final Register register;

	private final Reauthentication reauthentication;

	private final Clock clock;

	EmergencyController(UseForms uses, EmergencyDesk desk, Subjects subjects, Register register,
			Reauthentication reauthentication, Clock clock) {
		this.uses = uses;
		this.desk = desk;
		this.subjects = subjects;
		this.register = register;
		this.reauthentication = reauthentication;
		this.clock = clock;
	}

	@GetMapping("/emergency")
	String blank(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletRequest request) {
		return draw(fields, List.of(), model, request);
	}

	/** The page again, with everything that was typed. */
	@PostMapping("/emergency/preview")
	String again(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletRequest request) {
		return draw(fields, List.of(), model, request);
	}

	@PostMapping("/emergency")
	String declare(@RequestParam MultiValueMap<String, String> fields, Person me, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		EmergencyForm typed = EmergencyForm.read(fields);
		UseForm form = read(fields);
		Use use = form.use();
		try {
			List<Violation> violations = new ArrayList<>();
			LocalDate until = typed.day(violations);
			confirm(me, fields.getFirst("password"), request, violations);
			if (!violations.isEmpty() || use == null || !form.isSound()) {
				throw new Invalid(violations);
			}
			Draft draft = new Draft(use.edition(), use.preset(), use.blueprint(), use.answers(), typed.reason(), null,
					1);
			long number = this.desk.declare(me.id(), draft, typed.holder(), until).number();
			request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
			return "redirect:/requests/" + number;
		}
		catch (Invalid ex) {
			response.setStatus(ex.status().value());
			return draw(fields, ex.violations(), model, request);
		}
	}

	private void confirm(Person me, @Nullable String password, HttpServletRequest request, List<Violation> violations) {
		if (this.reauthentication.fresh(request)) {
			return;
		}
		if (password == null || password.isEmpty()) {
			violations.add(new Violation("password", "needed", "", ""));
		}
		else if (!this.reauthentication.confirm(me, password, request)) {
			violations.add(new Violation("password", "wrong", "", ""));
		}
	}

	private UseForm read(MultiValueMap<String, String> fields) {
		MultiValueMap<String, String> own = new LinkedMultiValueMap<>(fields);
		own.remove("view");
		return this.uses.read(own, null, EmergencyForm.FIELDS);
	}

	private String draw(MultiValueMap<String, String> fields, List<Violation> violations, Model model,
			HttpServletRequest request) {
		UseForm form = read(fields);
		Assessed judged = form.assessed();
		model.addAttribute("problems", fields.containsKey(EDITION) ? form.problems() : List.of());
		model.addAttribute("tools", this.register.catalog().tools());
		model.addAttribute("violations", violations);
		if (judged == null) {
			return "emergency-what";
		}
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("typed", EmergencyForm.read(fields));
		model.addAttribute("subject", this.subjects.of(judged.use().edition()));
		model.addAttribute("form", form.page());
		model.addAttribute("v", form.verdict());
		model.addAttribute("today", today);
		model.addAttribute("latest", today.plusDays(Planner.EMERGENCY_DAYS));
		model.addAttribute("fresh", this.reauthentication.fresh(request));
		return "emergency";
	}

}
