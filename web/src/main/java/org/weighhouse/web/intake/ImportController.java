package org.weighhouse.web.intake;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.Person;

/**
 * The pages on which an inventory is taken in: sent, its columns named, tried, looked
 * through, confirmed.
 */
@Controller
class ImportController {

	private static final String ONE = "/inventories/{id:\\d{1,18}}";

	private final ImportDesk desk;

	private final ImportPages pages;

	private final RestFile rest;

	ImportController(ImportDesk desk, ImportPages pages, RestFile rest) {
		this.desk = desk;
		this.pages = pages;
		this.rest = rest;
	}

	@GetMapping("/inventories")
	String list(@RequestParam(defaultValue = "0") long before, Person me, Model model) {
		this.pages.list(before, me, model);
		return "inventories";
	}

	@PostMapping("/inventories")
	String upload(@RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String content,
			@RequestPart(required = false) @Nullable MultipartFile file, Person me, HttpServletRequest request)
			throws IOException {
		return then(this.desk.upload(me, Sent.upload(source, content, file)), "", request);
	}

	@GetMapping(ONE)
	String one(@PathVariable long id, @RequestParam(defaultValue = "") String show,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long after, Person me,
			Model model) {
		this.pages.draw(id, new ImportPages.Look(show, q.strip(), after), me, model);
		return "inventory";
	}

	/** How far it has come, asked for again and again while it is read. */
	@GetMapping(ONE + "/progress")
	String progress(@PathVariable long id, Person me, Model model, HttpServletResponse response) {
		Import one = this.desk.find(me, id);
		model.addAttribute("one", one);
		if (!one.state().isBeingRead()) {
			response.setHeader("HX-Refresh", "true");
		}
		return "inventory :: progress";
	}

	@PostMapping(ONE + "/columns")
	String map(@PathVariable long id, @RequestParam Map<String, String> fields, Person me, HttpServletRequest request) {
		this.desk.map(me, id, fields);
		return then(id, "", request);
	}

	@PostMapping(ONE + "/again")
	String again(@PathVariable long id, Person me, HttpServletRequest request) {
		this.desk.again(me, id);
		return then(id, "", request);
	}

	@PostMapping(ONE + "/cancel")
	String cancel(@PathVariable long id, Person me, HttpServletRequest request) {
		this.desk.cancel(me, id);
		return then(id, "", request);
	}

	@PostMapping(ONE + "/confirm")
	String confirm(@PathVariable long id, Person me, HttpServletRequest request) {
		this.desk.confirm(me, id);
		return then(id, "", request);
	}

	/** To be saved: what is no tool, and what cannot be read. */
	@GetMapping({ ONE + "/rest.csv", "/api/v1" + ONE + "/rest.csv" })
	void rest(@PathVariable long id, Person me, HttpServletResponse response) throws IOException {
		Import one = this.desk.find(me, id);
		if (!one.state().isRead()) {
			throw new NoSuchImport(one.name() + "/rest.csv");
		}
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("weighhouse-" + one.name() + "-rest.csv").build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		this.rest.write(one, response.getOutputStream());
	}

	static String then(long id, String show, HttpServletRequest request) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/inventories/" + id + (show.isEmpty() ? "" : "?show=" + show);
	}

}
