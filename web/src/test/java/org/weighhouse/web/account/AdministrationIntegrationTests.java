package org.weighhouse.web.account;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.RoleWishes.Wish;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@BehindTheDesk(value = "no administrator but those of a test", of = "person:")
@SiteTest
@Transactional
class AdministrationIntegrationTests {

	private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.EMPLOYEE, Role.ADMINISTRATOR);

	private static final Set<Role> BOTH = EnumSet.of(Role.EMPLOYEE, Role.ADMINISTRATOR, Role.REVIEWER);

	@Autowired
	MockMvcTester site;

	@Autowired
	Administration administration;

	@Autowired
	Recovery recovery;

	@Autowired
	Invitations invitations;

	@Autowired
	Accounts accounts;

	@Autowired
	People people;

	@Autowired
	RoleWishes wishes;

	@Autowired
	AuditLog audit;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Cast cast;

	private Person ann;

	private Person ben;

	@BeforeEach
	void onlyTwoAdministrators() {
		this.jdbc.sql("delete from person_role where role = 'ADMINISTRATOR'").update();
		this.ann = this.cast.named("Ann Admin", Role.ADMINISTRATOR);
		this.ben = this.cast.named("Ben Admin", Role.ADMINISTRATOR);
	}

	@Test
	void nobodyGivesThemselvesARoleThatDecides() {
		for (Role role : Role.DECIDING) {
			Set<Role> wanted = EnumSet.of(Role.EMPLOYEE, Role.ADMINISTRATOR, role);
			this.administration.changeRoles(this.ann, this.ann.id(), wanted, "I decide, too");
			assertThat(this.people.roles(this.ann.id())).isEqualTo(ADMINISTRATOR);
		}
		assertThat(this.wishes.open()).filteredOn((wish) -> wish.person() == this.ann.id()).hasSize(5);
	}

	@Test
	void theSecondAdministratorMayGiveIt() {
		long wish = wish();
		assertThatExceptionOfType(PeopleConflict.class)
			.isThrownBy(() -> this.administration.answer(this.ann, wish, true));
		this.administration.answer(this.ben, wish, true);
		assertThat(this.people.roles(this.ann.id())).isEqualTo(BOTH);
		assertThatExceptionOfType(PeopleConflict.class)
			.isThrownBy(() -> this.administration.answer(this.ben, wish, false));
		assertThat(acts(this.ann)).containsExactly("person.roleWished", "person.roleGranted");
	}

	@Test
	void orRefuseIt() {
		this.administration.answer(this.ben, wish(), false);
		assertThat(this.people.roles(this.ann.id())).isEqualTo(ADMINISTRATOR);
		assertThat(acts(this.ann)).containsExactly("person.roleWished", "person.roleRefused");
	}

	@Test
	void whoWishedAndLeftGetsNothing() {
		long wish = wish();
		this.administration.setActive(this.ben, this.ann.id(), false, "left");
		assertThatExceptionOfType(PeopleConflict.class)
			.isThrownBy(() -> this.administration.answer(this.ben, wish, true));
	}

	@Test
	void othersGetTheirRolesAtOnceAndTheirSessionsEnd() {
		Person cleo = this.cast.with();
		var session = this.cast.as(cleo);
		this.administration.changeRoles(this.ann, cleo.id(), EnumSet.of(Role.EMPLOYEE, Role.CISO), "is the CISO");
		assertThat(this.people.roles(cleo.id())).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.CISO);
		assertThat(this.site.get().uri("/weighings").with(session)).hasStatus3xxRedirection();
		assertThat(acts(cleo)).containsExactly("person.rolesChanged");
	}

	@Test
	void whoHasLeftIsErasedAndTheirActsStay() {
		Person cleo = this.cast.named("Cleo Clerk");
		this.audit.record(Act.of(Act.person(cleo.id()), "case.closed", "CASE-" + cleo.id()).because("My knee hurts"));
		assertThatExceptionOfType(PeopleConflict.class)
			.isThrownBy(() -> this.administration.erase(this.ann, cleo.id(), "asked for it"))
			.satisfies((ex) -> assertThat(ex.why()).isEqualTo("stillActive"));
		this.administration.setActive(this.ann, cleo.id(), false, "left with a bad knee");
		this.administration.erase(this.ann, cleo.id(), "asked for it");
		assertThat(this.accounts.find(cleo.id()).orElseThrow()).satisfies((account) -> {
			assertThat(account.name()).isEqualTo("Erased " + cleo.id());
			assertThat(account.email()).isEqualTo("erased-" + cleo.id() + "@invalid");
		});
		assertThat(this.audit.history("CASE-" + cleo.id())).singleElement().satisfies((entry) -> {
			assertThat(entry.act().actor()).isEqualTo(Act.person(cleo.id()));
			assertThat(entry.act().reason()).startsWith("[erased on 20");
		});
		assertThat(
				this.jdbc.sql("select count(*) from audit_words where text like '%knee%'").query(Long.class).single())
			.isZero();
		assertThat(acts(cleo)).containsExactly("person.deactivated", "person.erased");
		for (boolean active : new boolean[] { true, false }) {
			assertThatExceptionOfType(PeopleConflict.class)
				.isThrownBy(() -> this.administration.setActive(this.ann, cleo.id(), active, "again"));
		}
	}

	@Test
	void whoIsNeededByAnApprovalInForceIsNotErased() {
		Person cleo = this.cast.named("Cleo Clerk");
		this.administration.setActive(this.ann, cleo.id(), false, "left");
		approvalOf(cleo);
		assertThatExceptionOfType(PeopleConflict.class)
			.isThrownBy(() -> this.administration.erase(this.ann, cleo.id(), "asked for it"))
			.satisfies((ex) -> assertThat(ex.why()).isEqualTo("stillNeeded"));
		this.jdbc.sql("update approval set state = 'EXPIRED' where holder = :id").param("id", cleo.id()).update();
		this.administration.erase(this.ann, cleo.id(), "asked for it");
		assertThat(this.accounts.isErased(cleo.id())).isTrue();
	}

	private void approvalOf(Person holder) {
		this.jdbc
			.sql("""
					insert into request (kind, requester, edition, answers, purpose, people, state, version, begun_at, touched_at,
						decided_at, until)
					values ('USE', :holder, 'claude-code/managed-default', '{}', 'Tests', 1, 'APPROVED', 1, current_timestamp,
						current_timestamp, current_timestamp, date '2030-01-01')
					""")
			.param("holder", holder.id())
			.update();
		this.jdbc
			.sql("""
					insert into approval (version, request, holder, edition, data_class, environments, population, headcount, tier,
						verdict_sha256, rule_base, starts, first_start, ends, standing, state, kind, looked_at)
					select 1, id, requester, edition, 'INTERNAL', '', 'TEAM', 1, 'LOW', '-', '-', until - 90, until - 90, until,
						false, 'ACTIVE', kind, current_timestamp
					from request where requester = :holder
					""")
			.param("holder", holder.id())
			.update();
	}

	@Test
	void theLastAdministratorDoesNotLeave() {
		this.administration.setActive(this.ann, this.ben.id(), false, "left");
		assertThatExceptionOfType(PeopleConflict.class)
			.isThrownBy(() -> this.administration.setActive(this.ann, this.ann.id(), false, "me, too"))
			.satisfies((ex) -> assertThat(ex.why()).isEqualTo("lastAdministrator"));
	}

	@Test
	void theLastAdministratorStaysOne() {
		this.administration.changeRoles(this.ben, this.ann.id(), EnumSet.of(Role.EMPLOYEE), "enough of it");
		assertThatExceptionOfType(PeopleConflict.class).isThrownBy(
				() -> this.administration.changeRoles(this.ben, this.ben.id(), EnumSet.of(Role.EMPLOYEE), "me, too"))
			.satisfies((ex) -> assertThat(ex.why()).isEqualTo("lastAdministrator"));
	}

	@Test
	void whoIsNoAdministratorAnyMoreDoesNothing() {
		this.administration.changeRoles(this.ann, this.ben.id(), EnumSet.of(Role.EMPLOYEE), "no longer");
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.administration.changeRoles(this.ben, this.ben.id(), ADMINISTRATOR, "but I was one"));
	}

	@Test
	void aLinkOpensOnceAndTheOldOneNoMore() {
		Person cleo = this.cast.with();
		String first = this.administration.newLink(this.ann, cleo.id());
		String second = this.administration.newLink(this.ann, cleo.id());
		assertThat(this.invitations.find(first)).isEmpty();
		assertThat(this.invitations.accept(second, "hash")).isPresent();
		assertThat(this.invitations.accept(second, "other")).isEmpty();
		assertThat(this.accounts.find(cleo.id())).hasValueSatisfying((account) -> {
			assertThat(account.password()).isEqualTo("hash");
			assertThat(account.toString()).doesNotContain("hash");
		});
		this.jdbc.sql("select sha256 from invitation").query(String.class).list().forEach((kept) -> {
			assertThat(kept).isNotEqualTo(first).isNotEqualTo(second).hasSize(64);
		});
	}

	@Test
	void whoShowedTheirPasswordLongAgoShowsItAgain() {
		Person cleo = this.cast.with();
		for (String act : List.of("/roles", "/active", "/link")) {
			String address = "/people/" + cleo.id() + act;
			assertThat(act(address, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("Type your password", "id=\"password-" + act.substring(1) + "\"");
			assertThat(act(address, "wrong")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("That is not your password");
		}
		assertThat(act("/people", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Type your password");
		assertThat(acts(cleo)).isEmpty();
		assertThat(act("/people/" + cleo.id() + "/roles", Cast.PASSWORD)).hasStatus3xxRedirection();
		assertThat(act("/people/" + cleo.id() + "/active", Cast.PASSWORD)).hasStatus3xxRedirection();
		assertThat(acts(cleo)).hasSize(2);
	}

	@Test
	void aWishIsAnsweredWithAFreshPasswordOnly() {
		Set<Role> wanted = EnumSet.of(Role.EMPLOYEE, Role.ADMINISTRATOR, Role.REVIEWER);
		this.administration.changeRoles(this.ben, this.ben.id(), wanted, "I review, too");
		long wish = this.wishes.open()
			.stream()
			.filter((each) -> each.person() == this.ben.id())
			.findFirst()
			.orElseThrow()
			.id();
		assertThat(act("/people/wishes/" + wish, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.people.roles(this.ben.id())).doesNotContain(Role.REVIEWER);
		assertThat(act("/people/wishes/" + wish, Cast.PASSWORD)).hasStatus3xxRedirection();
		assertThat(this.people.roles(this.ben.id())).contains(Role.REVIEWER);
	}

	private MvcTestResult act(String address, String password) {
		return this.site.post()
			.uri(address)
			.with(this.cast.longAgo(this.ann))
			.with(csrf())
			.param("name", "Dora New")
			.param("email", "dora@example.org")
			.param("roles", "LEGAL")
			.param("reason", "Because")
			.param("why", "Because")
			.param("active", "false")
			.param("granted", "true")
			.param("password", password)
			.exchange();
	}

	@Test
	void aStartThatNamesAnAdministratorMakesAWayBackIn() {
		String link = this.recovery.link(this.cast.email(this.ann));
		assertThat(this.invitations.find(link)).hasValueSatisfying((found) -> {
			assertThat(found.id()).isEqualTo(this.ann.id());
			assertThat(found.password()).isNull();
		});
		assertThat(acts(this.ann)).containsExactly("person.recovered");
		assertThat(this.audit.history("person:" + this.ann.id())).last()
			.satisfies((entry) -> assertThat(entry.act().actor()).isEqualTo("start"));
		assertThat(this.site.get().uri("/people/" + this.ann.id()).with(this.cast.as(this.ben))).hasStatusOk()
			.bodyText()
			.contains("Got a way back in at a start of the site");
	}

	@Test
	void nobodyElseIsLetBackInByAStart() {
		String reviewer = this.cast.email(this.cast.with(Role.REVIEWER));
		this.administration.setActive(this.ann, this.ben.id(), false, "left");
		for (String address : List.of(reviewer, "nobody@example.org", this.cast.email(this.ben))) {
			assertThatExceptionOfType(Recovery.NobodyToRecover.class).isThrownBy(() -> this.recovery.link(address));
		}
	}

	@Test
	void aLinkIsOverAfterThreeDaysAndWhenSomebodyLeaves() {
		Person cleo = this.cast.with();
		String old = this.administration.newLink(this.ann, cleo.id());
		this.jdbc.sql("update invitation set expires_at = current_timestamp where person = :id")
			.param("id", cleo.id())
			.update();
		assertThat(this.invitations.find(old)).isEmpty();
		String other = this.administration.newLink(this.ann, cleo.id());
		this.administration.setActive(this.ann, cleo.id(), false, "left");
		assertThat(this.invitations.find(other)).isEmpty();
		this.administration.setActive(this.ann, cleo.id(), true, "came back");
		assertThat(this.invitations.find(other)).isEmpty();
	}

	@Test
	void somebodyNewIsAddedAndTheLinkShownOnTheNextPageOnly() {
		MvcTestResult added = this.site.post()
			.uri("/people")
			.with(this.cast.as(this.ann))
			.with(csrf())
			.param("name", " Dora <b>New</b> ")
			.param("email", "Dora@Example.ORG")
			.param("roles", "LEGAL", "REVIEWER")
			.exchange();
		assertThat(added).hasStatus3xxRedirection();
		String page = Objects.requireNonNull(added.getResponse().getRedirectedUrl());
		assertThat(added.getMvcResult().getFlashMap().get("link").toString())
			.matches("http://localhost/invitation/[\\w-]{43}");
		assertThat(this.site.get().uri(page).with(this.cast.as(this.ann))).hasStatusOk()
			.bodyText()
			.contains("Dora &lt;b&gt;New&lt;/b&gt;", "dora@example.org", "Has no password yet", "Ann Admin",
					"Got a new link")
			.doesNotContain("/invitation/", "??");
	}

	@Test
	void everyMistakeIsToldAtOnceAndNothingIsLost() {
		assertThat(this.site.post()
			.uri("/people")
			.with(this.cast.as(this.ann))
			.with(csrf())
			.param("name", "\u202eeve")
			.param("email", "no address")
			.param("roles", "LEGAL")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Give a name of", "Give an e-mail address", "<title>Error: ", "value=\"no address\"")
			.containsPattern("value=\"LEGAL\" checked");
		assertThat(this.site.post()
			.uri("/people")
			.with(this.cast.as(this.ann))
			.with(csrf())
			.param("name", "Eve")
			.param("email", this.cast.email(this.ben).toUpperCase(Locale.ROOT)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("already has this e-mail address");
	}

	@Test
	void peopleAreFoundByNameAddressAndRole() {
		this.cast.named("Zo\u00eb 100%_Real", Role.CISO);
		assertThat(list("?q=100%25_rea")).contains("100%_Real").contains("1 person");
		assertThat(list("?q=1000_rea")).contains("Nobody like that");
		assertThat(list("?q=real&role=CISO")).contains("100%_Real");
		assertThat(list("?q=real&role=LEGAL")).contains("Nobody like that");
		assertThat(list("?page=999999999&role=nonsense&q=" + "x".repeat(3000))).contains("Nobody like that");
	}

	@Test
	void conflictsAreToldOnAPage() {
		assertThat(this.site.post().uri("/people/{id}/link", this.ann.id()).with(this.cast.as(this.ann)).with(csrf()))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("A new link ends your own session");
		assertThat(this.site.post()
			.uri("/people/{id}/roles", this.ben.id())
			.with(this.cast.as(this.ann))
			.with(csrf())
			.param("roles", "KING")
			.param("reason", "why not")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.site.get().uri("/people/999999999").with(this.cast.as(this.ann)))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private String list(String query) {
		MvcTestResult page = this.site.get().uri(URI.create("/people" + query)).with(this.cast.as(this.ann)).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private long wish() {
		this.administration.changeRoles(this.ann, this.ann.id(), BOTH, "we are few");
		List<Wish> mine = this.wishes.open().stream().filter((wish) -> wish.person() == this.ann.id()).toList();
		assertThat(mine).hasSize(1);
		return mine.get(0).id();
	}

	/** What was done to somebody since they are here. */
	private List<String> acts(Person person) {
		return this.audit.history("person:" + person.id())
			.stream()
			.map((entry) -> entry.act().what())
			.filter((what) -> !what.equals("person.added"))
			.toList();
	}

}
