package org.weighhouse.web.replay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.control.ControlDesk;
import org.weighhouse.web.control.Evidence;
import org.weighhouse.web.control.Reach;
import org.weighhouse.web.replay.Difference.What;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Projects;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.Said;
import org.weighhouse.web.request.Tightening;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the tables say otherwise than the log is found, by object and field; what the
 * desks did is not.
 */
@BehindTheDesk(value = "it is what is found here",
		of = { "REQ-", "APR-", "control:", "person:", "project:", "SIG-", "DEL-", "TOL-" })
@SiteTest
class StateReplayIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	@Autowired
	private StateReplay replay;

	@Autowired
	private Desk desk;

	@Autowired
	private ControlDesk controls;

	@Autowired
	private Projects projects;

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	private Person asker;

	private Request request;

	private String approval = "";

	private String control = "";

	@BeforeEach
	void somethingIsGranted() {
		this.asker = this.cast.with();
		Request draft = this.desk.draft(this.asker.id(), new Draft(EDITION, "developer-laptop", null,
				Map.of("dataClass", "CONFIDENTIAL"), "Tests of shipping", null, 6));
		this.request = this.desk.submit(this.asker.id(), draft.number(), draft.version());
		Request other = this.desk.draft(this.asker.id(), draft.asked());
		this.control = "control:" + this.controls.verify(this.cast.with(Role.REVIEWER).id(), this.asker.id(), "M01",
				Reach.request(other.number()), new Evidence("https://example.org/proof", null, "Tried it"), null);
		Person reviewer = this.cast.with(Role.REVIEWER);
		this.request = this.desk.ask(reviewer.id(), this.request.number(), this.request.version(), "For whom?");
		this.request = this.desk.answer(this.asker.id(), this.request.number(), this.request.version(), "For us");
	}

	private void granted() {
		while (this.request.openStep() != null) {
			Revision revision = Objects.requireNonNull(this.request.revision());
			this.request = this.desk.approve(this.cast.with(this.request.openStep().role()).id(), this.request.number(),
					new Said(this.request.version(), revision.number(), revision.sha256(), "Looked at it",
							Tightening.none()));
		}
		this.approval = "APR-" + this.jdbc.sql("select id from approval where request = :request")
			.param("request", this.request.number())
			.query(Long.class)
			.single();
	}

	private List<Difference> of(String object) {
		return this.replay.replay().differences().stream().filter((each) -> each.object().equals(object)).toList();
	}

	@Test
	void whatTheDesksDidIsWhatTheLogTells() {
		StateReplay.Outcome outcome = this.replay.replay();
		assertThat(outcome.differences()).noneMatch((each) -> each.object().equals(this.request.name()))
			.noneMatch((each) -> each.object().equals(this.control));
		assertThat(outcome.objects()).isPositive();
		assertThat(outcome.entries()).isGreaterThan(5);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "state | state = 'WITHDRAWN', open_position = null", "asked | people = 7",
					"asked | answers = '{}'", "version | version = version + 1", "route | route = 'x'",
					"assignee | assignee = requester", "step | open_position = 9" })
	void aChangedColumnOfARequestIsFound(String field, String change) {
		this.jdbc.sql("update request set " + change + " where id = :id").param("id", this.request.number()).update();
		assertThat(of(this.request.name())).anySatisfy((each) -> {
			assertThat(each.what()).isEqualTo(What.CHANGED);
			assertThat(each.field()).isEqualTo(field);
			assertThat(each.entry()).isNotNull();
		});
	}

	@Test
	void aQuestionThatIsTakenOutIsFound() {
		this.jdbc.sql("delete from request_question where request = :id").param("id", this.request.number()).update();
		assertThat(of(this.request.name())).extracting(Difference::field).containsExactly("answers", "questions");
	}

	@Test
	void anAddedWordIsFoundThoughNobodyChangedARow() {
		long other = this.cast.with(Role.REVIEWER).id();
		this.jdbc.sql("""
				insert into request_decision (request, requester, revision, position, person, role, word, reason,
					conditions, said_at)
				values (:request, :requester, 1, 1, :person, 'REVIEWER', 'APPROVE', 'x', '[]', current_timestamp)
				""")
			.param("request", this.request.number())
			.param("requester", this.asker.id())
			.param("person", other)
			.update();
		assertThat(of(this.request.name())).singleElement()
			.satisfies((each) -> assertThat(each.field()).isEqualTo("said 1 person:" + other))
			.satisfies((each) -> assertThat(each.found()).isEqualTo("APPROVE"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "state | state = 'REVOKED', ended_at = current_timestamp", "ends | ends = ends + 30",
					"holder | holder = holder + 1", "dataClass | data_class = 'PUBLIC'", "headcount | headcount = 600",
					"below | versions_below = '9'", "tier | tier = 'LOW'", "project | project = 'Other'",
					"verdict | verdict_sha256 = 'x'", "version | version = version + 1",
					"extensions | extensions = 3" })
	void aChangedColumnOfAnApprovalIsFound(String field, String change) {
		granted();
		assertThat(of(this.approval)).isEmpty();
		String set = change.startsWith("ends") ? "ends = ends + interval '30' day"
				: change.startsWith("holder") ? "holder = " + this.cast.with().id() : change;
		this.jdbc.sql("update approval set " + set + " where id = :id")
			.param("id", Long.valueOf(this.approval.substring(4)))
			.update();
		assertThat(of(this.approval)).extracting(Difference::field).containsExactly(field);
	}

	@Test
	void somebodyWhoWasLetInWithoutAnEntryIsFound() {
		granted();
		this.jdbc.sql("insert into approval_member (approval, person, since) values (:id, :person, current_date)")
			.param("id", Long.valueOf(this.approval.substring(4)))
			.param("person", this.cast.with().id())
			.update();
		assertThat(of(this.approval)).extracting(Difference::field).containsExactly("members");
	}

	@Test
	void whatNoEntryEverMadeIsFound() {
		this.jdbc.sql("insert into project (name, active) values ('From nowhere', true)").update();
		assertThat(of("project:From nowhere")).extracting(Difference::what).containsExactly(What.NEVER_LOGGED);
	}

	@Test
	void whatIsGoneIsFound() {
		String name = "Shipping " + UUID.randomUUID();
		this.projects.add(this.cast.with(Role.ADMINISTRATOR).id(), name);
		assertThat(of("project:" + name)).isEmpty();
		this.jdbc.sql("delete from project where name = :name").param("name", name).update();
		assertThat(of("project:" + name)).singleElement()
			.satisfies((each) -> assertThat(each.what()).isEqualTo(What.GONE))
			.satisfies((each) -> assertThat(each.entry()).isNotNull());
	}

	@Test
	void aRoleThatNobodyGaveIsFound() {
		this.jdbc.sql("insert into person_role (person, role) values (:id, 'CISO')")
			.param("id", this.asker.id())
			.update();
		assertThat(of("person:" + this.asker.id())).singleElement()
			.satisfies((each) -> assertThat(each.expected()).isEqualTo("EMPLOYEE"))
			.satisfies((each) -> assertThat(each.found()).isEqualTo("CISO EMPLOYEE"));
	}

	@Test
	void aControlThatLastsLongerThanAnybodySaidIsFound() {
		long number = Long.parseLong(this.control.substring(8));
		this.jdbc.sql("update verification set until = until + interval '1' day where id = :id")
			.param("id", number)
			.update();
		assertThat(of(this.control)).extracting(Difference::field).containsExactly("until");
	}

}
