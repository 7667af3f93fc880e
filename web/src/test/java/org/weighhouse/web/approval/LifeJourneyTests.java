package org.weighhouse.web.approval;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.assessment.Chromium;
import org.weighhouse.web.assessment.Journey;
import org.weighhouse.web.control.ControlDesk;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Requests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What time and news do to approvals, in a real browser, with a clock that the test
 * moves.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ Cast.class, LifeJourneyTests.MovedTime.class })
class LifeJourneyTests extends Journey {

	private static final Pattern REQUEST = Pattern.compile(".*/requests/\\d+");

	private static final Pattern DONE = Pattern.compile(".*done=\\d+.*");

	@TempDir
	static Path data;

	@Autowired
	Desk desk;

	@Autowired
	Requests requests;

	@Autowired
	ControlDesk controls;

	@Autowired
	Assessments assessments;

	@Autowired
	ApprovalRegister register;

	@Autowired
	Approvals approvals;

	@Autowired
	Expiry expiry;

	@Autowired
	Reconsidering reconsidering;

	@Autowired
	MovedClock clock;

	private Person mei;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry properties) {
		properties.add("weighhouse.data", () -> data.toString());
	}

	@BeforeEach
	void start() {
		this.clock.moved = Duration.ZERO;
		this.mei = this.cast.named("Mei Lin");
	}

	@Test
	void whatWasDeniedIsAllowedAsAnExceptionAndEndsByItself() {
		Person priya = this.cast.named("Priya Raman", Role.OWNER);
		Page asks = signedIn(this.mei);
		asks.navigate("/requests/new?edition=" + Granting.EDITION + "&dataClass=RESTRICTED");
		asks.locator("#purpose").fill("Tests of the shop");
		button(asks, "Check answers and send");
		asks.waitForURL(Pattern.compile(".*/check"));
		button(asks, "Send for review");
		asks.waitForURL(REQUEST);
		assertThat(asks.locator("main")).containsText("Ask for an exception");
		button(asks, "Ask for an exception");
		asks.waitForURL(Pattern.compile(".*/terms"));
		assertThat(Chromium.barriers(asks)).isEmpty();
		asks.locator("#riskOwner").selectOption(new SelectOption().setLabel("Priya Raman"));
		asks.locator("#alternative").fill("The Standard agent workspace");
		asks.locator("#migration").fill(today().plusDays(20).toString());
		asks.locator("#whyNot").fill("It has no access to the customers' test data yet");
		asks.locator("#compensating").fill("M10: https://example.org/logs");
		button(asks, "Check answers and send");
		asks.waitForURL(Pattern.compile(".*/check"));
		button(asks, "Send for review");
		asks.waitForURL(REQUEST);
		long exception = number(asks);
		decide(this.cast.named("Cyrus Chief", Role.CISO), exception, "next step", null);
		decide(this.cast.named("Lea Legal", Role.LEGAL), exception, "next step", null);
		decide(priya, exception, "is approved", "That restricted data reaches the vendor until I say otherwise");
		Approval granted = granting().of(exception);
		assertThat(granted.term().ends()).isBeforeOrEqualTo(today().plusDays(30));
		asks.navigate("/approvals/" + granted.number());
		assertThat(asks.locator("main")).containsText("That restricted data reaches the vendor");
		Page audits = signedIn(this.cast.with(Role.COMPLIANCE));
		audits.navigate("/exceptions");
		assertThat(audits.locator("main")).containsText(granted.name());
		assertThat(Chromium.barriers(audits)).isEmpty();

		pass(Duration.ofDays(31));
		this.expiry.sweep();
		Page later = signedIn(this.mei);
		later.navigate("/approvals/" + granted.number());
		assertThat(later.locator("main .state").first()).hasText("Ended");
		later.navigate("/may-i?edition=" + Granting.EDITION);
		assertThat(later.locator("main")).containsText("Not");
	}

	@Test
	void whatLosesItsEvidenceStandsStillUntilItIsRenewed() {
		Person mara = this.cast.named("Mara Lindqvist", Role.REVIEWER);
		Draft draft = Granting.draft("INTERNAL");
		List<Long> verifications = Granting.lowered(draft, this.assessments, this.controls, mara);
		Approval first = granting().granted(this.mei, draft);
		for (long verification : verifications) {
			this.controls.end(mara.id(), verification, "The sandbox was turned off");
		}
		this.reconsidering.work();
		Page page = signedIn(this.mei);
		page.navigate("/approvals/" + first.number());
		assertThat(page.locator("main")).containsText("Suspended since");
		assertThat(Chromium.barriers(page)).isEmpty();
		page.navigate("/notices");
		assertThat(page.locator("main")).containsText(first.name());
		page.navigate("/approvals/" + first.number());
		button(page, "Renew it");
		page.waitForURL(Pattern.compile(".*/requests/\\d+/(check|edit).*"));
		if (page.url().contains("/edit")) {
			button(page, "Check answers and send");
			page.waitForURL(Pattern.compile(".*/check"));
		}
		assertThat(page.locator("main")).containsText("Renews " + first.name());
		button(page, "Send for review");
		page.waitForURL(REQUEST);
		long renewal = number(page);
		granting().decided(this.requests.granted(renewal));
		Approval second = granting().of(renewal);
		page.navigate("/approvals/" + first.number());
		assertThat(page.locator("main .state").first()).hasText("Replaced");
		page.navigate("/approvals/" + second.number());
		assertThat(page.locator("main .state").first()).hasText("In effect");
		assertThat(page.locator("main")).containsText(first.name());
	}

	@Test
	void anEmergencyThatReviewRefusesIsTakenBack() {
		Page page = signedIn(this.cast.named("Cyrus Chief", Role.CISO));
		page.navigate("/emergency?edition=" + Granting.EDITION);
		page.locator("#holder").fill(this.cast.email(this.mei));
		page.locator("#reason").fill("The shop is down and its own people are away");
		button(page, "Allow it now");
		page.waitForURL(REQUEST);
		Approval granted = granting().of(number(page));
		assertThat(granted.term().ends()).isBeforeOrEqualTo(today().plusDays(2));
		assertThat(Chromium.barriers(page)).isEmpty();
		Page holder = signedIn(this.mei);
		holder.navigate("/approvals/" + granted.number());
		assertThat(holder.locator("main .state").first()).hasText("In effect");

		Page reviewer = signedIn(this.cast.named("Lea Legal", Role.LEGAL));
		reviewer.navigate("/queue");
		reviewer.locator("main a[data-open]").first().click();
		assertThat(reviewer.locator("main")).containsText("Cyrus Chief");
		reviewer.getByLabel("Reason").fill("The runbook without it would have done");
		button(reviewer, "It was not right");
		reviewer.waitForURL(DONE);
		holder.reload();
		assertThat(holder.locator("main .state").first()).hasText("Taken back");
		assertThat(holder.locator("main")).containsText("The runbook without it would have done");
	}

	private void decide(Person who, long request, String then, @Nullable String acceptance) {
		Page page = signedIn(who);
		page.navigate("/queue/" + request);
		if (acceptance != null) {
			page.locator("#acceptance").fill(acceptance);
		}
		page.getByLabel("Reason").fill("Looked at it");
		button(page, "Approve as asked");
		page.waitForURL(DONE);
		assertThat(page.locator(".done")).containsText(then);
	}

	private Granting granting() {
		return new Granting(this.desk, this.cast, this.register, this.approvals);
	}

	private static long number(Page page) {
		return Long.parseLong(page.url().replaceAll(".*/requests/(\\d+).*", "$1"));
	}

	private Page signedIn(Person who) {
		Page page = this.chromium.open(ColorScheme.LIGHT, 1280, true);
		this.cast.signIn(page, who);
		return page;
	}

	private static void button(Page page, String name) {
		Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
		button.first().click();
	}

	private void pass(Duration time) {
		this.clock.moved = this.clock.moved.plus(time);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** A site that believes what the test says about the time. */
	@TestConfiguration(proxyBeanMethods = false)
	static class MovedTime {

		@Bean
		@Primary
		MovedClock movedClock() {
			return new MovedClock();
		}

	}

	/** Now, and as much later as a test says. */
	static class MovedClock extends Clock {

		private volatile Duration moved = Duration.ZERO;

		@Override
		public Instant instant() {
			return Instant.now().plus(this.moved);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
