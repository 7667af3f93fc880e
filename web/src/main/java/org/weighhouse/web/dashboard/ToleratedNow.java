package org.weighhouse.web.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.tool.UsualTiers;

/**
 * What is in use without an approval and tolerated, by the tier of its usual use today.
 */
@Component
class ToleratedNow {

	private final JdbcClient jdbc;

	private final UsualTiers tiers;

	ToleratedNow(JdbcClient jdbc, UsualTiers tiers) {
		this.jdbc = jdbc;
		this.tiers = tiers;
	}

	/**
	 * Groups, and the people in them.
	 *
	 * @param tier null where nobody knows the edition
	 */
	record Groups(@Nullable Tier tier, long groups, long people, long pastDue, long peoplePastDue) {

		private Groups and(Groups other) {
			return new Groups(this.tier, this.groups + other.groups, this.people + other.people,
					this.pastDue + other.pastDue, this.peoplePastDue + other.peoplePastDue);
		}

	}

	/** By tier, the worst first; unknown ones before. */
	List<Groups> groups(LocalDate today) {
		Map<String, Tier> known = this.tiers.all();
		Map<Integer, Groups> sums = new LinkedHashMap<>();
		this.jdbc.sql("""
				select edition, count(*) as groups_of, sum(people) as people,
					sum(case when until < :today then 1 else 0 end) as past_due,
					sum(case when until < :today then people else 0 end) as people_past_due
				from tolerated_use where state <> 'ENDED' group by edition
				""").param("today", today).query((row) -> {
			String edition = row.getString("edition");
			Tier tier = (edition != null) ? known.get(edition) : null;
			sums.merge((tier != null) ? tier.digit() : 0, new Groups(tier, row.getLong("groups_of"),
					row.getLong("people"), row.getLong("past_due"), row.getLong("people_past_due")), Groups::and);
		});
		List<Groups> sorted = new ArrayList<>();
		for (int digit : List.of(0, 4, 3, 2, 1)) {
			Groups groups = sums.get(digit);
			if (groups != null) {
				sorted.add(groups);
			}
		}
		return sorted;
	}

}
