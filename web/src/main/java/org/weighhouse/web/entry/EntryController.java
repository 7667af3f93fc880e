package org.weighhouse.web.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.tool.EntryChangedMeanwhile;
import org.weighhouse.web.tool.Register;

/**
 * The pages on which reviewers change an entry: the overview, a small form for each part,
 * and what would move before it is kept.
 */
@Controller
class EntryController {

	private final EntryPages pages;

	private final Drafting drafting;

	private final EntryDesk desk;

	private final Register register;

	EntryController(EntryPages pages, Drafting drafting, EntryDesk desk, Register register) {
		this.pages = pages;
		this.drafting = drafting;
		this.desk = desk;
		this.register = register;
	}

	@GetMapping("/tools/{id}/entry.yml")
	ResponseEntity<byte[]> file(@PathVariable String id) {
		String text = this.register.text(id);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_YAML)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(id + ".yml", StandardCharsets.UTF_8).build().toString())
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/tools/{id}/edit")
	String edit(@PathVariable String id, @RequestParam(defaultValue = "") String edition, Person me, Model model) {
		this.pages.edit(id, edition, me, model);
		return "entry-edit";
	}

	@GetMapping("/tools/{id}/edit/{part}")
	String form(@PathVariable String id, @PathVariable String part, @RequestParam MultiValueMap<String, String> fields,
			Person me, Model model, HttpServletResponse response) {
		Part which = Part.of(part);
		if (!which.hasForm()) {
			throw new NothingThere();
		}
		return draw(id, which, new Typed(fields, null), List.of(), me, model, response);
	}

	@PostMapping("/tools/{id}/edit/{part}")
	String change(@PathVariable String id, @PathVariable String part,
			@RequestParam MultiValueMap<String, String> fields,
			@RequestParam(required = false) @Nullable MultipartFile file, Person me, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Part which = Part.of(part);
		Typed typed = new Typed(fields, file);
		try {
			this.drafting.change(me, id, which, typed);
		}
		catch (WrongEntry ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("mistakes", ex.problems());
			return draw(id, which, typed, ex.violations(), me, model, response);
		}
		return see(switch (which) {
			case REBASE -> "/tools/{id}/check";
			case DISCARD -> "/tools/{id}";
			default -> "/tools/{id}/edit";
		}, id, typed.text("edition"), request);
	}

	@GetMapping("/tools/{id}/check")
	String check(@PathVariable String id, Person me, Model model) {
		this.pages.check(id, me, model);
		model.addAttribute("violations", List.of());
		model.addAttribute("reason", "");
		return "entry-check";
	}

	/**
	 * Keeps the draft as it was seen.
	 * @param seen SHA-256 of the text that was looked at
	 */
	@PostMapping("/tools/{id}/keep")
	String keep(@PathVariable String id, @RequestParam(defaultValue = "") String seen,
			@RequestParam(defaultValue = "") String reason, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		List<Violation> violations = List.of();
		try {
			Draft draft = this.drafting.seen(me, id, seen);
			EntryDesk.Outcome outcome = this.desk.keep(me, id, draft.text(), draft.base(), reason);
			return see((outcome == EntryDesk.Outcome.PROPOSED) ? "/tools/proposals" : "/tools/{id}", id, "", request);
		}
		catch (WrongEntry ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			violations = ex.violations();
		}
		catch (EntryChangedMeanwhile ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		this.pages.check(id, me, model);
		model.addAttribute("violations", violations);
		model.addAttribute("reason", reason);
		return "entry-check";
	}

	private String draw(String id, Part part, Typed typed, List<Violation> violations, Person me, Model model,
			HttpServletResponse response) {
		model.addAttribute("violations", violations);
		try {
			if (part.hasForm()) {
				this.pages.form(id, part, typed, me, model);
				return "entry-form";
			}
		}
		catch (WrongEntry ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("violations", ex.violations());
		}
		this.pages.edit(id, typed.text("edition"), me, model);
		return "entry-edit";
	}

	static String see(String path, String id, String edition, HttpServletRequest request) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		if (!edition.isEmpty()) {
			address.queryParam("edition", "{edition}");
		}
		return "redirect:" + address.encode().build(Map.of("id", id, "edition", edition));
	}

}
