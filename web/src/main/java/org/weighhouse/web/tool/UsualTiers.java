package org.weighhouse.web.tool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * The tier that each edition reaches today in the usual use of its kind, as its page
 * says. Upper ends govern.
 */
@Component
public class UsualTiers {

	private final Register register;

	private final ActivePolicy policy;

	private final UsualUses uses;

	private final Clock clock;

	private volatile Judged judged = new Judged("", LocalDate.EPOCH, Map.of());

	UsualTiers(Register register, ActivePolicy policy, UsualUses uses, Clock clock) {
		this.register = register;
		this.policy = policy;
		this.uses = uses;
		this.clock = clock;
	}

	/** By edition, as `claude-code/managed-default`. */
	public Map<String, Tier> all() {
		UsualWeighing weighing = new UsualWeighing(this.policy.ruleBase(), this.uses, LocalDate.now(this.clock));
		String digest = weighing.ruleBase().digest() + " " + this.register.digest();
		Judged last = this.judged;
		if (!last.digest().equals(digest) || !last.day().equals(weighing.today())) {
			last = new Judged(digest, weighing.today(), judge(weighing));
			this.judged = last;
		}
		return last.tiers();
	}

	/** The range that an edition reaches today, also one that is not in the register. */
	public Tiers of(Tool tool, Edition edition) {
		return new UsualWeighing(this.policy.ruleBase(), this.uses, LocalDate.now(this.clock)).tiers(tool, edition,
				UsualWeighing.COMPARED_BY);
	}

	private Map<String, Tier> judge(UsualWeighing weighing) {
		Map<String, Tier> tiers = new TreeMap<>();
		this.register.catalog()
			.everyTool()
			.forEach((tool) -> tool.editions()
				.forEach((edition) -> tiers.put(tool.id() + "/" + edition.id(),
						weighing.tiers(tool, edition, UsualWeighing.COMPARED_BY).residual())));
		return Map.copyOf(tiers);
	}

	/** What was judged with one rule base and catalogue on one day. */
	private record Judged(String digest, LocalDate day, Map<String, Tier> tiers) {
	}

}
