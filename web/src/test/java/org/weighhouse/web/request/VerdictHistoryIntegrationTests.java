package org.weighhouse.web.request;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.tool.PastVerdict;
import org.weighhouse.web.tool.PastVerdicts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was judged of a tool stands on its page, for everybody and without names.
 */
@SiteTest
class VerdictHistoryIntegrationTests {

	private static final String TOOL = "claude-code";

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	@Autowired
	private PastVerdicts past;

	@Test
	void everybodySeesWhatWasRefusedAndWhyAndNobodyByWhom() {
		Person asker = this.cast.named("Ada Asker");
		Request request = submitted(asker, "developer-laptop");
		assertThat(refused(asker)).doesNotContain(request.name());
		Person reviewer = denied(request, "Rex Reviewer");
		assertThat(this.past.refusedTools()).contains(TOOL);
		assertThat(this.site.get().uri("/tools/" + TOOL).with(this.cast.as(this.cast.with()))).hasStatusOk()
			.bodyText()
			.contains("Refused so far", "Confidential data", "What decided it:", "What was judged before")
			.doesNotContain("Ada Asker", "Rex Reviewer", "Not for this", request.name() + "<");
		assertThat(this.site.get().uri("/tools/" + TOOL).with(this.cast.as(reviewer))).bodyText()
			.contains(">" + request.name() + "<");
		assertThat(this.site.get().uri("/tools?standing=REFUSED")).bodyText().contains("href=\"/tools/" + TOOL + "\"");
		assertThat(this.site.get().uri("/tools?standing=REFUSED&q=zoom")).bodyText()
			.doesNotContain("href=\"/tools/" + TOOL + "\"");
	}

	@Test
	void whatWasGrantedSinceIsNoLongerRefused() {
		Person asker = this.cast.with();
		Request first = submitted(asker, "developer-workspace");
		denied(first, "Rex Reviewer");
		assertThat(refused(asker)).contains(first.name());
		Request second = submitted(this.cast.with(), "developer-workspace");
		while (second.openStep() != null) {
			second = this.desk.approve(this.cast.with(second.openStep().role()).id(), second.number(), said(second));
		}
		assertThat(refused(asker)).doesNotContain(first.name());
		assertThat(verdict(asker, first)).extracting(PastVerdict::ended, PastVerdict::opens)
			.containsExactly(State.DENIED.name(), true);
		assertThat(verdict(asker, second)).extracting(PastVerdict::ended, PastVerdict::opens, PastVerdict::since)
			.containsExactly(State.APPROVED.name(), false, List.of());
	}

	@Test
	void onlyWhatEndedIsFoundByItsEndOfLife() {
		assertThat(this.site.get().uri("/tools?standing=ENDED")).bodyText()
			.contains("href=\"/tools/roo-code\"")
			.doesNotContain("href=\"/tools/cline\"");
	}

	private Request submitted(Person asker, String preset) {
		Request draft = this.desk.draft(asker.id(), new Draft(TOOL + "/managed-default", preset, null,
				Map.of("dataClass", "CONFIDENTIAL"), "For our minutes", null, 1));
		return this.desk.submit(asker.id(), draft.number(), draft.version());
	}

	private Person denied(Request request, String by) {
		Person decider = this.cast.named(by, request.openStep().role());
		this.desk.deny(decider.id(), request.number(), said(request));
		return decider;
	}

	private static Said said(Request request) {
		Revision revision = request.revision();
		assertThat(revision).isNotNull();
		return new Said(request.version(), revision.number(), revision.sha256(), "Not for this", Tightening.none());
	}

	private List<String> refused(Person reader) {
		return this.past.refused(TOOL, reader).stream().map(PastVerdict::name).toList();
	}

	private PastVerdict verdict(Person reader, Request request) {
		return this.past.of(TOOL, reader, PageRequest.of(0, 500))
			.stream()
			.filter((each) -> each.name().equals(request.name()))
			.findFirst()
			.orElseThrow();
	}

}
