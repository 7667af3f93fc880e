package org.weighhouse.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Register;

/**
 * The form with which a reviewer adds a tool that nobody has looked at yet.
 */
@Controller
class NewToolController {

	private final EntryDesk desk;

	private final Register register;

	private final ActivePolicy policy;

	private final MessageSource messages;

	private final Clock clock;

	NewToolController(EntryDesk desk, Register register, ActivePolicy policy, MessageSource messages, Clock clock) {
		this.desk = desk;
		this.register = register;
		this.policy = policy;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/tools/new")
	String blank(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String publisher,
			Model model) {
		model.addAttribute("violations", List.of());
		return draw(NewTool.begun(name, publisher), model);
	}

	@PostMapping("/tools/new")
	String add(@ModelAttribute("form") NewTool form, Person me, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			String slug = form.slug(this.register.catalog());
			String text = form.text(slug, this.register.catalog(), rulebook(), message("entry.new.source", locale),
					message("entry.new.edition", locale), LocalDate.now(this.clock));
			this.desk.keep(me, slug, text, null, form.reason());
			return EntryController.see("/tools/{id}", slug, "", request);
		}
		catch (WrongEntry ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("violations", ex.violations());
			model.addAttribute("mistakes", ex.problems());
			return draw(form, model);
		}
	}

	private String draw(NewTool form, Model model) {
		Map<String, String> kinds = new TreeMap<>();
		rulebook().templates().values().forEach((each) -> kinds.put(each.name(), each.id()));
		model.addAttribute("kinds", kinds);
		model.addAttribute("templates", rulebook().templates().values());
		model.addAttribute("form", form);
		return "entry-new";
	}

	private Rulebook rulebook() {
		return this.policy.ruleBase().rulebook();
	}

	private String message(String code, Locale locale) {
		return this.messages.getMessage(code, null, locale);
	}

}
