package org.weighhouse.web.tool;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.FragmentsRendering;
import org.weighhouse.web.account.Person;

/**
 * The first page, the list of tools and the page of each.
 */
@Controller
class ToolController {

	private final Lookup lookup;

	private final Permissions permissions;

	private final ToolPages pages;

	ToolController(Lookup lookup, Permissions permissions, ToolPages pages) {
		this.lookup = lookup;
		this.permissions = permissions;
		this.pages = pages;
	}

	@GetMapping("/")
	String start() {
		return "redirect:/tools";
	}

	@GetMapping("/tools")
	String tools(@RequestParam(defaultValue = "") String q, Person me, Model model) {
		search(q, me, model);
		return "tools";
	}

	@HxRequest
	@GetMapping("/tools")
	View toolsFound(@RequestParam(defaultValue = "") String q, Person me, Model model) {
		search(q, me, model);
		return FragmentsRendering.fragment("tools :: found").fragment("tools :: status").build();
	}

	@GetMapping("/tools/{id}")
	String tool(@PathVariable String id, @RequestParam(defaultValue = "") String edition, Person me, Model model) {
		this.pages.draw(id, edition, me, model);
		return "tool";
	}

	private void search(String q, Person me, Model model) {
		model.addAttribute("allowed", this.permissions.allowedTools(me));
		model.addAttribute("q", q);
		model.addAttribute("tools", this.lookup.search(q));
	}

}
