package org.weighhouse.web.tool;

import java.util.Locale;
import java.util.Map;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.FragmentsRendering;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * The first page, the list of tools and the page of each.
 */
@Controller
class ToolController {

	private static final int ON_A_PAGE = 25;

	private final Lookup lookup;

	private final Permissions permissions;

	private final ToolPages pages;

	private final PastVerdicts past;

	ToolController(Lookup lookup, Permissions permissions, ToolPages pages, PastVerdicts past) {
		this.lookup = lookup;
		this.permissions = permissions;
		this.pages = pages;
		this.past = past;
	}

	@GetMapping("/")
	String start() {
		return "redirect:/tools";
	}

	@GetMapping("/tools")
	String tools(@RequestParam Map<String, String> typed, Person me, Model model, Locale locale) {
		find(typed, me, model, locale);
		return "tools";
	}

	@HxRequest
	@GetMapping("/tools")
	View toolsFound(@RequestParam Map<String, String> typed, Person me, Model model, Locale locale) {
		find(typed, me, model, locale);
		return FragmentsRendering.fragment("tools :: found").fragment("tools :: status").build();
	}

	@GetMapping("/tools/{id}")
	String tool(@PathVariable String id, @RequestParam(defaultValue = "") String edition,
			@RequestParam(defaultValue = "1") String past, Person me, Model model) {
		this.pages.draw(id, edition, page(past), me, model);
		return "tool";
	}

	private void find(Map<String, String> typed, Person me, Model model, Locale locale) {
		ToolFilter filter = ToolFilter.of(typed);
		Map<String, Permission.Word> allowed = this.permissions.allowedTools(me);
		model.addAttribute("allowed", allowed);
		model.addAttribute("filter", filter);
		model.addAttribute("tools", this.lookup.find(filter, allowed.keySet(), this.past.refusedTools(),
				PageRequest.of(page(typed.getOrDefault("page", "1")) - 1, ON_A_PAGE)));
		model.addAttribute("kinds", this.lookup.kinds());
		model.addAttribute("homes", this.lookup.homes(locale));
		model.addAttribute("tiers", Tier.values());
		model.addAttribute("standings", ToolFilter.Standing.values());
		model.addAttribute("reviews", ToolFilter.Review.values());
		model.addAttribute("adds", me.has(Role.REVIEWER));
		model.addAttribute("reads", ToolPages.readsEntries(me));
	}

	private static int page(String page) {
		return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
	}

}
