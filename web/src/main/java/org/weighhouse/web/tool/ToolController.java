package org.weighhouse.web.tool;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.FragmentsRendering;

/**
 * The first page, the list of tools and the page of each.
 */
@Controller
class ToolController {

	private final Lookup lookup;

	ToolController(Lookup lookup) {
		this.lookup = lookup;
	}

	@GetMapping("/")
	String start() {
		return "redirect:/tools";
	}

	@GetMapping("/tools")
	String tools(@RequestParam(defaultValue = "") String q, Model model) {
		search(q, model);
		return "tools";
	}

	@HxRequest
	@GetMapping("/tools")
	View toolsFound(@RequestParam(defaultValue = "") String q, Model model) {
		search(q, model);
		return FragmentsRendering.fragment("tools :: found").fragment("tools :: status").build();
	}

	@GetMapping("/tools/{id}")
	String tool(@PathVariable String id, @RequestParam(defaultValue = "") String edition, Model model) {
		model.addAttribute("page", this.lookup.page(id, edition));
		return "tool";
	}

	private void search(String q, Model model) {
		model.addAttribute("q", q);
		model.addAttribute("tools", this.lookup.search(q));
	}

}
