package org.weighhouse.web.request;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.DeskFixture.Staff;
import org.weighhouse.web.request.Transition.By;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every state, every command, every role, own and others': what is refused leaves no
 * trace.
 */
@SiteTest
@Import(DeskFixture.class)
class DeskTableIntegrationTests {

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

	@Autowired
	private AuditLog audit;

	@ParameterizedTest
	@EnumSource
	void whatIsRefusedIsRefusedByNameAndLeavesNoTrace(State state) {
		long requester = this.staff.hire(Role.REVIEWER, Role.OWNER);
		long owner = this.staff.hire(Role.OWNER);
		long reviewer = this.staff.hire(Role.REVIEWER);
		for (Role role : Role.values()) {
			if (role != Role.OWNER) {
				refuse(in(state, requester, reviewer, owner), this.staff.hire(role), requester, false);
			}
		}
		refuse(in(state, requester, reviewer, owner), requester, requester, true);
	}

	/** Tries everything that somebody may not do. */
	private void refuse(Request request, long person, long requester, boolean own) {
		int entries = this.audit.history(request.name()).size();
		for (Move move : Move.values()) {
			boolean may = own && Transition.TABLE.stream()
				.anyMatch((row) -> row.kinds().contains(request.kind()) && row.from() == request.state()
						&& row.move() == move && row.by() == By.REQUESTER);
			if (move != Move.LAPSE && !may) {
				assertThatExceptionOfType(Refused.class).as("%s %s", request.state(), move)
					.isThrownBy(() -> run(move, request, person));
			}
		}
		Request after = this.rows.find(request.number()).orElseThrow();
		assertThat(after.state()).isEqualTo(request.state());
		assertThat(after.version()).isEqualTo(request.version());
		assertThat(this.audit.history(request.name())).hasSize(entries);
		if (request.state().isOpen() || request.state() == State.DRAFT) {
			this.desk.withdraw(requester, request.number(), request.version(), "");
		}
	}

	private void run(Move move, Request seen, long person) {
		long number = seen.number();
		long version = seen.version();
		switch (move) {
			case CHANGE -> this.desk.change(person, number, version, draft());
			case SUBMIT -> this.desk.submit(person, number, version);
			case WITHDRAW -> this.desk.withdraw(person, number, version, "");
			case ASK -> this.desk.ask(person, number, version, "What for?");
			case ANSWER -> this.desk.answer(person, number, version, "For work");
			case APPROVE -> this.desk.approve(person, number, said(seen));
			case DENY -> this.desk.deny(person, number, said(seen));
			case TAKE_NEW_VERDICT -> this.desk.takeNewVerdict(person, number, version, this.judge.sha256());
			case ASSIGN -> this.desk.assign(person, number, version);
			case UNASSIGN -> this.desk.unassign(person, number, version);
			case DECLARE, OPEN -> seen.admit(move, new Person(person, "Somebody", Set.of(Role.values())));
			case LAPSE -> this.desk.lapse(number);
		}
	}

	/** In a state, with the owner's step open where one is. */
	private Request in(State state, long requester, long reviewer, long owner) {
		this.clock.reset();
		this.judge.says(Verdicts.of("TWO_PEOPLE", "first"));
		Request draft = this.desk.draft(requester, draft());
		if (state == State.DRAFT) {
			return draft;
		}
		Request sent = this.desk.submit(requester, draft.number(), draft.version());
		Request open = this.desk.approve(reviewer, sent.number(), said(sent));
		return switch (state) {
			case INFO_REQUESTED -> this.desk.ask(owner, open.number(), open.version(), "What for?");
			case APPROVED -> this.desk.approve(owner, open.number(), said(open));
			case DENIED -> this.desk.deny(owner, open.number(), said(open));
			case WITHDRAWN -> this.desk.withdraw(requester, open.number(), open.version(), "");
			case LAPSED -> {
				this.clock.pass(Duration.ofDays(31));
				this.desk.lapse(open.number());
				yield this.rows.find(open.number()).orElseThrow();
			}
			case DRAFT, IN_REVIEW -> open;
		};
	}

	private static Said said(Request seen) {
		Revision revision = seen.revision();
		return new Said(seen.version(), seen.revisions().size(), (revision != null) ? revision.sha256() : "",
				"Looked at it", Tightening.none());
	}

	private static Draft draft() {
		return new Draft("claude-code/managed-default", null, null, Map.of(), "Refactoring", null, 6);
	}

}
