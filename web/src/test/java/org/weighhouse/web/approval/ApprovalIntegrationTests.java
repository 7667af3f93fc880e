package org.weighhouse.web.approval;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Requests;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.Said;
import org.weighhouse.web.request.State;
import org.weighhouse.web.request.Step;
import org.weighhouse.web.request.Tightening;
import org.weighhouse.web.tool.Allowances;
import org.weighhouse.web.tool.Permission;
import org.weighhouse.web.tool.Permissions;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class ApprovalIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	@Autowired
	private Requests requests;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Permissions permissions;

	@Autowired
	private Allowances allowances;

	@Autowired
	private ApprovalRegister register;

	@Autowired
	private AuditLog audit;

	private Approval granted(Person asker) {
		Request request = this.desk.draft(asker.id(), new Draft(EDITION, "developer-laptop", null,
				Map.of("dataClass", "INTERNAL"), "Tests of the shop", null, 2));
		request = this.desk.submit(asker.id(), request.number(), request.version());
		while (request.state() == State.IN_REVIEW) {
			Revision revision = request.revision();
			assertThat(revision).isNotNull();
			Person decider = this.cast.with(openRole(request));
			request = this.desk.approve(decider.id(), request.number(), new Said(request.version(), revision.number(),
					revision.sha256(), "Looked at it", Tightening.none()));
		}
		assertThat(request.state()).isEqualTo(State.APPROVED);
		long number = this.register
			.find(new ApprovalRegister.Filter(ApprovalRegister.View.ALL, "", null, request.number()), asker,
					Pageable.ofSize(2))
			.getContent()
			.get(0)
			.number();
		return this.approvals.findById(number).orElseThrow();
	}

	private static Role openRole(Request request) {
		return request.steps().stream().filter(Step::isOpen).findFirst().orElseThrow().role();
	}

	private MockMvcRequestBuilder post(Person who, String address) {
		return this.site.post().uri(address).with(this.cast.as(who)).with(SecurityMockMvcRequestPostProcessors.csrf());
	}

	@Test
	void aGrantedRequestBecomesAnApprovalOfItsHolder() {
		Person asker = this.cast.with();

		Approval approval = granted(asker);

		assertThat(approval.holder()).isEqualTo(asker.id());
		assertThat(approval.reach().dataClass()).isEqualTo("INTERNAL");
		assertThat(approval.isMember(asker.id())).isTrue();
		assertThat(approval.term().ends()).isAfter(LocalDate.now());
		assertThat(approval.conditions()).extracting(ApprovalCondition::demand).contains("REGISTER_ENTRY", "M40");
		assertThat(this.audit.history(approval.name())).extracting((entry) -> entry.act().what())
			.containsExactly("approval.granted");
	}

	@Test
	void onlyTheHolderIsTold() {
		Person asker = this.cast.with();
		granted(asker);

		Permission own = this.permissions.of(asker, EDITION);
		Permission others = this.permissions.of(this.cast.with(), EDITION);

		assertThat(own.word()).isEqualTo(Permission.Word.ALLOWED_IF);
		assertThat(own.reasons()).extracting(Permission.Remark::code).contains("proviso.DATA_CLASS", "conditionsOpen");
		assertThat(others.word()).isEqualTo(Permission.Word.NOT_YET);
		assertThat(others.reasons()).extracting(Permission.Remark::code).containsExactly("nobodyAsked");
		assertThat(others.ways()).extracting((way) -> way.remark().code()).containsExactly("ask");
	}

	@Test
	void thePageOfTheToolSaysWhatIsAllowedAndNotToWhom() {
		String page = "/tools/claude-code";
		Person asker = this.cast.named("Ada Allowed");
		long before = people();

		Approval approval = granted(asker);

		assertThat(people()).isEqualTo(before + 1);
		assertThat(this.site.get().uri(page).with(this.cast.as(this.cast.with()))).hasStatusOk()
			.bodyText()
			.contains("Allowed so far", "data up to Internal: " + (before + 1))
			.doesNotContain("Ada Allowed", approval.name());
	}

	private long people() {
		return this.allowances.of("claude-code")
			.stream()
			.filter((each) -> each.scope() == null && each.dataClass().equals("Internal") && each.blueprint() == null)
			.mapToLong(Allowances.Allowance::people)
			.sum();
	}

	@Test
	void programsReadTheRegisterInPartsAndNothingTwice() {
		for (int number = 0; number < 3; number++) {
			granted(this.cast.with());
		}
		Person all = this.cast.with(Role.COMPLIANCE);
		List<String> whole = names(part(all, "100", ""));
		List<String> parts = new ArrayList<>();
		String next = "";
		while (next != null) {
			String part = part(all, "2", next);
			parts.addAll(names(part));
			next = JsonPath.read(part, "$.next");
		}
		assertThat(whole).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
		assertThat(parts.subList(0, whole.size())).isEqualTo(whole);
	}

	private String part(Person who, String size, String cursor) {
		return new String(this.site.get()
			.uri("/api/v1/approvals?show=ALL&size=" + size + "&cursor=" + cursor)
			.with(this.cast.as(who))
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static List<String> names(String part) {
		return JsonPath.read(part, "$.approvals[*].approval");
	}

	@Test
	void theToolsPageAndTheProgramsSayTheSame() {
		Person asker = this.cast.with();
		Approval approval = granted(asker);

		assertThat(this.site.get().uri("/tools/claude-code?edition=managed-default").with(this.cast.as(asker)))
			.hasStatusOk()
			.bodyText()
			.contains("Allowed if", approval.name());
		assertThat(this.site.get().uri("/may-i?edition=" + EDITION).with(this.cast.as(asker))).hasStatusOk()
			.bodyText()
			.contains("<h1>May I use Claude Code, ", "Allowed if", approval.name());
		assertThat(this.site.get().uri("/api/v1/may-i?edition=" + EDITION).with(this.cast.as(asker))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.answer")
			.isEqualTo("ALLOWED_IF");
		assertThat(this.site.get()
			.uri("/api/v1/may-i?edition=" + EDITION + "&dataClass=RESTRICTED")
			.with(this.cast.as(asker))).bodyJson()
			.extractingPath("$.reasons[0].code")
			.isEqualTo("tooNarrow.DATA_CLASS");
		assertThat(this.site.get().uri("/api/v1/may-i?edition=claude-code/none").with(this.cast.as(asker)))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatIsTakenBackIsAllowedNoMore() {
		Person asker = this.cast.with();
		Approval approval = granted(asker);
		Person reviewer = this.cast.with(Role.REVIEWER);

		assertThat(post(reviewer, "/approvals/" + approval.number() + "/revoke").param("reason", "The vendor was sold"))
			.hasStatus(HttpStatus.SEE_OTHER);

		Permission permission = this.permissions.of(asker, EDITION);
		assertThat(permission.word()).isEqualTo(Permission.Word.NOT_YET);
		assertThat(permission.reasons()).extracting(Permission.Remark::code).containsExactly("approval.REVOKED");
		AuditEntry last = this.audit.history(approval.name()).get(1);
		assertThat(last.act().reason()).isEqualTo("The vendor was sold");
		assertThat(last.act().to()).isEqualTo("REVOKED");
		assertThat(post(reviewer, "/approvals/" + approval.number() + "/revoke").param("reason", "Again"))
			.hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void itIsNotTakenBackWithoutAReason() {
		Approval approval = granted(this.cast.with());

		assertThat(post(this.cast.with(Role.REVIEWER), "/approvals/" + approval.number() + "/revoke").param("reason",
				"  "))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("There is a problem");
		assertThat(this.audit.history(approval.name())).hasSize(1);
	}

	@Test
	void whoeverHoldsItDoesNotTakeItBackAlone() {
		Person asker = this.cast.with();
		Approval approval = granted(asker);

		assertThat(post(asker, "/approvals/" + approval.number() + "/revoke").param("reason", "Mine"))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void itsHolderMeetsConditionsAndAReviewerMayNotAcceptThat() {
		Person asker = this.cast.with();
		Approval approval = granted(asker);
		String address = "/approvals/" + approval.number() + "/conditions/0/";

		assertThat(post(asker, address + "met").param("evidence", "https://example.org/register"))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.approvals.findById(approval.number()).orElseThrow().conditions().get(0).isMet()).isTrue();

		assertThat(post(asker, address + "open").param("reason", "No")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(this.cast.with(Role.REVIEWER), address + "open").param("reason", "The link is empty"))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.approvals.findById(approval.number()).orElseThrow().conditions().get(0).isMet()).isFalse();
	}

	@Test
	void aColleagueIsLetInUntilTheHouseIsFull() {
		Person asker = this.cast.with();
		Approval approval = granted(asker);
		Person colleague = this.cast.with();
		String address = "/approvals/" + approval.number() + "/members";

		assertThat(post(asker, address).param("email", "nobody@example.org"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(post(asker, address).param("email", this.cast.email(colleague))).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.permissions.of(colleague, EDITION).word()).isEqualTo(Permission.Word.ALLOWED_IF);
		assertThat(post(asker, address).param("email", this.cast.email(this.cast.with())))
			.hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void othersDoNotSeeIt() {
		Approval approval = granted(this.cast.with());

		assertThat(this.site.get().uri("/approvals/" + approval.number()).with(this.cast.as(this.cast.with())))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.site.get()
			.uri("/approvals/" + approval.number())
			.with(this.cast.as(this.cast.with(Role.COMPLIANCE)))).hasStatusOk().bodyText().contains(approval.name());
		assertThat(this.site.get().uri("/approvals").with(this.cast.as(this.cast.with()))).hasStatusOk()
			.bodyText()
			.doesNotContain(approval.name() + "<");
	}

	@Test
	void theRegisterIsSearched() {
		Person asker = this.cast.with();
		Approval approval = granted(asker);

		assertThat(this.site.get().uri("/approvals?q=claude&show=IN_EFFECT").with(this.cast.as(asker))).hasStatusOk()
			.bodyText()
			.contains(approval.name());
		assertThat(this.site.get().uri("/approvals?show=ENDED").with(this.cast.as(asker))).hasStatusOk()
			.bodyText()
			.contains("No approval matches");
		assertThat(this.site.get().uri("/approvals?show=%3Cb%3E&q=%25&tier=x&page=-1").with(this.cast.as(asker)))
			.hasStatusOk();
	}

}
