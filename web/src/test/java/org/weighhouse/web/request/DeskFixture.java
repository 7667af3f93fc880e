package org.weighhouse.web.request;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionOperations;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * A desk with a clock that tests move, verdicts that they say, people that they invent
 * and ears for what it tells.
 */
@TestConfiguration(proxyBeanMethods = false)
class DeskFixture {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	@Bean
	Judge judge() {
		return new Judge();
	}

	@Bean
	@Primary
	Assessments scripted(Judge judge, @Qualifier("assessments") Assessments real) {
		return judge.instead(real::judge);
	}

	@Bean
	@Primary
	StandingApprovals standing(Judge judge) {
		return judge.standing();
	}

	@Bean
	@Primary
	Renewals renewals(Judge judge) {
		return judge.renewals();
	}

	@Bean
	Heard heard() {
		return new Heard();
	}

	@Bean
	Staff staff(JdbcClient jdbc, AuditLog audit, TransactionOperations transaction) {
		return new Staff(jdbc, audit, transaction);
	}

	/** What was told. */
	static class Heard {

		private final List<Request.Approved> approved = new CopyOnWriteArrayList<>();

		private final List<Request.Denied> denied = new CopyOnWriteArrayList<>();

		@EventListener
		void on(Request.Approved event) {
			this.approved.add(event);
		}

		@EventListener
		void on(Request.Denied event) {
			this.denied.add(event);
		}

		/** The denials that were told of a request. */
		List<Request.Denied> denialsOf(long request) {
			return this.denied.stream().filter((event) -> event.request() == request).toList();
		}

		/** What was told of a request. */
		List<Request.Approved> of(long request) {
			return this.approved.stream().filter((event) -> event.request() == request).toList();
		}

	}

	/** People with roles. */
	static class Staff {

		private final JdbcClient jdbc;

		private final AuditLog audit;

		private final TransactionOperations transaction;

		Staff(JdbcClient jdbc, AuditLog audit, TransactionOperations transaction) {
			this.jdbc = jdbc;
			this.audit = audit;
			this.transaction = transaction;
		}

		long hire(Role... roles) {
			KeyHolder key = new GeneratedKeyHolder();
			this.jdbc.sql("""
					insert into person (name, email, active, created_at)
					values ('Somebody', :email, true, current_timestamp)
					""").param("email", UUID.randomUUID() + "@example.org").update(key, "id");
			long id = Objects.requireNonNull(key.getKey()).longValue();
			for (Role role : roles) {
				this.jdbc.sql("insert into person_role (person, role) values (:person, :role)")
					.param("person", id)
					.param("role", role.name())
					.update();
			}
			String words = Stream.of(roles).map(Role::name).collect(Collectors.joining(" "));
			this.transaction.executeWithoutResult(
					(status) -> this.audit.record(Act.of("test", "person.added", "person:" + id).moving(null, words)));
			return id;
		}

	}

}
