package org.weighhouse.web.entry;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.tool.Register;

/**
 * The page on which two tools become one, or two again, and names move.
 */
@Controller
class MergeController {

	private final Merging merging;

	private final Register register;

	MergeController(Merging merging, Register register) {
		this.merging = merging;
		this.register = register;
	}

	@GetMapping("/tools/{id}/merge")
	String page(@PathVariable String id, Model model) {
		model.addAttribute("violations", List.of());
		return draw(id, "", "", model);
	}

	@PostMapping("/tools/{id}/merge")
	String merge(@PathVariable String id, @RequestParam(defaultValue = "") String into,
			@RequestParam(defaultValue = "") String reason, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return act(id, into, reason, model, request, response, () -> this.merging.merge(me, id, into, reason));
	}

	@PostMapping("/tools/{id}/unmerge")
	String undo(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Person me, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		return act(id, "", reason, model, request, response, () -> this.merging.undo(me, id, reason));
	}

	@PostMapping("/tools/{id}/move-name")
	String moveName(@PathVariable String id, @RequestParam(defaultValue = "") String number,
			@RequestParam(defaultValue = "") String into, @RequestParam(defaultValue = "") String reason, Person me,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		return act(id, into, reason, model, request, response,
				() -> this.merging.moveName(me, id, number, into, reason));
	}

	private String act(String id, String into, String reason, Model model, HttpServletRequest request,
			HttpServletResponse response, Runnable deed) {
		try {
			deed.run();
			return EntryController.see("/tools/{id}", id, "", request);
		}
		catch (WrongEntry ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("violations", ex.violations());
			model.addAttribute("mistakes", ex.problems());
			return draw(id, into, reason, model);
		}
	}

	private String draw(String id, String into, String reason, Model model) {
		Tool tool = this.register.tool(id);
		Merging.Merge merge = this.merging.find(id);
		model.addAttribute("tool", tool);
		model.addAttribute("others",
				this.register.catalog().tools().stream().filter((other) -> !other.id().equals(id)).toList());
		model.addAttribute("merge", merge);
		model.addAttribute("asItWas", merge != null && this.merging.isAsItWas(merge));
		model.addAttribute("into", into);
		model.addAttribute("reason", reason);
		return "entry-merge";
	}

}
