package org.weighhouse.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Case;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.PeopleInUse;
import org.weighhouse.web.tool.Register;
import org.weighhouse.web.tool.UsualUses;

/**
 * What to read again first: by how many people it concerns and how little is certain.
 */
@Component
class DueList {

	/** So many days ahead somebody should begin. */
	private static final int AHEAD = 30;

	private final Register register;

	private final ActivePolicy policy;

	private final UsualUses uses;

	private final Owners owners;

	private final ObjectProvider<PeopleInUse> inventories;

	private final JdbcClient jdbc;

	private final Clock clock;

	DueList(Register register, ActivePolicy policy, UsualUses uses, Owners owners,
			ObjectProvider<PeopleInUse> inventories, JdbcClient jdbc, Clock clock) {
		this.register = register;
		this.policy = policy;
		this.uses = uses;
		this.owners = owners;
		this.inventories = inventories;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	List<Due> all() {
		LocalDate today = LocalDate.now(this.clock);
		Map<String, Long> people = people(today);
		Map<String, Long> keepers = this.owners.all();
		return this.register.catalog()
			.tools()
			.stream()
			.filter((tool) -> tool.review().isBefore(today.plusDays(AHEAD)) || over(tool, today) > 0)
			.map((tool) -> {
				Side widest = widest(tool, today);
				return new Due(tool, tool.review().isBefore(today), over(tool, today),
						people.getOrDefault(tool.id(), 0L), widest.lower(), widest.upper(), keepers.get(tool.id()));
			})
			.sorted(Due.FIRST)
			.toList();
	}

	/** Answers, whichever edition gives them, whose source proves nothing any more. */
	static long over(Tool tool, LocalDate today) {
		return tool.editions()
			.stream()
			.flatMap((edition) -> edition.answers().entrySet().stream())
			.filter((answer) -> answer.getValue().isOver(today))
			.map(Map.Entry::getKey)
			.distinct()
			.count();
	}

	/** The widest range that an edition has with a class of data in the usual use. */
	private Side widest(Tool tool, LocalDate today) {
		RuleBase ruleBase = this.policy.ruleBase();
		Rulebook rulebook = ruleBase.rulebook();
		Question data = rulebook.routing().dataClass();
		Side widest = new Side(Tier.LOW, Tier.LOW);
		for (Edition edition : tool.editions()) {
			for (String each : data.answerIds()) {
				Case use = Case.of(rulebook, tool, edition, this.uses.preset(tool, rulebook), Map.of(data.id(), each),
						rulebook.organisation(), today);
				Tiers tiers = ruleBase.tiers(use.answers(), use.controls());
				Side side = new Side(tiers.residualAtLeast(), tiers.residual());
				if (side.width() > widest.width()
						|| (side.width() == widest.width() && side.upper().isAbove(widest.upper()))) {
					widest = side;
				}
			}
		}
		return widest;
	}

	/** Who counts in several places is counted in the one where most are. */
	private Map<String, Long> people(LocalDate today) {
		Map<String, Set<Long>> members = new HashMap<>();
		this.jdbc.sql("""
				select distinct a.edition, m.person from approval a join approval_member m on m.approval = a.id
				where a.state = 'ACTIVE' and a.ends >= :today
				""").param("today", today).query((row) -> {
			members.computeIfAbsent(tool(row.getString("edition")), (tool) -> new HashSet<>())
				.add(row.getLong("person"));
		});
		Map<String, Long> people = new HashMap<>();
		members.forEach((tool, who) -> people.put(tool, (long) who.size()));
		Map<String, Long> tolerated = new HashMap<>();
		this.jdbc.sql("select edition, people from tolerated_use where edition is not null and state <> 'ENDED'")
			.query((row) -> {
				tolerated.merge(tool(row.getString("edition")), row.getLong("people"), Long::sum);
			});
		tolerated.forEach((tool, count) -> people.merge(tool, count, Math::max));
		this.inventories
			.forEach((inventory) -> inventory.byTool().forEach((tool, count) -> people.merge(tool, count, Math::max)));
		return people;
	}

	private static String tool(String edition) {
		return Objects.requireNonNull(edition).split("/", 2)[0];
	}

	private record Side(Tier lower, Tier upper) {

		int width() {
			return this.upper.digit() - this.lower.digit();
		}

	}

}
