package org.weighhouse.web.assessment;

import java.util.Set;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.weighhouse.web.tool.Register;

/**
 * The form: what somebody wants to use and how, with the verdict so far beside it.
 */
@Controller
class WeighController {

	private static final String PAGE = "weigh";

	private final Scales scales;

	private final Register register;

	private final Archive archive;

	WeighController(Scales scales, Register register, Archive archive) {
		this.scales = scales;
		this.register = register;
		this.archive = archive;
	}

	@GetMapping("/weigh")
	String form(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
		return fields.containsKey(FormReader.EDITION) ? page(fields, model, response) : choice(model);
	}

	/** Without JavaScript: the page again, with everything that was typed. */
	@PostMapping("/weigh/preview")
	String page(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
		return draw(this.scales.read(fields, null, Set.of()), model, response);
	}

	/** With it: the verdict only. */
	@HxRequest
	@PostMapping("/weigh/preview")
	String preview(@RequestParam MultiValueMap<String, String> fields, Model model) {
		WeighForm form = this.scales.read(fields, null, Set.of());
		Subject subject = form.subject();
		model.addAttribute("problems", form.problems());
		if (subject == null || !form.isSound()) {
			return "weigh :: refusal";
		}
		add(this.scales.weigh(form, subject), model);
		return "weigh :: preview";
	}

	/** The page again, with the rules that did not speak. */
	@PostMapping("/weigh/why-not")
	String whyNot(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
		WeighForm form = this.scales.read(fields, null, Set.of());
		addWhyNot(form, model);
		return draw(form, model, response);
	}

	/** With JavaScript: these rules only. */
	@HxRequest
	@PostMapping("/weigh/why-not")
	String whyNotOnly(@RequestParam MultiValueMap<String, String> fields, Model model) {
		return addWhyNot(this.scales.read(fields, null, Set.of()), model) ? "why-not :: live" : "why-not :: ask";
	}

	@PostMapping("/weigh")
	String keep(@RequestParam MultiValueMap<String, String> fields, Model model, RedirectAttributes result,
			HttpServletRequest request, HttpServletResponse response) {
		WeighForm form = this.scales.read(fields, null, Set.of());
		Subject subject = form.subject();
		if (subject == null || !form.isSound()) {
			return draw(form, model, response);
		}
		Weighing kept = this.archive.keep(this.scales.weigh(form, subject));
		result.addAttribute("id", kept.id());
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/weighings/{id}";
	}

	private String draw(WeighForm form, Model model, HttpServletResponse response) {
		if (!form.isSound()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		Subject subject = form.subject();
		model.addAttribute("problems", form.problems());
		if (subject == null) {
			model.addAttribute("typed", form.use());
			return choice(model);
		}
		add(this.scales.weigh(form, subject), model);
		return PAGE;
	}

	private String choice(Model model) {
		model.addAttribute("tools", this.register.catalog().tools());
		return "weigh-what";
	}

	/** Whether they could be told: of a form with mistakes they cannot. */
	private boolean addWhyNot(WeighForm form, Model model) {
		Subject subject = form.subject();
		if (subject == null || !form.isSound()) {
			return false;
		}
		model.addAttribute("whyNot",
				WhyNotView.of(form.ruleBase().rulebook(), this.scales.weigh(form, subject).verdict(), null));
		return true;
	}

	private void add(Weighed weighed, Model model) {
		model.addAttribute("form", this.scales.page(weighed));
		model.addAttribute("v", VerdictWords.of(weighed));
	}

}
