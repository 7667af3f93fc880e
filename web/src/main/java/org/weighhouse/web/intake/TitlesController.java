package org.weighhouse.web.intake;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.tolerated.Report;

/**
 * What is in use, out of all inventories that count, and the step that makes what is not
 * approved a tolerated use.
 */
@Controller
class TitlesController {

	private final TitlesPages pages;

	private final Tolerating tolerating;

	TitlesController(TitlesPages pages, Tolerating tolerating) {
		this.pages = pages;
		this.tolerating = tolerating;
	}

	@GetMapping("/titles")
	String list(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String after, Person me, Model model) {
		this.pages.list(show, q.strip(), after, me, model);
		return "titles";
	}

	@GetMapping("/titles/tolerate")
	String form(@RequestParam MultiValueMap<String, String> fields, Person me, Model model) {
		this.pages.form(whats(fields), me, model);
		return "titles-tolerate";
	}

	@PostMapping("/titles/tolerate")
	String tolerate(@RequestParam MultiValueMap<String, String> fields, Person me, HttpServletRequest request) {
		this.tolerating.tolerate(me, said(fields), shared(fields));
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/tolerated";
	}

	static List<String> whats(MultiValueMap<String, String> fields) {
		return fields.getOrDefault("what", List.of());
	}

	/** Of each that was picked its edition and people stand in fields that end in it. */
	private static List<Tolerating.Said> said(MultiValueMap<String, String> fields) {
		List<Tolerating.Said> said = new ArrayList<>();
		for (String what : whats(fields)) {
			said.add(new Tolerating.Said(what, word(fields, "edition." + what), word(fields, "people." + what)));
		}
		return said;
	}

	static Report shared(MultiValueMap<String, String> fields) {
		return new Report("", "", word(fields, "place"), "", "", word(fields, "owner"), word(fields, "until"),
				word(fields, "targetEdition"), word(fields, "targetBlueprint"));
	}

	static String word(MultiValueMap<String, String> fields, String name) {
		String word = fields.getFirst(name);
		return (word != null) ? word : "";
	}

}
