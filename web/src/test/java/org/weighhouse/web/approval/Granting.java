package org.weighhouse.web.approval;

import java.util.List;
import java.util.Map;

import org.springframework.data.domain.Pageable;
import org.weighhouse.engine.Verdict.WayDown;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.assessment.Use;
import org.weighhouse.web.control.ControlDesk;
import org.weighhouse.web.control.Evidence;
import org.weighhouse.web.control.Reach;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.Said;
import org.weighhouse.web.request.State;
import org.weighhouse.web.request.Step;
import org.weighhouse.web.request.Tightening;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Has people ask and decide until there is an approval.
 */
record Granting(Desk desk, Cast cast, ApprovalRegister register, Approvals approvals) {

	static final String EDITION = "claude-code/managed-default";

	static Draft draft(String dataClass) {
		return new Draft(EDITION, "developer-laptop", null, Map.of("dataClass", dataClass), "Tests of the shop", null,
				2);
	}

	/** Everybody says yes. */
	Approval granted(Person asker, Draft draft) {
		return granted(this.desk.draft(asker.id(), draft));
	}

	Approval granted(Request draft) {
		return decided(this.desk.submit(draft.requester(), draft.number(), draft.version()));
	}

	/** Everybody whose turn it is says yes. */
	Approval decided(Request sent) {
		Request request = sent;
		while (request.state() == State.IN_REVIEW) {
			Revision revision = request.revision();
			assertThat(revision).isNotNull();
			Role role = request.steps().stream().filter(Step::isOpen).findFirst().orElseThrow().role();
			request = this.desk.approve(this.cast.with(role).id(), request.number(), new Said(request.version(),
					revision.number(), revision.sha256(), "Looked at it", Tightening.none()));
		}
		assertThat(request.state()).isEqualTo(State.APPROVED);
		return of(request.number());
	}

	/** The approval that a request yielded. */
	Approval of(long request) {
		ApprovalRegister.Filter filter = new ApprovalRegister.Filter(ApprovalRegister.View.ALL, "", null, request);
		long number = this.register.find(filter, this.cast.with(Role.COMPLIANCE), Pageable.ofSize(2))
			.getContent()
			.get(0)
			.number();
		return now(number);
	}

	/** As it is now. */
	Approval now(long number) {
		return this.approvals.findById(number).orElseThrow();
	}

	/**
	 * Verifies, for an edition, the fewest controls that lower a use; says the numbers of
	 * the verifications.
	 */
	static List<Long> lowered(Draft draft, Assessments assessments, ControlDesk controls, Person reviewer) {
		return lowered(draft, assessments, controls, reviewer, Reach.edition(draft.edition()));
	}

	/** The same for the whole organisation. */
	static List<Long> loweredEverywhere(Draft draft, Assessments assessments, ControlDesk controls, Person reviewer) {
		return lowered(draft, assessments, controls, reviewer, Reach.organisation());
	}

	private static List<Long> lowered(Draft draft, Assessments assessments, ControlDesk controls, Person reviewer,
			Reach reach) {
		WayDown way = assessments.judge(new Use(draft.edition(), draft.preset(), null, draft.answers(), null))
			.verdict()
			.waysDown()
			.get(0);
		return way.controls()
			.stream()
			.map((control) -> controls.verify(reviewer.id(), null, control, reach,
					new Evidence("https://example.org/proof", null, "Tried it"), null))
			.toList();
	}

}
