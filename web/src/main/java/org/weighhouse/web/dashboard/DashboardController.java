package org.weighhouse.web.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.dashboard.StackedBars.Counted;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * The page of figures, and each of its tables as a file.
 */
@Controller
class DashboardController {

	private final Steering steering;

	private final ActivePolicy policy;

	private final Clock clock;

	DashboardController(Steering steering, ActivePolicy policy, Clock clock) {
		this.steering = steering;
		this.policy = policy;
		this.clock = clock;
	}

	@GetMapping("/dashboard")
	String page(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Person me,
			Model model) {
		LocalDate today = LocalDate.now(this.clock);
		Figures figures = this.steering.of(Period.of(from, to, today));
		model.addAttribute("figures", figures);
		model.addAttribute("period", figures.period());
		model.addAttribute("usual", Period.usual(today));
		model.addAttribute("at", figures.at().atOffset(ZoneOffset.UTC));
		model.addAttribute("oldest", moment(figures.oldest()));
		model.addAttribute("tables", tables(figures));
		model.addAttribute("tiers", Tier.values());
		model.addAttribute("requests", StackedBars
			.of(figures.sent().stream().map((week) -> new Counted(week.monday(), week.sent())).toList()));
		model.addAttribute("ending", StackedBars
			.of(figures.ending().stream().map((month) -> new Counted(month.month().atDay(1), month.all())).toList()));
		model.addAttribute("days", BandLine.of(figures.daysByWeek()));
		model.addAttribute("sees", seesNames(me));
		return "dashboard";
	}

	@GetMapping("/dashboard/{table}.csv")
	ResponseEntity<String> file(@PathVariable String table, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String to) {
		Period period = Period.of(from, to, LocalDate.now(this.clock));
		Table found = tables(this.steering.of(period)).get(table);
		if (found == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return found.csv().file(table + "-" + period.from() + "-" + period.to() + ".csv");
	}

	private Map<String, Table> tables(Figures figures) {
		return new Tables(figures, this.policy.ruleBase().rulebook()).all();
	}

	/** Others see how many, but not which. */
	private static boolean seesNames(Person me) {
		return List.of(Role.REVIEWER, Role.OWNER, Role.LEGAL, Role.CISO, Role.COMPLIANCE).stream().anyMatch(me::has);
	}

	private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
		return (at != null) ? at.atOffset(ZoneOffset.UTC) : null;
	}

}
