package org.weighhouse.web.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;

/**
 * Whom a request concerns: for those who tell people.
 */
@Component
@Transactional(readOnly = true)
public class RequestCircle {

	private final RequestRows rows;

	private final People people;

	private final JdbcClient jdbc;

	private final Clock clock;

	RequestCircle(RequestRows rows, People people, JdbcClient jdbc, Clock clock) {
		this.rows = rows;
		this.people = people;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whoever asks, and who they are waiting for now. */
	public Optional<Circle> of(long number) {
		return this.rows.find(number)
			.map((request) -> new Circle(request.name(), request.kind(), request.asked().edition(), request.requester(),
					request.assignee(), deciders(request)));
	}

	/** Who said the last yes to it; null where policy did. */
	public @Nullable Long lastApprover(long number) {
		return this.jdbc.sql("""
				select person from request_decision where request = :request and word = 'APPROVE'
				order by id desc limit 1
				""").param("request", number).query(Long.class).optional().orElse(null);
	}

	/** Those whose step is past its time. */
	public List<Late> late() {
		return this.jdbc
			.sql(Line.SELECT
					+ "where request.state = 'IN_REVIEW' and step.due_at < :now order by step.due_at, request.id")
			.param("now", Columns.utc(Instant.now(this.clock)))
			.query((row, index) -> new Late(row.getLong("id"),
					row.getInt("revision") + "." + row.getInt("open_position")))
			.list();
	}

	/** Whoever took it on, if they still may decide; else all who may. */
	private List<Long> deciders(Request request) {
		Step open = request.openStep();
		if (open == null || request.state() != State.IN_REVIEW) {
			return List.of();
		}
		List<Long> all = this.people.deciding(open.role())
			.stream()
			.filter((person) -> request.admits(Move.APPROVE, person))
			.map(Person::id)
			.toList();
		Long assignee = request.assignee();
		return (assignee != null && all.contains(assignee)) ? List.of(assignee) : all;
	}

	/**
	 * People around a request.
	 *
	 * @param name as `REQ-41`
	 * @param assignee who took it on; null for nobody
	 * @param deciders who can decide it now, or who of them took it on
	 */
	public record Circle(String name, Kind kind, String edition, long requester, @Nullable Long assignee,
			List<Long> deciders) {
	}

	/**
	 * A step past its time.
	 *
	 * @param step which one of the request
	 */
	public record Late(long request, String step) {
	}

}
