package org.weighhouse.web.approval;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.control.ControlDesk;
import org.weighhouse.web.request.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many approvals rest on one control of the organisation: `weighhouse.suspended` of them,
 * which is withdrawn. Two workers go through them as two instances would, while people
 * read pages and take back an approval.
 */
@BehindTheDesk(value = "many approvals at once", of = { "APR-", "REQ-" })
@SiteTest
class MassSuspensionIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(MassSuspensionIntegrationTests.class);

	private static final int MANY = Integer.getInteger("weighhouse.suspended", 150);

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	@Autowired
	private ApprovalDesk approvalDesk;

	@Autowired
	private ApprovalRegister register;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Assessments assessments;

	@Autowired
	private ControlDesk controls;

	@Autowired
	private Reconsidering reconsidering;

	@Autowired
	private Reconsiderations reconsiderations;

	@Autowired
	private JdbcClient jdbc;

	private List<Long> verified = List.of();

	@AfterEach
	void endAll() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		this.verified.forEach((each) -> this.controls.end(reviewer.id(), each, "The test is over"));
		this.jdbc.sql("update approval set state = 'REVOKED' where state = 'ACTIVE'").update();
		this.reconsidering.work();
	}

	/** Rows like those of one approval and its request, of several people in turn. */
	private void copy(Approval approval, int times, List<Long> holders) {
		String requests = columns("request").replace("requester, ", "");
		String revisions = columns("request_revision").replace("request, ", "");
		String rows = columns("approval").replace("request, ", "").replace("holder, ", "");
		for (int each = 0; each < times; each++) {
			long holder = holders.get(each % holders.size());
			long request = add("insert into request (requester, " + requests + ") select " + holder + ", " + requests
					+ " from request where id = :of", approval.basis().request());
			this.jdbc
				.sql("insert into request_revision (request, " + revisions + ") select :request, " + revisions
						+ " from request_revision where request = :of")
				.param("request", request)
				.param("of", approval.basis().request())
				.update();
			long copy = add("insert into approval (request, holder, " + rows + ") select " + request + ", " + holder
					+ ", " + rows + " from approval where id = :of", approval.number());
			this.jdbc.sql("insert into approval_member (approval, person, since) values (:approval, :person, :since)")
				.param("approval", copy)
				.param("person", holder)
				.param("since", approval.term().starts())
				.update();
		}
	}

	/** All that are written, besides the number. */
	private String columns(String table) {
		List<String> names = this.jdbc.sql("""
				select lower(column_name) from information_schema.columns
				where lower(table_name) = :table and is_generated = 'NEVER' and lower(column_name) <> 'id'
					and table_schema = current_schema
				order by 1
				""").param("table", table).query(String.class).list();
		return String.join(", ", names);
	}

	private long add(String sql, long of) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql(sql).param("of", of).update(key, "id");
		return key.getKeyAs(Long.class);
	}

	private long suspended() {
		return this.jdbc.sql("select count(*) from approval where state = 'SUSPENDED'").query(Long.class).single();
	}

	@Test
	void allOfThemStandStillAndThePagesAnswerMeanwhile() {
		Granting granting = new Granting(this.desk, this.cast, this.register, this.approvals);
		this.jdbc.sql("update approval set state = 'REVOKED' where state in ('ACTIVE', 'SUSPENDED')").update();
		Person reviewer = this.cast.with(Role.REVIEWER);
		this.verified = new ArrayList<>(
				Granting.loweredEverywhere(Granting.draft("INTERNAL"), this.assessments, this.controls, reviewer));
		Approval approval = granting.granted(this.cast.with(), Granting.draft("INTERNAL"));
		Approval another = granting.granted(this.cast.with(), Granting.draft("INTERNAL"));
		List<Long> holders = Stream.generate(() -> this.cast.with().id()).limit(1 + MANY / 50).toList();
		copy(approval, MANY - 1, holders);
		this.reconsidering.work();
		assertThat(suspended()).isZero();

		Instant start = Instant.now();
		this.controls.end(reviewer.id(), this.verified.remove(0), "The workspaces were shut down");
		Executor instances = (work) -> new Thread(work).start();
		List<CompletableFuture<Void>> workers = List.of(CompletableFuture.runAsync(this.reconsidering::work, instances),
				CompletableFuture.runAsync(this.reconsidering::work, instances));
		this.approvalDesk.revoke(reviewer, another.number(), "Not needed any more");
		long slowest = 0;
		int pages = 0;
		while (workers.stream().anyMatch((worker) -> !worker.isDone()) || pages < 3) {
			Instant asked = Instant.now();
			assertThat(this.site.get().uri((pages % 2 == 0) ? "/approvals" : "/approvals/" + approval.number()))
				.hasStatusOk();
			slowest = Math.max(slowest, Duration.between(asked, Instant.now()).toMillis());
			pages++;
		}
		workers.forEach(CompletableFuture::join);
		Duration all = Duration.between(start, Instant.now());

		assertThat(this.reconsiderations.open()).isZero();
		assertThat(suspended()).isEqualTo(MANY);
		assertThat(this.jdbc.sql("""
				select count(distinct subject) from audit_entry where what = 'approval.suspended' and at >= :start
					and subject <> :another
				""")
			.param("another", another.name())
			.param("start", start.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single()).isEqualTo(MANY);
		assertThat(this.jdbc.sql("""
				select count(*) from notice where what = 'approval.suspended' and person in (:holders)
				""").param("holders", holders).query(Long.class).single()).as("told once each")
			.isEqualTo(holders.size());
		logger.info("{} approvals suspended in {} ms; {} pages meanwhile, the slowest in {} ms", MANY, all.toMillis(),
				pages, slowest);
	}

}
