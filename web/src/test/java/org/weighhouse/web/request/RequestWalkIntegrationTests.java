package org.weighhouse.web.request;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.DeskFixture.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same walks through the database, a tenth as many.
 */
@SiteTest
@Import(DeskFixture.class)
class RequestWalkIntegrationTests {

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

	@Test
	void deskAndModelNeverDiffer() {
		List<Long> people = DeskModel.STAFF.stream()
			.map((word) -> this.staff.hire(RequestWalkTests.roles(word).toArray(Role[]::new)))
			.toList();
		RandomWalk walk = new RandomWalk(new StoredDesks(), this.rows, this.judge, this.clock, people);
		for (int seed = 0; seed < WALKS; seed++) {
			walk.walk(seed);
		}
		assertThat(walk.states()).contains("APPROVED", "DENIED", "INFO_REQUESTED");
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
			return RequestWalkIntegrationTests.this.staff
				.hire(RequestWalkTests.roles(DeskModel.STAFF.get(0)).toArray(Role[]::new));
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
