package org.weighhouse.web.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was allowed on a day that is over, whatever the tables say today.
 */
class AsOfIntegrationTests {

	private static Books books;

	/** In effect in March; stood still on the 10th and 11th, taken back on the 20th. */
	private static String revoked;

	/** In effect in April, with nothing but its days. */
	private static String plain;

	private static String withdrawn;

	@BeforeAll
	static void write() {
		books = Books.open();
		long asker = books.person("Nora", "EMPLOYEE");
		long first = books.request(asker, "USE", "APPROVED", "2026-02-27T10:00:00Z");
		long number = books.approval(first, asker, "2026-03-01", "2026-03-31", "REVOKED");
		revoked = "APR-" + number;
		books.act("2026-02-27T10:00:00Z", "policy", "approval.granted", revoked, "ACTIVE", null);
		books.act("2026-03-10T12:00:00Z", "policy", "approval.suspended", revoked, "SUSPENDED", null);
		books.act("2026-03-12T23:59:59Z", "person:" + asker, "approval.lifted", revoked, "ACTIVE", null);
		books.act("2026-03-20T00:00:00Z", "person:" + asker, "approval.revoked", revoked, "REVOKED", null);
		long second = books.request(asker, "USE", "APPROVED", "2026-03-15T10:00:00Z");
		plain = "APR-" + books.approval(second, asker, "2026-04-01", "2026-04-30", "ACTIVE");
		books.act("2026-03-15T10:00:00Z", "policy", "approval.granted", plain, "PENDING_START", null);
		long third = books.request(asker, "USE", "WITHDRAWN", "2026-03-03T10:00:00Z");
		withdrawn = "REQ-" + third;
		books.act("2026-03-03T11:00:00Z", "person:" + asker, "request.submitted", withdrawn, "IN_REVIEW", null);
		books.act("2026-03-05T10:00:00Z", "person:" + asker, "request.withdrawn", withdrawn, "WITHDRAWN", null);
	}

	@AfterAll
	static void close() {
		books.close();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "2026-02-28, false", "2026-03-01, true", "2026-03-09, true", "2026-03-10, false", "2026-03-11, false",
			"2026-03-12, true", "2026-03-19, true", "2026-03-20, false", "2026-03-31, false" })
	void approvalThatStoodStillAndWasTakenBackHeldOnTheseDays(LocalDate day, boolean held) {
		assertThat(on(What.APPROVALS, day, "")).extracting((row) -> row.get(0))
			.filteredOn((number) -> number.equals(revoked))
			.hasSize(held ? 1 : 0);
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "2026-03-31, false", "2026-04-01, true", "2026-04-30, true", "2026-05-01, false" })
	void approvalHoldsFromItsFirstDayToItsLast(LocalDate day, boolean held) {
		assertThat(on(What.APPROVALS, day, "")).extracting((row) -> row.get(0))
			.filteredOn((number) -> number.equals(plain))
			.hasSize(held ? 1 : 0);
	}

	@Test
	void stateOfThatDayCanBeAskedFor() {
		assertThat(on(What.APPROVALS, LocalDate.of(2026, 3, 10), "SUSPENDED")).hasSize(1)
			.allSatisfy((row) -> assertThat(row).contains(revoked, "SUSPENDED").doesNotContain("REVOKED"));
		assertThat(on(What.APPROVALS, LocalDate.of(2026, 3, 10), "REVOKED")).isEmpty();
		assertThat(on(What.APPROVALS, LocalDate.of(2026, 3, 20), "REVOKED")).hasSize(1);
	}

	@Test
	void requestIsInTheStateOfThatDay() {
		assertThat(state(LocalDate.of(2026, 3, 2))).isNull();
		assertThat(state(LocalDate.of(2026, 3, 4))).isEqualTo("IN_REVIEW");
		assertThat(state(LocalDate.of(2026, 3, 5))).isEqualTo("WITHDRAWN");
	}

	@Test
	void roleIsHeldFromTheActThatGaveItToTheActThatTookIt() {
		long person = books.person("Otto", "REVIEWER");
		books.act("2026-03-07T08:00:00Z", "start", "person.rolesChanged", "person:" + person, "EMPLOYEE LEGAL", null);
		books.act("2026-03-09T08:00:00Z", "start", "person.deactivated", "person:" + person, null, null);
		books.act("2026-03-11T08:00:00Z", "start", "person.letBackIn", "person:" + person, null, null);
		assertThat(roles(person, LocalDate.of(2026, 3, 6))).containsExactly("REVIEWER");
		assertThat(roles(person, LocalDate.of(2026, 3, 7))).containsExactly("EMPLOYEE", "LEGAL");
		assertThat(roles(person, LocalDate.of(2026, 3, 9))).isEmpty();
		assertThat(roles(person, LocalDate.of(2026, 3, 11))).containsExactly("EMPLOYEE", "LEGAL");
	}

	@Test
	void everyRegisterCanBeReadWithEveryFilterThatItTakes() {
		for (What what : What.REGISTERS) {
			Register register = Registers.of(what);
			Filter filter = new Filter(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), null, "claude",
					(register.tier() != null) ? Tier.MEDIUM : null, (register.state() != null) ? "ACTIVE" : "",
					(register.kind() != null) ? "USE" : "");
			assertThat(read(what, filter))
				.hasSize((int) Sources.of(books.jdbc, what, filter, List.of(), LocalDate.of(2026, 11, 21)).count());
			assertThat(on(what, LocalDate.of(2026, 3, 4), "")).isNotNull();
		}
	}

	private static @Nullable Object state(LocalDate day) {
		return on(What.REQUESTS, day, "").stream()
			.filter((row) -> withdrawn.equals(row.get(0)))
			.map((row) -> row.get(2))
			.findFirst()
			.orElse(null);
	}

	private static List<String> roles(long person, LocalDate day) {
		return on(What.PEOPLE, day, "").stream()
			.filter((row) -> row.contains("person:" + person))
			.map((row) -> String.valueOf(row.get(2)))
			.toList();
	}

	private static List<List<@Nullable Object>> on(What what, LocalDate day, String state) {
		return read(what, new Filter(null, null, day, "", null, state, ""));
	}

	private static List<List<@Nullable Object>> read(What what, Filter filter) {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		Sources.of(books.jdbc, what, filter, List.of(), LocalDate.of(2026, 11, 21)).each(rows::add);
		return rows;
	}

}
