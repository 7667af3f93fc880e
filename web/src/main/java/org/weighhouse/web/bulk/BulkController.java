package org.weighhouse.web.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.bulk.BulkStandings.Today;
import org.weighhouse.web.bulk.BulkTitles.Counts;
import org.weighhouse.web.bulk.BulkTitles.Source;
import org.weighhouse.web.bulk.BulkWeights.Weighed;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Plain;

/**
 * An inventory weighed for a use: as a page, and as files that hold all of it.
 */
@Controller
class BulkController {

	private static final int ON_A_PAGE = 50;

	private static final int LAST_PAGE = 100_000;

	private final BulkTitles titles;

	private final BulkWeights weights;

	private final BulkStandings standings;

	private final ActivePolicy policy;

	private final Plain plain;

	BulkController(BulkTitles titles, BulkWeights weights, BulkStandings standings, ActivePolicy policy, Plain plain) {
		this.titles = titles;
		this.weights = weights;
		this.standings = standings;
		this.policy = policy;
		this.plain = plain;
	}

	/** Makes a file of what goes into it. */
	private interface Kind {

		BulkFile begin(OutputStream out, Map<String, @Nullable Object> about) throws IOException;

	}

	@GetMapping("/bulk")
	String page(@RequestParam(defaultValue = "") String inventory, @RequestParam(defaultValue = "") String preset,
			@RequestParam(defaultValue = "") String dataClass, @RequestParam(defaultValue = "") String environment,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String show,
			@RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") int page, Model model) {
		Rulebook rulebook = this.policy.ruleBase().rulebook();
		BulkFilter filter = BulkFilter.of(inventory, q, show, sort);
		Source chosen = chosen(filter);
		Weighed weighed = weigh(filter, preset, dataClass, environment, rulebook);
		Counts all = this.titles.counts(filter.everything(), weighed);
		Counts counts = filter.isEverything() ? all : this.titles.counts(filter, weighed);
		int last = (int) Math.max(1, (counts.all() + ON_A_PAGE - 1) / ON_A_PAGE);
		int index = Math.min(Math.min(Math.max(page, 1), last), LAST_PAGE) - 1;
		Today today = this.standings.today();
		List<BulkLine> lines = this.titles.page(filter, weighed, ON_A_PAGE, (long) index * ON_A_PAGE)
			.stream()
			.map((title) -> BulkLine.of(title, weighed, today))
			.toList();
		model.addAttribute("filter", filter);
		model.addAttribute("chosen", chosen);
		model.addAttribute("sources", this.titles.sources());
		model.addAttribute("weighed", weighed);
		model.addAttribute("counts", all);
		model.addAttribute("bars", BulkBars.of(all));
		model.addAttribute("lines", new PageImpl<>(lines, PageRequest.of(index, ON_A_PAGE), counts.all()));
		model.addAttribute("presets", rulebook.presets().values());
		model.addAttribute("dataClasses", rulebook.routing().dataClass());
		model.addAttribute("environments", rulebook.questionnaire().get(BulkUse.ENVIRONMENT));
		model.addAttribute("shows", BulkFilter.Show.values());
		model.addAttribute("sorts", BulkFilter.Sort.values());
		return "bulk";
	}

	@GetMapping("/bulk.csv")
	void csv(@RequestParam(defaultValue = "") String inventory, @RequestParam(defaultValue = "") String preset,
			@RequestParam(defaultValue = "") String dataClass, @RequestParam(defaultValue = "") String environment,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String show,
			@RequestParam(defaultValue = "") String sort, HttpServletResponse response) throws IOException {
		write(BulkFilter.of(inventory, q, show, sort), preset, dataClass, environment, "csv", "text/csv;charset=UTF-8",
				(out, about) -> new BulkCsv(out, this.plain), response);
	}

	@GetMapping("/bulk.xlsx")
	void xlsx(@RequestParam(defaultValue = "") String inventory, @RequestParam(defaultValue = "") String preset,
			@RequestParam(defaultValue = "") String dataClass, @RequestParam(defaultValue = "") String environment,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String show,
			@RequestParam(defaultValue = "") String sort, HttpServletResponse response) throws IOException {
		write(BulkFilter.of(inventory, q, show, sort), preset, dataClass, environment, "xlsx",
				"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
				(out, about) -> new BulkXlsx(out, about, this.plain), response);
	}

	@GetMapping("/bulk.json")
	void json(@RequestParam(defaultValue = "") String inventory, @RequestParam(defaultValue = "") String preset,
			@RequestParam(defaultValue = "") String dataClass, @RequestParam(defaultValue = "") String environment,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String show,
			@RequestParam(defaultValue = "") String sort, HttpServletResponse response) throws IOException {
		write(BulkFilter.of(inventory, q, show, sort), preset, dataClass, environment, "json", "application/json",
				BulkJson::new, response);
	}

	private void write(BulkFilter filter, String preset, String dataClass, String environment, String ending,
			String type, Kind kind, HttpServletResponse response) throws IOException {
		Source chosen = chosen(filter);
		Weighed weighed = weigh(filter, preset, dataClass, environment, this.policy.ruleBase().rulebook());
		Counts counts = this.titles.counts(filter, weighed);
		Today today = this.standings.today();
		response.setContentType(type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("inventory-" + ((chosen != null) ? chosen.id() : "all") + "-"
							+ weighed.use().preset().id() + "-" + weighed.day() + "." + ending)
					.build()
					.toString());
		BulkFile file = kind.begin(response.getOutputStream(), BulkCells.about(weighed, chosen));
		this.titles.each(filter, weighed, (title) -> {
			try {
				file.line(BulkLine.of(title, weighed, today));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		file.end(counts);
	}

	private Weighed weigh(BulkFilter filter, String preset, String dataClass, String environment, Rulebook rulebook) {
		return this.weights.weigh(BulkUse.of(preset, dataClass, environment, rulebook),
				this.titles.tools(filter.inventory()));
	}

	private @Nullable Source chosen(BulkFilter filter) {
		return (filter.inventory() == 0) ? null : this.titles.source(filter.inventory())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
