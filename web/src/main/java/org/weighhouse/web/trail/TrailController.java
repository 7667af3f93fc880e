package org.weighhouse.web.trail;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipOutputStream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.web.audit.AuditTrail;
import org.weighhouse.web.audit.LogExport;
import org.weighhouse.web.audit.LogInspection;
import org.weighhouse.web.audit.LogInspection.Inspected;
import org.weighhouse.web.audit.Receipts;
import org.weighhouse.web.audit.Receipts.Receipt;
import org.weighhouse.web.audit.SignedCheckpoint;
import org.weighhouse.web.tlog.LogFiles;

/**
 * The pages of the audit log.
 */
@Controller
class TrailController {

	private static final int ON_A_PAGE = 50;

	private final Trail trail;

	private final AuditTrail log;

	private final Receipts receipts;

	private final LogInspection inspection;

	private final LogExport export;

	TrailController(Trail trail, AuditTrail log, Receipts receipts, LogInspection inspection, LogExport export) {
		this.trail = trail;
		this.log = log;
		this.receipts = receipts;
		this.inspection = inspection;
		this.export = export;
	}

	@GetMapping("/audit")
	String list(@RequestParam(defaultValue = "") String actor, @RequestParam(defaultValue = "") String subject,
			@RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "0") long before, Model model) {
		TrailFilter filter = new TrailFilter(actor, subject, what, from, to);
		List<Trail.Line> lines = this.trail.find(filter, (before > 0) ? before : Long.MAX_VALUE, ON_A_PAGE + 1);
		boolean more = lines.size() > ON_A_PAGE;
		List<Trail.Line> shown = more ? lines.subList(0, ON_A_PAGE) : lines;
		model.addAttribute("filter", filter);
		model.addAttribute("lines", shown);
		model.addAttribute("begun", before <= 0);
		model.addAttribute("next", more ? shown.get(ON_A_PAGE - 1).entry().id() : null);
		state(model);
		return "audit";
	}

	/** Looks at everything: takes a while where there is much. */
	@GetMapping("/audit/verify")
	String verify(Model model) {
		Inspected inspected = this.inspection.inspect();
		model.addAttribute("inspected", inspected);
		model.addAttribute("at", inspected.at().atZone(Trail.UTC));
		state(model);
		return "audit-verify";
	}

	@GetMapping("/audit/{entry:\\d{1,18}}")
	String receipt(@PathVariable long entry, Model model) {
		Trail.Line line = this.trail.of(entry);
		Receipt receipt = this.receipts.of(entry).orElse(null);
		if (line == null || receipt == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		model.addAttribute("line", line);
		model.addAttribute("receipt", receipt);
		model.addAttribute("key", this.export.key().toString());
		return "audit-entry";
	}

	/** The log as files that anybody can check without this site. */
	@GetMapping("/audit/log.zip")
	void zip(HttpServletResponse response) throws IOException {
		SignedCheckpoint latest = latest();
		response.setContentType("application/zip");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("audit-log-" + latest.size() + ".zip").build().toString());
		try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
			this.export.write(LogFiles.in(zip, "audit-log/"), latest);
		}
	}

	/** The latest checkpoint alone, to be kept elsewhere. */
	@GetMapping("/audit/checkpoint")
	void checkpoint(HttpServletResponse response) throws IOException {
		SignedCheckpoint latest = latest();
		response.setContentType("text/plain;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("checkpoint-" + latest.size() + ".txt").build().toString());
		response.getWriter().write(latest.text());
	}

	private SignedCheckpoint latest() {
		try {
			return this.export.latest();
		}
		catch (LogExport.NothingSigned ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, ex.getMessage(), ex);
		}
	}

	private void state(Model model) {
		AuditTrail.State state = this.log.state();
		model.addAttribute("state", state);
		model.addAttribute("signedAt", (state.checkpoint() != null) ? state.checkpoint().at().atZone(Trail.UTC) : null);
		model.addAttribute("anchoredAt", (state.anchor() != null) ? state.anchor().at().atZone(Trail.UTC) : null);
		model.addAttribute("key", this.export.key().toString());
	}

}
