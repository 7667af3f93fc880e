package org.weighhouse.web.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.rulebook.Routing;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Permission;
import org.weighhouse.web.tool.Permission.Word;
import org.weighhouse.web.tool.Permissions;

/**
 * What must not be: an approval whose end is over and that still lets people in, or one
 * without an end. Asks "may I?" for those who held what is over and compares the answer
 * with the dates in the tables, so that a mistake in what ends approvals shows here.
 */
@Component
class MustBeZero {

	/** The latest that are over; those before were asked about on earlier days. */
	private static final int ASKED_ABOUT = 200;

	private final JdbcClient jdbc;

	private final Permissions permissions;

	private final ActivePolicy policy;

	MustBeZero(JdbcClient jdbc, Permissions permissions, ActivePolicy policy) {
		this.jdbc = jdbc;
		this.permissions = permissions;
		this.policy = policy;
	}

	/**
	 * What was found.
	 *
	 * @param asked for how many people and editions "may I?" was asked
	 * @param over approvals that it rests on although they are over
	 * @param endless approvals in effect without an end, or with one later than any route
	 * allows
	 */
	record Found(int asked, List<String> over, List<String> endless) {
	}

	Found find(LocalDate today) {
		List<Held> held = held(today);
		return new Found(held.size(), over(held, today), endless(today));
	}

	/** Somebody who could use an edition once. */
	private record Held(long person, String edition) {
	}

	private List<Held> held(LocalDate today) {
		return this.jdbc.sql("""
				select member.person, approval.edition from approval
				join approval_member member on member.approval = approval.id
				where approval.ends < :today or approval.state <> 'ACTIVE'
				group by member.person, approval.edition order by max(approval.id) desc limit :most
				""")
			.param("today", today)
			.param("most", ASKED_ABOUT)
			.query((row, index) -> new Held(row.getLong("person"), row.getString("edition")))
			.list();
	}

	private List<String> over(List<Held> held, LocalDate today) {
		Set<String> allowing = new TreeSet<>();
		for (Held each : held) {
			Permission permission = this.permissions.of(new Person(each.person(), "", Set.of()), each.edition());
			if (permission.word() == Word.ALLOWED || permission.word() == Word.ALLOWED_IF) {
				allowing.add(String.valueOf(permission.approval()));
			}
		}
		allowing.removeAll(inEffect(allowing, today));
		return List.copyOf(allowing);
	}

	/** Which of them are in effect, by the tables alone. */
	private List<String> inEffect(Set<String> names, LocalDate today) {
		return names.isEmpty() ? List.of() : this.jdbc.sql("""
				select 'APR-' || id as name from approval where 'APR-' || id in (:names)
				and state = 'ACTIVE' and starts <= :today and ends >= :today and ended_at is null
				""").param("names", names).param("today", today).query(String.class).list();
	}

	private List<String> endless(LocalDate today) {
		return this.jdbc.sql("""
				select 'APR-' || id from approval
				where state in ('ACTIVE', 'SUSPENDED') and (ends is null or ends > :latest) order by id
				""").param("latest", today.plusDays(longest())).query(String.class).list();
	}

	/** The longest that any route allows. */
	private int longest() {
		Routing routing = this.policy.ruleBase().rulebook().routing();
		Stream<Integer> exceptions = routing.table()
			.values()
			.stream()
			.flatMap((row) -> row.exceptions().values().stream())
			.map(Routing.ExceptionDoor::maxDays);
		Stream<Integer> others = routing.table().values().stream().map(Routing.Row::validDays);
		return Stream.of(exceptions, others, Stream.of(routing.high().otherwiseValidDays()))
			.flatMap((days) -> days)
			.max(Comparator.naturalOrder())
			.orElse(0);
	}

}
