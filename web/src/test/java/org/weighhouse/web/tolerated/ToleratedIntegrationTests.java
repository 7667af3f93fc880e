package org.weighhouse.web.tolerated;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Cursor;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Requests;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.Said;
import org.weighhouse.web.request.Step;
import org.weighhouse.web.request.Tightening;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.tolerated.ToleratedRegister.Filter;
import org.weighhouse.web.tolerated.ToleratedRegister.View;
import org.weighhouse.web.tolerated.ToleratedUse.Ending;
import org.weighhouse.web.tolerated.ToleratedUse.State;
import org.weighhouse.web.tool.Permission;
import org.weighhouse.web.tool.Permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BehindTheDesk(value = "what was tolerated long ago, and the door of a denial", of = { "TOL-", "REQ-" })
@SiteTest
class ToleratedIntegrationTests {

	private static final String EDITION = "7-zip/desktop";

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private ToleratedDesk desk;

	@Autowired
	private ToleratedUses uses;

	@Autowired
	private ToleratedRegister register;

	@Autowired
	private Desk requestDesk;

	@Autowired
	private Requests requests;

	@Autowired
	private Permissions permissions;

	@Autowired
	private AuditLog audit;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whoeverReportsTheirOwnUseMayGoOnForAWhile() {
		Person me = this.cast.with();
		ToleratedUse use = use(this.desk.add(me, report(EDITION, "", "On my laptop", "3")));
		assertThat(use.state()).isEqualTo(State.TOLERATED);
		assertThat(use.owner()).isEqualTo(me.id());
		assertThat(use.until()).isEqualTo(LocalDate.now().plusDays(30));
		assertThat(whats(use)).containsExactly("tolerated.reported");
	}

	@Test
	void onlyAReviewerNamesAnotherOwnerADateOrATarget() {
		Person owner = this.cast.with();
		Report report = new Report("", "Plug-in", "In browsers", "6", "2026-01-31", this.cast.email(owner),
				LocalDate.now().plusDays(90).toString(), "", "standard-agent-workspace");
		assertThat(wrong(this.cast.with(Role.OWNER), report)).extracting(Violation::problem)
			.containsExactly("reviewerOnly");
		ToleratedUse use = use(this.desk.add(this.cast.with(Role.REVIEWER), report));
		assertThat(use.owner()).isEqualTo(owner.id());
		assertThat(use.target()).isEqualTo(new Target(null, "standard-agent-workspace"));
		assertThat(whats(use)).containsExactly("tolerated.added");
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		Report report = new Report("none/none", "", " ", "0", LocalDate.now().plusDays(1).toString(), "nobody@x",
				LocalDate.now().plusDays(91).toString(), "no", "no");
		assertThat(wrong(this.cast.with(Role.REVIEWER), report)).extracting(Violation::field)
			.containsExactly("edition", "place", "people", "since", "owner", "until", "targetEdition",
					"targetBlueprint");
		assertThat(wrong(this.cast.with(), report("", "", "Here", "1"))).extracting(Violation::field)
			.containsExactly("name");
		assertThat(wrong(this.cast.with(), report(EDITION, "Zip", "Here", "1"))).extracting(Violation::problem)
			.containsExactly("both");
	}

