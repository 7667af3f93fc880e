package org.weighhouse.web.delegate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Mandate;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Somebody who goes away names who decides in their place, for a time.
 */
@BehindTheDesk(value = "delegations of other days, and people who left", of = { "DEL-", "person:" })
@SiteTest
class DelegatesIntegrationTests {

	@Autowired
	MockMvcTester site;

	@Autowired
	Cast cast;

	@Autowired
	People people;

	@Autowired
	AuditLog audit;

	@Autowired
	JdbcClient jdbc;

	private Person legal;

	private Person deputy;

	@BeforeEach
	void people() {
		this.legal = this.cast.named("Henrik Aalto", Role.LEGAL, Role.OWNER);
		this.deputy = this.cast.named("Una Deputy");
	}

	@Test
	void aDelegateStandsInUntilItIsEnded() {
		assertThat(get("/queue", this.deputy)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(give(this.legal, this.deputy, 0, 14, "LEGAL")).hasStatus3xxRedirection();
		assertThat(now(this.deputy).mandates()).containsExactly(new Mandate(Role.LEGAL, this.legal.id()));
		assertThat(now(this.deputy).roles()).containsExactly(Role.EMPLOYEE);
		assertThat(get("/queue", this.deputy)).hasStatusOk()
			.bodyText()
			.contains("You also decide for Henrik Aalto (Legal).");
		long id = latest();
		assertThat(get("/delegates", this.deputy)).bodyText().contains("Henrik Aalto", "Holiday", "today");
		assertThat(post("/delegates/" + id + "/end", this.legal)).hasStatus3xxRedirection();
		assertThat(post("/delegates/" + id + "/end", this.legal)).hasStatus3xxRedirection();
		assertThat(now(this.deputy).mandates()).isEmpty();
		assertThat(get("/queue", this.deputy)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.audit.history("DEL-" + id)).extracting((entry) -> entry.act().what())
			.containsExactly("delegation.given", "delegation.ended");
	}

	@Test
	void nobodyStandsInBeforeTheFirstDayNorAfterTheLast() {
		give(this.legal, this.deputy, 1, 14, "LEGAL");
		assertThat(now(this.deputy).mandates()).isEmpty();
		this.jdbc.sql("update delegation set starts = :day, ends = :day where giver = :giver")
			.param("day", today().minusDays(1))
			.param("giver", this.legal.id())
			.update();
		assertThat(now(this.deputy).mandates()).isEmpty();
		assertThat(get("/delegates", this.deputy)).bodyText().contains("over");
	}

	@Test
	void whoeverLosesTheRoleHasNothingGivenOn() {
		give(this.legal, this.deputy, 0, 14, "LEGAL", "OWNER");
		this.jdbc.sql("delete from person_role where person = :id and role = 'LEGAL'")
			.param("id", this.legal.id())
			.update();
		assertThat(now(this.deputy).mandates()).containsExactly(new Mandate(Role.OWNER, this.legal.id()));
		this.jdbc.sql("update person set active = false where id = :id").param("id", this.legal.id()).update();
		assertThat(now(this.deputy).mandates()).isEmpty();
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnceAndKept() {
		MvcTestResult refused = this.site.post()
			.uri("/delegates")
			.with(csrf())
			.with(this.cast.as(this.legal))
			.param("once", UUID.randomUUID().toString())
			.param("taker", "nobody@example.org")
			.param("roles", "CISO", "ADMINISTRATOR")
			.param("starts", "yesterday")
			.param("ends", "2031-01-01")
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("nobody here has the address “nobody@example.org”", "“CISO” is not a deciding role of your own",
					"“ADMINISTRATOR” is not", "“yesterday” is no date", "2031-01-01 is too late", "Reason: expected",
					"value=\"nobody@example.org\"");
	}

	@Test
	void nobodyIsTheirOwnDelegate() {
		assertThat(give(this.legal, this.legal, 0, 14, "LEGAL")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("that is you");
	}

	@Test
	void aCircleIsRefusedAndALineIsNot() {
		Person reviewer = this.cast.named("Rita Reviewer", Role.REVIEWER);
		Person owner = this.cast.named("Olga Owner", Role.OWNER);
		assertThat(give(this.legal, reviewer, 0, 14, "LEGAL")).hasStatus3xxRedirection();
		assertThat(give(reviewer, owner, 7, 20, "REVIEWER")).hasStatus3xxRedirection();
		assertThat(give(owner, this.legal, 10, 30, "OWNER")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("has you, directly or by others, as delegate");
		assertThat(give(owner, this.legal, 21, 30, "OWNER")).hasStatus3xxRedirection();
		assertThat(give(owner, this.deputy, 10, 30, "OWNER")).hasStatus3xxRedirection();
	}

	@Test
	void whatWasGivenIsNotGivenOn() {
		give(this.legal, this.deputy, 0, 14, "LEGAL");
		assertThat(give(this.deputy, this.cast.named("Third"), 0, 7, "LEGAL"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("“LEGAL” is not a deciding role of your own");
	}

	@Test
	void othersNeitherSeeNorEndIt() {
		give(this.legal, this.deputy, 0, 14, "LEGAL");
		Person other = this.cast.named("Other", Role.CISO);
		assertThat(get("/delegates", other)).bodyText().doesNotContain("Holiday");
		assertThat(post("/delegates/" + latest() + "/end", other)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/delegates", this.cast.with(Role.COMPLIANCE))).bodyText().contains("Henrik Aalto", "Holiday");
		assertThat(now(this.deputy).mandates()).hasSize(1);
	}

	@Test
	void programsDoTheSame() {
		assertThat(json(this.legal, """
				{"taker":"%s","roles":["LEGAL"],"starts":"%s","ends":"%s","reason":"Holiday"}
				""".formatted(this.cast.email(this.deputy), today(), today().plusDays(3))))
			.hasStatus(HttpStatus.CREATED)
			.bodyText()
			.contains("\"state\":\"NOW\"", "\"role\":\"LEGAL\"");
		assertThat(json(this.legal, "{\"taker\":\"\"}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("\"field\":\"roles\"", "\"field\":\"taker\"", "\"field\":\"reason\"");
		assertThat(this.site.get().uri("/api/v1/delegations").with(this.cast.as(this.deputy))).hasStatusOk()
			.bodyText()
			.contains("\"giver\":" + this.legal.id());
	}

	private MvcTestResult give(Person giver, Person taker, int from, int to, String... roles) {
		return this.site.post()
			.uri("/delegates")
			.with(csrf())
			.with(this.cast.as(giver))
			.param("once", UUID.randomUUID().toString())
			.param("taker", this.cast.email(taker))
			.param("roles", List.of(roles).toArray(String[]::new))
			.param("starts", today().plusDays(from).toString())
			.param("ends", today().plusDays(to).toString())
			.param("reason", "Holiday")
			.exchange();
	}

	private MvcTestResult post(String address, Person who) {
		return this.site.post()
			.uri(address)
			.with(csrf())
			.with(this.cast.as(who))
			.param("once", UUID.randomUUID().toString())
			.exchange();
	}

	private MvcTestResult json(Person who, String body) {
		return this.site.post()
			.uri("/api/v1/delegations")
			.with(csrf())
			.with(this.cast.as(who))
			.header("Idempotency-Key", UUID.randomUUID())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult get(String address, Person who) {
		return this.site.get().uri(address).with(this.cast.as(who)).exchange();
	}

	private Person now(Person person) {
		return this.people.find(person.id()).orElseThrow();
	}

	private long latest() {
		return this.jdbc.sql("select max(id) from delegation").query(Long.class).single();
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
