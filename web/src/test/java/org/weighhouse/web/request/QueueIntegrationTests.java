package org.weighhouse.web.request;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.DeskFixture.Staff;
import org.weighhouse.web.request.Queue.View;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BehindTheDesk(value = "an empty queue to begin with", of = "REQ-")
@SiteTest
@Import(DeskFixture.class)
class QueueIntegrationTests {

	private static final Pageable PAGE = PageRequest.of(0, 1000);

	@Autowired
	private Desk desk;

	@Autowired
	private Queue queue;

	@Autowired
	private Requests requests;

	@Autowired
	private People people;

	@Autowired
	private Judge judge;

	@Autowired
	private TestClock clock;

	@Autowired
	private Staff staff;

	@Autowired
	private JdbcClient jdbc;

	private long employee;

	private Person reviewer;

	@BeforeEach
	void emptyDesk() {
		this.jdbc.sql("update request set state = 'WITHDRAWN', open_position = null where open_position is not null")
			.update();
		this.clock.reset();
		this.judge.says(Verdicts.of("TWO_PEOPLE", "first"));
		this.employee = this.staff.hire(Role.EMPLOYEE);
		this.reviewer = person(this.staff.hire(Role.REVIEWER));
	}

	@Test
	void whatIsDueFirstStandsFirstAndThenWhatTouchesMost() {
		Request few = submitted(this.employee, "claude-code/managed-default", 2);
		Request many = submitted(this.employee, "7-zip/desktop", 50);
		this.clock.pass(Duration.ofHours(-1));
		Request earlier = submitted(this.employee, "chatgpt/consumer", 1);
		Request asked = submitted(this.employee, "cursor/team-privacy-mode", 900);
		this.desk.ask(this.reviewer.id(), asked.number(), asked.version(), "Why?");
		assertThat(numbers(View.ALL)).containsExactly(earlier.number(), many.number(), few.number(), asked.number());
		assertThat(this.queue.waiting(View.ALL, this.reviewer, PAGE)).first().satisfies((line) -> {
			assertThat(line.left(TestClock.MONDAY, WorkingTime.WEEKDAYS)).isEqualTo(Duration.ofHours(71));
			assertThat(line.role()).isEqualTo(Role.REVIEWER);
			assertThat(line.tier()).isEqualTo(Tier.MEDIUM);
		});
	}

	@Test
	void ownRequestsComeLastAndAreNotMineToDecide() {
		Request own = submitted(this.reviewer.id(), "claude-code/managed-default", 900);
		Request other = submitted(this.employee, "claude-code/managed-default", 1);
		assertThat(numbers(View.ALL)).containsExactly(other.number(), own.number());
		assertThat(numbers(View.MINE)).containsExactly(other.number());
	}

	@Test
	void whatISaidMyWordOnWaitsForOthers() {
		this.reviewer = person(this.staff.hire(Role.REVIEWER, Role.OWNER));
		Request request = submitted(this.employee, "claude-code/managed-default", 1);
		assertThat(numbers(View.MINE)).containsExactly(request.number());
		this.desk.approve(this.reviewer.id(), request.number(), said(request));
		assertThat(numbers(View.MINE)).isEmpty();
		assertThat(numbers(View.MY_ROLES)).containsExactly(request.number());
	}

	@Test
	void whatIsTakenOnIsCounted() {
		Request request = submitted(this.employee, "claude-code/managed-default", 1);
		assertThat(this.queue.counts(this.reviewer)).containsEntry(View.UNASSIGNED, 1L)
			.containsEntry(View.ASSIGNED, 0L);
		request = this.desk.assign(this.reviewer.id(), request.number(), request.version());
		assertThat(this.queue.counts(this.reviewer)).containsEntry(View.UNASSIGNED, 0L)
			.containsEntry(View.ASSIGNED, 1L);
		this.desk.unassign(this.reviewer.id(), request.number(), request.version());
		assertThat(numbers(View.UNASSIGNED)).hasSize(1);
	}

	@Test
	void whatIsPastItsTimeIsFound() {
		submitted(this.employee, "claude-code/managed-default", 1);
		this.clock.pass(Duration.ofDays(3));
		assertThat(numbers(View.OVERDUE)).isEmpty();
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(numbers(View.OVERDUE)).hasSize(1);
	}

	@Test
	void theQueueIsForThoseWhoDecideAndCompliance() {
		assertThatExceptionOfType(RoleMissing.class)
			.isThrownBy(() -> this.queue.waiting(View.ALL, person(this.employee), PAGE));
		assertThat(this.queue.waiting(View.ALL, person(this.staff.hire(Role.COMPLIANCE)), PAGE)).isEmpty();
	}

	@Test
	void othersLearnThatSomebodyAsksButNotWho() {
		Request open = submitted(this.employee, "claude-code/managed-default", 1);
		long colleague = this.staff.hire(Role.EMPLOYEE);
		Request draft = this.desk.draft(colleague, draft("claude-code/managed-default", 1));
		assertThat(this.requests.others("claude-code/managed-default", person(colleague))).satisfiesExactly(
				(other) -> assertThat(other).isEqualTo(new Requests.Other(open.number(), null)),
				(mine) -> assertThat(mine.line())
					.satisfies((line) -> assertThat(line.number()).isEqualTo(draft.number())));
		assertThat(this.requests.others("claude-code/managed-default", this.reviewer)).singleElement()
			.satisfies((other) -> assertThat(other.line()).isNotNull());
	}

	@Test
	void everybodyFindsTheirOwn() {
		Request first = submitted(this.employee, "claude-code/managed-default", 1);
		Request second = this.desk.draft(this.employee, draft("7-zip/desktop", 1));
		Page<Line> latest = this.requests.of(person(this.employee), PageRequest.of(0, 1));
		assertThat(latest.getTotalElements()).isEqualTo(2);
		assertThat(latest).extracting(Line::number).containsExactly(second.number());
		assertThat(this.requests.of(person(this.employee), PageRequest.of(1, 1))).extracting(Line::number)
			.containsExactly(first.number());
	}

	@Test
	void theUsualTimeIsTheMedianOfAtLeastThree() {
		this.judge.says(Verdicts.of("REVIEWER", "first"));
		this.jdbc.sql("update request set route = 'OLD' where route = 'REVIEWER'").update();
		for (int days : List.of(1, 9)) {
			decided(days);
		}
		assertThat(this.requests.usualTime("REVIEWER")).isNull();
		decided(2);
		assertThat(this.requests.usualTime("REVIEWER")).hasDays(2);
		decided(3);
		assertThat(this.requests.usualTime("REVIEWER")).hasHours(60);
	}

	private void decided(int days) {
		Request request = submitted(this.staff.hire(), "7-zip/desktop", 1);
		this.clock.pass(Duration.ofDays(days));
		this.desk.deny(this.reviewer.id(), request.number(), said(request));
	}

	private List<Long> numbers(View view) {
		return this.queue.waiting(view, this.reviewer, PAGE).map(Line::number).toList();
	}

	private Request submitted(long person, String edition, int people) {
		Request draft = this.desk.draft(person, draft(edition, people));
		return this.desk.submit(person, draft.number(), draft.version());
	}

	private static Draft draft(String edition, int people) {
		return new Draft(edition, null, null, Map.of(), "Refactoring", null, people);
	}

	private static Said said(Request request) {
		return new Said(request.version(), 1, request.revisions().get(0).sha256(), "Looked at it", Tightening.none());
	}

	private Person person(long id) {
		return this.people.find(id).orElseThrow();
	}

}
