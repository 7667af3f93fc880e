package org.weighhouse.web.notice;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
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
 * What people do at the desk, for tests of what others are told of it.
 */
record Doings(Desk desk, Cast cast, JdbcClient jdbc) {

	static final String EDITION = "claude-code/managed-default";

	/** A request of somebody, sent: a reviewer decides first. */
	Request asked(Person asker) {
		return asked(asker, "CONFIDENTIAL");
	}

	private Request asked(Person asker, String dataClass) {
		Request draft = this.desk.draft(asker.id(), new Draft(EDITION, "developer-laptop", null,
				Map.of("dataClass", dataClass), "Tests of the shop", null, 2));
		return this.desk.submit(asker.id(), draft.number(), draft.version());
	}

	Request approved(Request request, Person by) {
		return this.desk.approve(by.id(), request.number(), said(request));
	}

	Request denied(Request request, Person by) {
		return this.desk.deny(by.id(), request.number(), said(request));
	}

	/** The number of an approval that somebody holds; whoever gave it is somebody new. */
	long granted(Person holder) {
		return granted(holder, null);
	}

	/** The same, the last yes said by one. */
	long granted(Person holder, Person approver) {
		Request request = asked(holder, "INTERNAL");
		while (request.state() == State.IN_REVIEW) {
			Role role = openRole(request);
			request = approved(request, (approver != null && approver.has(role)) ? approver : this.cast.with(role));
		}
		return this.jdbc.sql("select id from approval where request = :request")
			.param("request", request.number())
			.query(Long.class)
			.single();
	}

	static Role openRole(Request request) {
		return request.steps().stream().filter(Step::isOpen).findFirst().orElseThrow().role();
	}

	private static Said said(Request request) {
		Revision revision = request.revision();
		return new Said(request.version(), revision.number(), revision.sha256(), "A reason that stays here",
				Tightening.none());
	}

}
