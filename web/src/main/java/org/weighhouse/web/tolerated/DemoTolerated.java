package org.weighhouse.web.tolerated;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * Lets the demo's reviewer add two things that were found in use, by the ordinary act, so
 * that a newcomer sees what the list is for.
 */
@Component
@ConditionalOnBooleanProperty("weighhouse.demo")
class DemoTolerated {

	private final ToleratedDesk desk;

	private final People people;

	private final JdbcClient jdbc;

	DemoTolerated(ToleratedDesk desk, People people, JdbcClient jdbc) {
		this.desk = desk;
		this.people = people;
		this.jdbc = jdbc;
	}

	/** Does nothing twice. */
	@Order(Ordered.LOWEST_PRECEDENCE)
	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	public void find() {
		if (this.jdbc.sql("select count(*) from tolerated_use").query(Long.class).single() > 0) {
			return;
		}
		Person reviewer = reviewer();
		String owner = this.jdbc.sql("select email from person where active order by id limit 1")
			.query(String.class)
			.single();
		this.desk.add(reviewer, new Report("chatgpt/consumer", "", "Sample: in the sign-ins of the marketing team",
				"24", "", owner, "", "chatgpt/enterprise", ""));
		this.desk.add(reviewer, new Report("", "A browser add-on that translates",
				"Sample: in the browsers of the support team", "6", "", owner, "", "", ""));
	}

	private Person reviewer() {
		long id = this.jdbc
			.sql("select id from person join person_role on person = id where role = :role and active order by id "
					+ "limit 1")
			.param("role", Role.REVIEWER.name())
			.query(Long.class)
			.single();
		return this.people.find(id).orElseThrow();
	}

}