	@Test
	void aReviewerMovesTheDateWithAReasonAndNobodyElseDoes() {
		Person owner = this.cast.with();
		ToleratedUse use = use(this.desk.add(owner, report(EDITION, "", "On my laptop", "3")));
		Change later = change(use, LocalDate.now().plusDays(60), "The licence comes in January");
		assertThatExceptionOfType(NotAReviewer.class)
			.isThrownBy(() -> this.desk.change(owner, use.number(), use.version(), later));
		Person reviewer = this.cast.with(Role.REVIEWER);
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> this.desk.change(reviewer, use.number(),
				use.version(), change(use, LocalDate.now().plusDays(60), " ")));
		this.desk.change(reviewer, use.number(), use.version(), later);
		assertThat(use(use.number()).until()).isEqualTo(LocalDate.now().plusDays(60));
		assertThat(this.audit.history(use.name()).get(1).act().reason()).isEqualTo("The licence comes in January");
	}

	@Test
	void whoeverComesSecondIsToldSo() {
		ToleratedUse use = use(this.desk.add(this.cast.with(), report(EDITION, "", "On my laptop", "3")));
		Person reviewer = this.cast.with(Role.REVIEWER);
		this.desk.end(reviewer, use.number(), use.version(), Ending.STOPPED, "Uninstalled");
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.desk.end(reviewer, use.number(), use.version(), Ending.MOVED, "Moved"));
		assertThatExceptionOfType(AlreadyEnded.class)
			.isThrownBy(() -> this.desk.end(reviewer, use.number(), use.version() + 1, Ending.MOVED, "Moved"));
		assertThat(use(use.number()).ending()).isEqualTo(Ending.STOPPED);
	}

	@Test
	void itsOwnerAsksOnceForTheWholeGroup() {
		Person owner = this.cast.with();
		ToleratedUse use = use(this.desk.add(owner, report(EDITION, "", "On our laptops", "3")));
		assertThatExceptionOfType(NotItsOwner.class)
			.isThrownBy(() -> this.desk.ask(this.cast.with(Role.REVIEWER), use.number(), use.version()));
		long draft = this.desk.ask(owner, use.number(), use.version());
		Request request = this.requests.get(draft, owner);
		assertThat(request.requester()).isEqualTo(owner.id());
		assertThat(request.asked().edition()).isEqualTo(EDITION);
		assertThat(request.asked().people()).isEqualTo(3);
		assertThat(request.asked().purpose()).contains("On our laptops");
		assertThat(use(use.number()).state()).isEqualTo(State.REQUESTED);
		assertThatExceptionOfType(AlreadyAsked.class)
			.isThrownBy(() -> this.desk.ask(owner, use.number(), use.version() + 1));
	}

	@Test
	void aRequestThatCameToNothingIsAskedAgain() {
		Person owner = this.cast.with();
		ToleratedUse use = use(this.desk.add(owner, report(EDITION, "", "On our laptops", "3")));
		long draft = this.desk.ask(owner, use.number(), use.version());
		this.requestDesk.withdraw(owner.id(), draft, 0, "Not so");
		long second = this.desk.ask(owner, use.number(), use.version() + 1);
		assertThat(use(use.number()).request()).isEqualTo(second).isNotEqualTo(draft);
	}

	@Test
	void whatIsGrantedEndsIt() {
		Person owner = this.cast.with();
		ToleratedUse use = use(this.desk.add(owner, report(EDITION, "", "On our laptops", "3")));
		long draft = this.desk.ask(owner, use.number(), use.version());
		grant(this.requests.get(draft, owner));
		assertThat(use(use.number()).ending()).isEqualTo(Ending.MOVED);
		assertThat(whats(use)).containsExactly("tolerated.reported", "tolerated.requested", "tolerated.granted");
	}

	@Test
	void anExceptionThroughTheDoorOfItsDenialEndsItToo() {
		Person owner = this.cast.with();
		ToleratedUse use = use(this.desk.add(owner, report(EDITION, "", "On our laptops", "3")));
		long denied = this.desk.ask(owner, use.number(), use.version());
		Request exception = this.requestDesk.draft(owner.id(),
				new Draft(EDITION, "office-tool", null, Map.of("dataClass", "INTERNAL"), "For us all", null, 3));
		this.jdbc.sql("update request set door = :denied where id = :id")
			.param("denied", denied)
			.param("id", exception.number())
			.update();
		grant(exception);
		assertThat(use(use.number()).ending()).isEqualTo(Ending.MOVED);
	}

	@Test
	void anotherRequestOfTheOwnerEndsNothing() {
		Person owner = this.cast.with();
		ToleratedUse use = use(this.desk.add(owner, report(EDITION, "", "On our laptops", "3")));
		this.desk.ask(owner, use.number(), use.version());
		grant(this.requestDesk.draft(owner.id(),
				new Draft(EDITION, "office-tool", null, Map.of("dataClass", "INTERNAL"), "For me alone", null, 1)));
		assertThat(use(use.number()).state()).isEqualTo(State.REQUESTED);
	}

	private void grant(Request draft) {
		Request request = this.requestDesk.change(draft.requester(), draft.number(), draft.version(),
				new Draft(draft.asked().edition(), draft.asked().preset(), null, Map.of("dataClass", "INTERNAL"),
						draft.asked().purpose(), null, draft.asked().people()));
		request = this.requestDesk.submit(request.requester(), request.number(), request.version());
		while (request.openStep() != null) {
			Revision revision = request.revision();
			assertThat(revision).isNotNull();
			Step step = request.openStep();
			assertThat(step).isNotNull();
			request = this.requestDesk.approve(this.cast.with(step.role()).id(), request.number(), new Said(
					request.version(), revision.number(), revision.sha256(), "Looked at it", Tightening.none()));
		}
		assertThat(request.state()).isEqualTo(org.weighhouse.web.request.State.APPROVED);
	}

	@Test
	void whatIsPastDueStandsFirstAndThenWhatTouchesMost() {
		String place = UUID.randomUUID().toString();
		Person reviewer = this.cast.with(Role.REVIEWER);
		long few = this.desk.add(reviewer, report(EDITION, "", place, "5"));
		long unknown = this.desk.add(reviewer, report("", "Plug-in", place, "4"));
		long many = this.desk.add(reviewer, report("chatgpt/consumer", "", place, "5"));
		long over = this.desk.add(reviewer, report(EDITION, "", place, "1"));
		this.jdbc.sql("update tolerated_use set since = :past, until = :past where id = :id")
			.param("past", LocalDate.now().minusDays(1))
			.param("id", over)
			.update();
		assertThat(numbers(View.OPEN, place, reviewer)).containsExactly(over, many, unknown, few);
		assertThat(numbers(View.PAST_DUE, place, reviewer)).containsExactly(over);
		this.desk.end(reviewer, over, 1, Ending.STOPPED, "Uninstalled");
		assertThat(numbers(View.PAST_DUE, place, reviewer)).isEmpty();
		assertThat(numbers(View.ALL, place, reviewer)).containsExactly(many, unknown, few, over);
	}

	@Test
	void othersSeeOnlyWhatTheyAnswerFor() {
		String place = UUID.randomUUID().toString();
		Person owner = this.cast.with();
		long mine = this.desk.add(owner, report(EDITION, "", place, "5"));
		assertThat(numbers(View.OPEN, place, owner)).containsExactly(mine);
		assertThat(numbers(View.OPEN, place, this.cast.with())).isEmpty();
		assertThat(numbers(View.OPEN, place, this.cast.with(Role.COMPLIANCE))).containsExactly(mine);
		assertThat(this.site.get().uri("/tolerated/" + mine).with(this.cast.as(this.cast.with())))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.site.get().uri("/tolerated/" + mine).with(this.cast.as(owner))).hasStatusOk()
			.bodyText()
			.contains(place, "Ask for the group")
			.doesNotContain("Save</button>");
	}

	@Test
	void thePageOfTheToolSaysUntilWhenAndWhereToMove() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		String edition = "ollama/local-only";
		Person reader = this.cast.with();
		assertThat(this.permissions.of(reader, edition).reasons()).extracting(Permission.Remark::code)
			.containsExactly("nobodyAsked");
		long number = this.desk.add(reviewer, new Report(edition, "", "On laptops", "2", "", "", "", EDITION, ""));
		Permission permission = this.permissions.of(reader, edition);
		assertThat(permission.word()).isEqualTo(Permission.Word.NOT_YET);
		assertThat(permission.reasons()).extracting(Permission.Remark::code)
			.containsExactly("nobodyAsked", "tolerated.until");
		assertThat(permission.ways()).extracting(Permission.Way::address).endsWith("/tools/7-zip?edition=desktop");
		this.desk.end(reviewer, number, 1, Ending.MOVED, "All of them moved");
		assertThat(this.permissions.of(reader, edition).reasons()).extracting(Permission.Remark::code)
			.containsExactly("nobodyAsked");
	}

	@Test
	void theFormIsFreeOfBlameAndSaysWhatIsMissing() {
		Person me = this.cast.with();
		assertThat(this.site.get().uri("/tolerated/new?edition=" + EDITION).with(this.cast.as(me))).hasStatusOk()
			.bodyText()
			.contains("Nobody is blamed", "<option value=\"7-zip/desktop\" selected")
			.doesNotContain("id=\"until\"");
		assertThat(post(me, "/tolerated").param("edition", EDITION).param("people", "x"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("There is a problem", "href=\"#place\"", "href=\"#people\"");
		assertThat(post(me, "/tolerated").param("edition", EDITION).param("place", "Here").param("people", "2"))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void aReviewerEndsItOnItsPage() {
		long number = this.desk.add(this.cast.with(), report("", "Plug-in", "=cmd|' /C calc'!A1", "5"));
		Person reviewer = this.cast.with(Role.REVIEWER);
		String address = "/tolerated/" + number;
		assertThat(this.site.get().uri(address).with(this.cast.as(reviewer))).hasStatusOk()
			.bodyText()
			.contains("Plug-in", "Save</button>");
		assertThat(post(reviewer, address + "/end").param("version", "1").param("reason", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(reviewer, address + "/end").param("version", "7").param("reason", "Gone"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Somebody changed it since you opened it");
		assertThat(post(reviewer, address + "/end").param("version", "1").param("reason", "Gone"))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.site.get().uri("/tolerated.csv?show=ENDED&q=calc").with(this.cast.as(reviewer))).hasStatusOk()
			.bodyText()
			.contains("TOL-" + number + ",Plug-in,'=cmd|' /C calc'!A1,");
		assertThat(this.site.get().uri("/api/v1/tolerated?show=ENDED&q=calc").with(this.cast.as(reviewer)))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.tolerated[0].ending")
			.isEqualTo("STOPPED");
	}

	@Test
	void programsReportChangeAndEndIt() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		String until = LocalDate.now(ZoneOffset.UTC).plusDays(5).toString();
		String added = String
			.valueOf(json(reviewer, "/api/v1/tolerated", "{\"name\":\"Calc\",\"place\":\"On a share\",\"people\":3}")
				.exchange()
				.getResponse()
				.getHeader("Location"));
		String change = "{\"version\":%d,\"people\":4,\"until\":\"" + until + "\",\"reason\":\"One more\"}";
		assertThat(json(reviewer, added + "/change", change.formatted(1))).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"people\":4,\"version\":2,\"until\":\"" + until + "\"}");
		assertThat(json(reviewer, added + "/change", change.formatted(1))).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("changedMeanwhile");
		assertThat(json(reviewer, added + "/end", "{\"version\":2,\"ending\":\"STOPPED\"}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.violations[0].field")
			.isEqualTo("reason");
		assertThat(json(reviewer, added + "/end", "{\"version\":2,\"ending\":\"STOPPED\",\"reason\":\"Gone\"}"))
			.hasStatusOk();
		assertThat(this.site.get().uri(added).with(this.cast.as(reviewer))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("ENDED");
		assertThat(this.site.get().uri(added).with(this.cast.as(this.cast.with()))).hasStatus(HttpStatus.NOT_FOUND)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("noSuchToleratedUse");
	}

	private MockMvcRequestBuilder json(Person me, String address, String body) {
		return this.site.post()
			.uri(address)
			.with(this.cast.as(me))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.content(body);
	}

	@Test
	void programsReadOnFromWhereTheyCame() {
		String place = UUID.randomUUID().toString();
		Person owner = this.cast.with();
		long first = this.desk.add(owner, report(EDITION, "", place, "1"));
		long second = this.desk.add(owner, report(EDITION, "", place, "9"));
		String address = "/api/v1/tolerated?size=1&q=" + place;
		String next = Cursor.after(first);
		assertThat(this.site.get().uri(address).with(this.cast.as(owner))).bodyJson()
			.isLenientlyEqualTo("{\"tolerated\":[{\"number\":\"TOL-%d\"}],\"next\":\"%s\"}".formatted(first, next));
		assertThat(this.site.get().uri(address + "&cursor=" + next).with(this.cast.as(owner))).bodyJson()
			.extractingPath("$.tolerated[0].number")
			.isEqualTo("TOL-" + second);
		assertThat(this.site.get().uri(address + "&cursor=x").with(this.cast.as(owner)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private MockMvcRequestBuilder post(Person who, String address) {
		return this.site.post().uri(address).with(this.cast.as(who)).with(SecurityMockMvcRequestPostProcessors.csrf());
	}

	private List<Long> numbers(View view, String words, Person reader) {
		return this.register.find(new Filter(view, words, null), reader, Pageable.ofSize(100))
			.map(Line::number)
			.getContent();
	}

	private List<Violation> wrong(Person who, Report report) {
		try {
			this.desk.add(who, report);
			return List.of();
		}
		catch (Invalid ex) {
			return ex.violations();
		}
	}

	private ToleratedUse use(long number) {
		return this.uses.findById(number).orElseThrow();
	}

	private List<String> whats(ToleratedUse use) {
		return this.audit.history(use.name()).stream().map((entry) -> entry.act().what()).toList();
	}

	private static Report report(String edition, String name, String place, String people) {
		return new Report(edition, name, place, people, "", "", "", "", "");
	}

	private static Change change(ToleratedUse use, LocalDate until, String reason) {
		return new Change("", String.valueOf(use.people()), until.toString(), "", "", reason);
	}

}
