package org.weighhouse.web.request;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
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
		RandomWalk walk = new RandomWalk(this.desk, this.rows, this.judge, this.clock, people);
		for (int seed = 0; seed < WALKS; seed++) {
			walk.walk(seed);
		}
		assertThat(walk.states()).contains("APPROVED", "DENIED", "INFO_REQUESTED");
	}

}
