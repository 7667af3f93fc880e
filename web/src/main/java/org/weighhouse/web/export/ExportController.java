package org.weighhouse.web.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.Person;

/**
 * The page of exports: what to make, how far it has come, and what was made.
 */
@Controller
class ExportController {

	private final ExportDesk desk;

	private final ExportPages pages;

	private final Clock clock;

	ExportController(ExportDesk desk, ExportPages pages, Clock clock) {
		this.desk = desk;
		this.pages = pages;
		this.clock = clock;
	}

	/** Filters of a register's own page are taken along. */
	@GetMapping("/exports")
	String page(@ModelAttribute("form") WishForm form, @RequestParam(defaultValue = "0") long before, Person me,
			Model model) {
		this.pages.draw(form, before, me, model);
		return "exports";
	}

	/** The list alone, asked for again and again while something is made. */
	@GetMapping("/exports/list")
	String list(Person me, Model model) {
		List<ExportJob> jobs = this.desk.list(me, 0);
		this.pages.list(jobs, model);
		return "exports :: list";
	}

	@PostMapping("/exports")
	String ask(@ModelAttribute("form") WishForm form, Person me, HttpServletRequest request) {
		this.desk.ask(me, form.wish(this.clock));
		return then(request);
	}

	@PostMapping("/exports/{id:\\d{1,18}}/cancel")
	String cancel(@PathVariable long id, Person me, HttpServletRequest request) {
		this.desk.cancel(me, id);
		return then(request);
	}

	/** To be saved, never to be shown as part of this site. */
	@GetMapping({ "/exports/{id:\\d{1,18}}/file", "/api/v1/exports/{id:\\d{1,18}}/file" })
	void file(@PathVariable long id, Person me, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		boolean body = !request.getMethod().equals("HEAD");
		ExportJob job = body ? this.desk.handOut(me, id) : this.desk.find(me, id);
		ExportJob.Made made = job.made();
		if (made == null || job.state() != ExportJob.State.DONE) {
			throw new NoSuchExport(job.name());
		}
		response.setContentType(job.wish().format().mediaType());
		response.setContentLengthLong(made.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(made.name()).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		if (body) {
			this.desk.write(job, response.getOutputStream());
		}
	}

	/** The published schema of a register's JSON Lines. */
	@GetMapping("/schemas/{name}")
	ResponseEntity<String> schema(@PathVariable String name) {
		return What.REGISTERS.stream()
			.filter((what) -> Schema.name(what).equals(name))
			.findFirst()
			.map((what) -> ResponseEntity.ok()
				.contentType(new MediaType("application", "schema+json", StandardCharsets.UTF_8))
				.body(Schema.of(what)))
			.orElseThrow(() -> new NoSuchExport(name));
	}

	private static String then(HttpServletRequest request) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/exports";
	}

}
