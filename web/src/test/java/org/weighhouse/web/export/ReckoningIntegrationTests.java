package org.weighhouse.web.export;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables held against the audit log: equal where nobody meddled, and never otherwise.
 */
class ReckoningIntegrationTests {

	private static final String MARCH = "2026-03-05T10:00:00Z";

	private Books books;

	private long asker;

	private long reviewer;

	private long approved;

	private long withdrawn;

	private long approval;

	@BeforeEach
	void write() {
		this.books = Books.open();
		this.asker = this.books.person("Nora", "EMPLOYEE");
		this.reviewer = this.books.person("Tomás", "EMPLOYEE REVIEWER");
		this.approved = this.books.request(this.asker, "USE", "APPROVED", MARCH);
		this.books.verdict(this.approved);
		this.books.word(this.approved, this.asker, this.reviewer, "APPROVE", MARCH);
		this.books.act(MARCH, "person:" + this.reviewer, "request.approved", "REQ-" + this.approved, "APPROVED", "1");
		this.approval = this.books.approval(this.approved, this.asker, "2026-03-05", "2026-12-31", "ACTIVE");
		this.books.act(MARCH, "person:" + this.reviewer, "approval.granted", "APR-" + this.approval, "ACTIVE", null);
		long policy = this.books.request(this.asker, "USE", "DENIED", MARCH);
		this.books.verdict(policy);
		this.books.act(MARCH, "policy", "request.denied", "REQ-" + policy, "DENIED", "1");
		this.withdrawn = this.books.request(this.asker, "USE", "WITHDRAWN", MARCH);
		this.books.act(MARCH, "person:" + this.asker, "request.withdrawn", "REQ-" + this.withdrawn, "WITHDRAWN", null);
	}

	@AfterEach
	void close() {
		this.books.close();
	}

	private Tally march() {
		return new Reckoning(this.books.jdbc, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)).tally();
	}

	@Test
	void countsAddUpWhereNobodyMeddled() {
		Tally tally = march();
		assertThat(tally.differences()).isEmpty();
		assertThat(tally.addsUp()).isTrue();
		assertThat(tally.counts()).contains(new Tally.Count("requests APPROVED", 1, 1),
				new Tally.Count("requests DENIED", 1, 1), new Tally.Count("requests WITHDRAWN", 1, 1),
				new Tally.Count("requests LAPSED", 0, 0), new Tally.Count("requests decided by policy", 1, 1),
				new Tally.Count("decisions by people", 1, 1), new Tally.Count("approvals granted", 1, 1),
				new Tally.Count("roles held now", 3, 3));
	}

	@Test
	void anotherMonthHasNothingOfIt() {
		Tally february = new Reckoning(this.books.jdbc, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)).tally();
		assertThat(february.counts()).contains(new Tally.Count("requests APPROVED", 0, 0));
		assertThat(february.addsUp()).isTrue();
	}

	@Test
	void removedRowIsFound() {
		this.books.jdbc.sql("delete from request where id = :id").param("id", this.withdrawn).update();
		Tally tally = march();
		assertThat(tally.addsUp()).isFalse();
		assertThat(tally.differences())
			.containsExactly(new Tally.Difference("REQ-" + this.withdrawn, null, "WITHDRAWN"));
		assertThat(tally.counts()).contains(new Tally.Count("requests WITHDRAWN", 0, 1));
	}

	@Test
	void rowThatNoActKnowsIsFound() {
		long slipped = this.books.request(this.asker, "USE", "LAPSED", MARCH);
		assertThat(march().differences()).containsExactly(new Tally.Difference("REQ-" + slipped, "LAPSED", null));
	}

	@Test
	void changedStateIsFound() {
		this.books.jdbc.sql("update request set state = 'LAPSED' where id = :id").param("id", this.withdrawn).update();
		assertThat(march().differences())
			.containsExactly(new Tally.Difference("REQ-" + this.withdrawn, "LAPSED", "WITHDRAWN"));
	}

	@Test
	void approvalThatWasRevivedIsFound() {
		this.books.act("2026-04-01T10:00:00Z", "person:" + this.reviewer, "approval.revoked", "APR-" + this.approval,
				"REVOKED", null);
		assertThat(march().differences())
			.containsExactly(new Tally.Difference("APR-" + this.approval, "ACTIVE", "REVOKED"));
	}

	@Test
	void wordThatNobodySaidIsFound() {
		long other = this.books.person("Olga", "REVIEWER");
		this.books.word(this.approved, this.asker, other, "APPROVE", MARCH);
		assertThat(march().differences())
			.containsExactly(new Tally.Difference("REQ-" + this.approved + "/1 person:" + other, "APPROVE", null));
	}

	@Test
	void roleThatNobodyGaveIsFound() {
		this.books.jdbc.sql("insert into person_role (person, role) values (:person, 'CISO')")
			.param("person", this.reviewer)
			.update();
		assertThat(march().differences())
			.containsExactly(new Tally.Difference("person:" + this.reviewer + " CISO", "held", null));
	}

	@Test
	void nobodyDecidesTheirOwnAndTheRowsShowIt() {
		Separation clean = new Separation(this.books.jdbc, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
		clean.each((row) -> assertThat(row.get(row.size() - 1)).isEqualTo(""));
		assertThat(clean.violations()).isZero();
		long borrowed = this.books.request(this.reviewer, "USE", "APPROVED", MARCH);
		this.books.verdict(borrowed);
		this.books.jdbc.sql("update request set requester = :asker where id = :id")
			.param("asker", this.asker)
			.param("id", borrowed)
			.update();
		this.books.word(borrowed, this.asker, this.reviewer, "APPROVE", MARCH);
		Separation meddled = new Separation(this.books.jdbc, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
		meddled.each((row) -> {
			if (row.contains("REQ-" + borrowed)) {
				assertThat(row).contains("decided what they drafted");
			}
		});
		assertThat(meddled.violations()).isOne();
	}

}
