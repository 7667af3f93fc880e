package org.weighhouse.web.tool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Finds tools by a few words, each with the tiers that its editions reach in the usual
 * use of their kind.
 */
@Component
class Lookup {

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

	List<ToolSummary> search(String words) {
		UsualWeighing weighing = weighing();
		Map<String, ToolSummary> known = judged(weighing).summaries();
		return this.register.catalog()
			.search(words)
			.stream()
			.map((tool) -> known.computeIfAbsent(tool.id(), (id) -> ToolSummary.of(tool, weighing)))
			.toList();
	}

	ToolPage page(String id, String edition) {
		Tool tool = this.register.tool(id);
		return ToolPage.of(tool, edition.isEmpty() ? tool.editions().get(0).id() : edition, weighing());
	}

	private UsualWeighing weighing() {
		return new UsualWeighing(this.policy.ruleBase(), this.uses, LocalDate.now(this.clock));
	}

	private Judged judged(UsualWeighing weighing) {
		Judged last = this.judged;
		if (!last.digest().equals(weighing.ruleBase().digest()) || !last.day().equals(weighing.today())) {
			last = new Judged(weighing.ruleBase().digest(), weighing.today(), new ConcurrentHashMap<>());
			this.judged = last;
		}
		return last;
	}

	/** What was judged with one rule base on one day, by tool. */
	private record Judged(String digest, LocalDate day, Map<String, ToolSummary> summaries) {
	}

}
