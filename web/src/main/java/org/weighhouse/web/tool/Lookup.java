package org.weighhouse.web.tool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Finds tools by a few words, each with the tiers that its editions reach in the usual
 * use of their kind.
 */
@Component
class Lookup {

	private static final int DUE_DAYS = 30;

	private final Register register;

	private final ActivePolicy policy;

	private final UsualUses uses;

	private final Clock clock;

	private volatile Judged judged = new Judged("", LocalDate.EPOCH, Map.of());

	Lookup(Register register, ActivePolicy policy, UsualUses uses, Clock clock) {
		this.register = register;
		this.policy = policy;
		this.uses = uses;
		this.clock = clock;
	}

	/**
	 * A part of those that fit, the best first; the last part where the one asked for is
	 * beyond it.
	 * @param allowed the slugs of those that whoever looks may use
	 * @param refused the slugs of those of which some use was refused
	 */
	Page<ToolSummary> find(ToolFilter filter, Set<String> allowed, Set<String> refused, Pageable page) {
		UsualWeighing weighing = weighing();
		Map<String, ToolSummary> known = judged(weighing).summaries();
		List<ToolSummary> found = this.register.catalog()
			.search(filter.words())
			.stream()
			.filter((tool) -> fits(tool, filter, allowed, refused, weighing.today()))
			.map((tool) -> known.computeIfAbsent(tool.id(), (id) -> ToolSummary.of(tool, weighing)))
			.filter((tool) -> filter.tier() == null || tool.tiers().contains(filter.tier()))
			.toList();
		int last = Math.max(0, (found.size() - 1) / page.getPageSize());
		Pageable there = page.withPage(Math.min(page.getPageNumber(), last));
		int from = (int) there.getOffset();
		int to = Math.min(from + there.getPageSize(), found.size());
		return new PageImpl<>(found.subList(from, to), there, found.size());
	}

	private static boolean fits(Tool tool, ToolFilter filter, Set<String> allowed, Set<String> refused,
			LocalDate today) {
		boolean standing = switch (filter.standing()) {
			case ANY -> true;
			case ALLOWED -> allowed.contains(tool.id());
			case NOT_YET -> !allowed.contains(tool.id());
			case REFUSED -> refused.contains(tool.id());
			case ENDED -> tool.end() != null;
		};
		boolean review = switch (filter.review()) {
			case ANY -> true;
			case DUE -> tool.review().isBefore(today.plusDays(DUE_DAYS));
			case OVERDUE -> tool.review().isBefore(today);
		};
		return standing && review && (filter.kind().isEmpty() || filter.kind().equals(tool.kind()))
				&& (filter.home().isEmpty() || filter.home().equals(tool.vendor().home()));
	}

	/** The kinds that there are, with their names. */
	Map<String, String> kinds() {
		Rulebook rulebook = this.policy.ruleBase().rulebook();
		Map<String, String> kinds = new TreeMap<>();
		this.register.catalog().tools().forEach((tool) -> kinds.put(ToolPage.kind(tool, rulebook), tool.kind()));
		return kinds;
	}

	/** Where vendors are at home, with the names of the countries. */
	Map<String, String> homes(Locale locale) {
		Map<String, String> homes = new TreeMap<>();
		this.register.catalog().tools().stream().map((tool) -> tool.vendor().home()).forEach((home) -> {
			String name = new Locale.Builder().setRegion(home).build().getDisplayCountry(locale);
			homes.put(name.isEmpty() ? home : name, home);
		});
		return homes;
	}

	ToolPage page(String id, String edition) {
		Tool tool = this.register.tool(id);
		return ToolPage.of(tool, edition.isEmpty() ? tool.editions().get(0).id() : edition,
				this.register.catalog().tools(), weighing());
	}

	private UsualWeighing weighing() {
		return new UsualWeighing(this.policy.ruleBase(), this.uses, LocalDate.now(this.clock));
	}

	private Judged judged(UsualWeighing weighing) {
		String digest = weighing.ruleBase().digest() + " " + this.register.digest();
		Judged last = this.judged;
		if (!last.digest().equals(digest) || !last.day().equals(weighing.today())) {
			last = new Judged(digest, weighing.today(), new ConcurrentHashMap<>());
			this.judged = last;
		}
		return last;
	}

	/** What was judged with one rule base and catalogue on one day, by tool. */
	private record Judged(String digest, LocalDate day, Map<String, ToolSummary> summaries) {
	}

}
