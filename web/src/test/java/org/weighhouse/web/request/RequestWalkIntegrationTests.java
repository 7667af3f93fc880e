package org.weighhouse.web.request;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.DeskFixture.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same walks through the database, a tenth as many.
 */
@SiteTest
@Import(DeskFixture.class)
@BehindTheDesk(value = "delegates who stand in for years", of = "DEL-")
class RequestWalkIntegrationTests {

	/** The place of whoever stands in for the one who asks, among others. */
	private static final int FOR_THE_REQUESTER = 12;

	private static final int WALKS = Integer.getInteger("weighhouse.walks", 200) / 10;

	@Autowired
	private Desk desk;

	@Autowired
	private EmergencyDesk emergencies;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RequestRows rows;

	@Autowired
	private Judge judge;

	@Autowired
	private TestClock clock;

	@Autowired
	private Staff staff;

	private long delegate;

	@Test
	void deskAndModelNeverDiffer() {
		List<Long> people = DeskModel.STAFF.stream()
			.map((word) -> this.staff.hire(RequestWalkTests.roles(word).toArray(Role[]::new)))
			.toList();
		DeskModel.MANDATES.forEach((place, mandates) -> mandates.stream()
			.filter((mandated) -> mandated.giver() != 0)
			.forEach((mandated) -> standIn(people.get(mandated.giver()), people.get(place), mandated.role())));
		this.delegate = people.get(FOR_THE_REQUESTER);
		RandomWalk walk = new RandomWalk(new StoredDesks(), this.rows, this.judge, this.clock, people);
		for (int seed = 0; seed < WALKS; seed++) {
			walk.walk(seed);
		}
		assertThat(walk.states()).contains("APPROVED", "DENIED", "INFO_REQUESTED");
	}

	/** For so long that it lasts for all walks. */
	private void standIn(long giver, long taker, char role) {
		this.jdbc.sql("""
				insert into delegation (giver, taker, role, starts, ends, reason, made_at)
				values (:giver, :taker, :role, '2020-01-01', '2040-01-01', 'Away', current_timestamp)
				""")
			.param("giver", giver)
			.param("taker", taker)
			.param("role", RequestWalkTests.role(role).name())
			.update();
	}

	/** Desks with somebody new before each. */
	private final class StoredDesks implements RandomWalk.Desks {

		@Override
		public Desk desk() {
			return RequestWalkIntegrationTests.this.desk;
		}

		@Override
		public EmergencyDesk emergencies() {
			return RequestWalkIntegrationTests.this.emergencies;
		}

		@Override
		public long requester() {
			long requester = RequestWalkIntegrationTests.this.staff
				.hire(RequestWalkTests.roles(DeskModel.STAFF.get(0)).toArray(Role[]::new));
			standIn(requester, RequestWalkIntegrationTests.this.delegate, 'O');
			return requester;
		}

		@Override
		public String email(long person) {
			return RequestWalkIntegrationTests.this.jdbc.sql("select email from person where id = :id")
				.param("id", person)
				.query(String.class)
				.single();
		}

		@Override
		public long approval(long holder) {
			RequestWalkIntegrationTests.this.judge.says(Verdicts.of("POLICY", "approved before"));
			Request draft = desk().draft(holder, RandomWalk.draft());
			Request granted = desk().submit(holder, draft.number(), draft.version());
			return RequestWalkIntegrationTests.this.jdbc.sql("select id from approval where request = :request")
				.param("request", granted.number())
				.query(Long.class)
				.single();
		}

	}

}
