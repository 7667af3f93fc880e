package org.weighhouse.web.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.dashboard.InForce.Month;

/**
 * All figures as tables.
 */
record Tables(Figures figures, Rulebook rulebook) {

	private static final List<String> TIERS = Arrays.stream(Tier.values()).map(Tier::name).toList();

	/** By their id, in the order of the page. */
	Map<String, Table> all() {
		Map<String, Table> all = new LinkedHashMap<>();
		for (Table table : List.of(waiting(), requests(), daysByTier(), daysByWeek(), limits(), approvals(),
				suspended(), extensions(), judgement(), policy(), rules(), tolerated())) {
			all.put(table.id(), table);
		}
		return all;
	}

	private Table waiting() {
		return new Table("waiting", List.of("role", "waiting", "asked", "late", "oldest"),
				this.figures.waiting()
					.stream()
					.map((each) -> List.of(Cell.of(each.role()), Cell.of(each.count()), Cell.of(each.asked()),
							Cell.of(each.over()), Cell.of(day(each.oldest()))))
					.toList());
	}

	private Table requests() {
		return new Table("requests", withTiers("week"),
				this.figures.sent().stream().map((week) -> withTiers(Cell.of(week.monday()), week.sent())).toList());
	}

	private Table daysByTier() {
		return new Table("days", List.of("tier", "decided", "median", "p90"),
				this.figures.daysByTier()
					.entrySet()
					.stream()
					.map((each) -> List.of(Cell.of(each.getKey()), Cell.of(each.getValue().decided()),
							Cell.of(each.getValue().median()), Cell.of(each.getValue().p90())))
					.toList());
	}

	private Table daysByWeek() {
		return new Table("days-by-week", List.of("week", "decided", "median", "p90"),
				this.figures.daysByWeek()
					.entrySet()
					.stream()
					.map((each) -> List.of(Cell.of(each.getKey()), Cell.of(each.getValue().decided()),
							Cell.of(each.getValue().median()), Cell.of(each.getValue().p90())))
					.toList());
	}

	private Table limits() {
		return new Table("limits", List.of("tier", "steps", "inTime", "kept"),
				this.figures.kept()
					.entrySet()
					.stream()
					.map((each) -> List.of(Cell.of(each.getKey()), Cell.of(each.getValue().decided()),
							Cell.of(each.getValue().inTime()), Cell.of(each.getValue().percent())))
					.toList());
	}

	private Table approvals() {
		return new Table("approvals", withTiers("month", "kind"),
				this.figures.ending().stream().flatMap(Tables::month).toList());
	}

	private static Stream<List<Cell>> month(Month month) {
		List<Cell> approvals = withTiers(Cell.of(month.month()), Cell.word("approvals"), month.approvals());
		List<Cell> exceptions = withTiers(Cell.of(month.month()), Cell.word("exceptions"), month.exceptions());
		return (month.exceptions().total() > 0) ? Stream.of(approvals, exceptions) : Stream.of(approvals);
	}

	private Table suspended() {
		return new Table("suspended", List.of("why", "number"),
				this.figures.suspended()
					.entrySet()
					.stream()
					.map((each) -> List.of(Cell.word("why." + each.getKey()), Cell.of(each.getValue())))
					.toList());
	}

	private Table extensions() {
		return new Table("extensions", List.of("extended", "number"),
				this.figures.extensions()
					.entrySet()
					.stream()
					.map((each) -> List.of(Cell.of(each.getKey().longValue()), Cell.of(each.getValue())))
					.toList());
	}

	private Table judgement() {
		Judgement.Said said = this.figures.said();
		Judgement.Decided decided = this.figures.decided();
		return new Table("judgement", List.of("what", "number"),
				List.of(row("said.approved", said.approved()), row("said.tightened", said.tightened()),
						row("said.conditions", said.conditions()), row("said.earlier", said.earlier()),
						row("said.lessData", said.lessData()), row("said.denied", said.denied()),
						row("decided.exceptions", decided.exceptions()),
						row("decided.emergencies", decided.emergencies())));
	}

	private Table policy() {
		Judgement.Decided decided = this.figures.decided();
		long people = decided.all() - decided.policyApproved() - decided.policyDenied();
		return new Table("policy", List.of("what", "number"),
				List.of(row("decided.policyApproved", decided.policyApproved()),
						row("decided.policyDenied", decided.policyDenied()), row("decided.people", people)));
	}

	private static List<Cell> row(String word, long number) {
		return List.of(Cell.word(word), Cell.of(number));
	}

	private Table rules() {
		return new Table("rules", List.of("rule", "says", "number"),
				this.figures.rules()
					.rules()
					.stream()
					.map((rule) -> List.of(Cell.text(rule.id()), Cell.text(says(rule.id())), Cell.of(rule.requests())))
					.toList());
	}

	private String says(String id) {
		Rule rule = this.rulebook.findRule(id);
		return (rule != null) ? rule.title() : "";
	}

	private Table tolerated() {
		return new Table("tolerated", List.of("tier", "groups", "people", "pastDue", "peoplePastDue"),
				this.figures.tolerated()
					.stream()
					.map((each) -> List.of(Cell.of(each.tier()), Cell.of(each.groups()), Cell.of(each.people()),
							Cell.of(each.pastDue()), Cell.of(each.peoplePastDue())))
					.toList());
	}

	private static List<String> withTiers(String... first) {
		return Stream.of(Stream.of(first), TIERS.stream(), Stream.of("total")).flatMap((each) -> each).toList();
	}

	private static List<Cell> withTiers(Cell first, Tiered counts) {
		List<Cell> cells = new ArrayList<>();
		cells.add(first);
		Arrays.stream(Tier.values()).forEach((tier) -> cells.add(Cell.of(counts.of(tier))));
		cells.add(Cell.of(counts.total()));
		return cells;
	}

	private static List<Cell> withTiers(Cell first, Cell second, Tiered counts) {
		List<Cell> cells = withTiers(first, counts);
		cells.add(1, second);
		return cells;
	}

	private static @Nullable LocalDate day(@Nullable Instant at) {
		return (at != null) ? LocalDate.ofInstant(at, ZoneOffset.UTC) : null;
	}

}
