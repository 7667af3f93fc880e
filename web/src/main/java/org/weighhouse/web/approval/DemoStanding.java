package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.Said;
import org.weighhouse.web.request.State;
import org.weighhouse.web.request.Step;
import org.weighhouse.web.request.Tightening;

/**
 * Lets the demo's people approve Claude Code in the standard agent workspace for all
 * developers, by the ordinary acts, so that a newcomer can take it at once.
 */
@Component
@ConditionalOnBooleanProperty("weighhouse.demo")
class DemoStanding {

	private static final String EDITION = "claude-code/managed-default";

	private static final String WORKSPACE = "standard-agent-workspace";

	private final Desk desk;

	private final Approvals approvals;

	private final JdbcClient jdbc;

	private final Clock clock;

	DemoStanding(Desk desk, Approvals approvals, JdbcClient jdbc, Clock clock) {
		this.desk = desk;
		this.approvals = approvals;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** After the workspace is verified. Does nothing twice. */
	@Order(Ordered.LOWEST_PRECEDENCE)
	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	public void approveWorkspace() {
		if (!this.approvals.findStanding(EDITION, LocalDate.now(this.clock)).isEmpty()) {
			return;
		}
		long owner = somebody(Role.OWNER);
		Request request = this.desk.draftStanding(owner,
				new Draft(EDITION, "developer-laptop", WORKSPACE,
						Map.of("dataClass", "CONFIDENTIAL", "regulated", "NONE", "population", "ENGINEERING",
								"criticality", "BUSINESS"),
						"Sample: for all developers, in the workspace only", null, 1));
		request = this.desk.submit(owner, request.number(), request.version());
		while (request.state() == State.IN_REVIEW) {
			request = approve(request);
		}
	}

	private Request approve(Request request) {
		Revision revision = request.revision();
		Role role = request.steps().stream().filter(Step::isOpen).findFirst().orElseThrow().role();
		if (revision == null) {
			throw new IllegalStateException("what is in review was judged");
		}
		return this.desk.approve(somebody(role), request.number(), new Said(request.version(), revision.number(),
				revision.sha256(), "Sample: looked at for the demo", Tightening.none()));
	}

	private long somebody(Role role) {
		List<Long> people = this.jdbc
			.sql("select id from person join person_role on person = id where role = :role and active order by id")
			.param("role", role.name())
			.query(Long.class)
			.list();
		return people.get(0);
	}

}
