package org.weighhouse.web.assessment;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.util.UriComponentsBuilder;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.WhyNot;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * The results that are kept: each drawn from its own snapshot, and all of them, the
 * newest first.
 */
@Controller
class WeighingController {

	private static final Logger logger = LoggerFactory.getLogger(WeighingController.class);

	private static final int ON_A_PAGE = 25;

	/** As far as anybody pages. */
	private static final int LAST_PAGE = 1_000_000;

	private final Archive archive;

	private final ActivePolicy policy;

	WeighingController(Archive archive, ActivePolicy policy) {
		this.archive = archive;
		this.policy = policy;
	}

	@GetMapping("/weighings")
	String list(@RequestParam(defaultValue = "1") int page, Model model) {
		int index = Math.min(Math.max(page, 1), LAST_PAGE) - 1;
		Page<KeptRow> rows = this.archive.page(PageRequest.of(index, ON_A_PAGE)).map(KeptRow::of);
		model.addAttribute("rows", rows);
		return "weighings";
	}

	@GetMapping("/weighings/{id:\\d{1,18}}")
	String one(@PathVariable long id, @RequestParam(required = false) @Nullable String whyNot, Model model) {
		Weighing kept = this.archive.get(id);
		Rulebook rulebook = this.policy.withDigest(kept.ruleBase()).rulebook();
		KeptView view = KeptView.of(kept, rulebook);
		UriComponentsBuilder again = UriComponentsBuilder.fromPath("/weigh")
			.queryParam(FormReader.EDITION, kept.subject())
			.queryParam(FormReader.PRESET, (kept.preset() != null) ? kept.preset() : "");
		if (kept.blueprint() != null) {
			again.queryParam(FormReader.BLUEPRINT, kept.blueprint());
		}
		view.again().forEach(again::queryParam);
		model.addAttribute("kept", view);
		model.addAttribute("v", view.verdict());
		model.addAttribute("whyNot", WhyNotView.of(rulebook, view.verdict().verdict(), whyNot));
		model.addAttribute("again", again.build().toUriString());
		return "weighing";
	}

	/** The very bytes that were hashed. */
	@GetMapping("/weighings/{id:\\d{1,18}}/verdict.json")
	ResponseEntity<byte[]> json(@PathVariable long id) {
		return json(this.archive.get(id).verdict());
	}

	/**
	 * The same, followed by why the other rules did not speak: worked out as it is read.
	 */
	@GetMapping(path = "/weighings/{id:\\d{1,18}}/verdict.json", params = { "whyNot", "whyNot!=false" })
	ResponseEntity<byte[]> jsonWithWhyNot(@PathVariable long id) {
		Weighing kept = this.archive.get(id);
		Rulebook rulebook = this.policy.withDigest(kept.ruleBase()).rulebook();
		return json(VerdictJson.withWhyNot(kept.verdict(), WhyNot.silent(rulebook, VerdictJson.read(kept.verdict()))));
	}

	private static ResponseEntity<byte[]> json(String json) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
	}

	/** What is no longer as it was stored is not shown. */
	@ExceptionHandler
	@ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
	String altered(AlteredWeighing ex, Model model) {
		logger.error("{}", ex.getMessage());
		model.addAttribute("id", ex.id());
		return "weighing-altered";
	}

}
