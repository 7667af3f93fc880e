package org.weighhouse.web.request;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weighhouse.web.account.Person;

/**
 * Where administrators keep the list of projects that people may name.
 */
@Controller
class ProjectController {

	private final Projects projects;

	ProjectController(Projects projects) {
		this.projects = projects;
	}

	@GetMapping("/projects")
	String list(Model model) {
		return draw("", List.of(), model);
	}

	@PostMapping("/projects")
	String add(@RequestParam(defaultValue = "") String project, Person me, Model model, HttpServletResponse response) {
		try {
			this.projects.add(me.id(), project);
			return "redirect:/projects";
		}
		catch (Invalid ex) {
			return again(project, ex, model, response);
		}
	}

	@PostMapping("/projects/retire")
	String retire(@RequestParam(defaultValue = "") String project, Person me, Model model,
			HttpServletResponse response) {
		try {
			this.projects.retire(me.id(), project);
			return "redirect:/projects";
		}
		catch (Invalid ex) {
			return again("", ex, model, response);
		}
	}

	private String again(String typed, Invalid wrong, Model model, HttpServletResponse response) {
		response.setStatus(wrong.status().value());
		return draw(typed, wrong.violations(), model);
	}

	private String draw(String typed, List<Violation> violations, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("violations", violations);
		model.addAttribute("projects", this.projects.all());
		return "projects";
	}

}
