package org.weighhouse.web.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Permission;
import org.weighhouse.web.tool.Permission.Word;
import org.weighhouse.web.tool.Permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What "may I?" answers is held against the dates, whatever answers it.
 */
class MustBeZeroIntegrationTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final RuleBase RULES = RuleBase.compile(TextFiles.shipped(TextFiles.RULES));

	private Story story;

	private long over;

	private long inEffect;

	@BeforeEach
	void begin() {
		this.story = Story.begin();
		this.over = approval("2026-11-19", "ACTIVE");
		this.inEffect = approval("2026-11-20", "ACTIVE");
	}

	@AfterEach
	void end() {
		this.story.close();
	}

	@Test
	void anAnswerThatRestsOnWhatIsOverIsFound() {
		assertThat(answering(Word.ALLOWED, this.over).over()).containsExactly("APR-" + this.over);
		assertThat(answering(Word.ALLOWED_IF, this.over).over()).containsExactly("APR-" + this.over);
	}

	@Test
	void anAnswerThatRestsOnWhatIsInEffectIsAsItMustBe() {
		MustBeZero.Found found = answering(Word.ALLOWED, this.inEffect);
		assertThat(found.over()).isEmpty();
		assertThat(found.asked()).isEqualTo(1);
	}

	@Test
	void whoeverIsRefusedIsNoProblem() {
		assertThat(answering(Word.NOT_YET, this.over).over()).isEmpty();
	}

	@Test
	void whatIsSuspendedOrTakenBackCountsAsOver() {
		long suspended = approval("2027-01-01", "SUSPENDED");
		long revoked = approval("2027-01-01", "REVOKED");
		assertThat(answering(Word.ALLOWED, suspended).over()).containsExactly("APR-" + suspended);
		assertThat(answering(Word.ALLOWED, revoked).over()).containsExactly("APR-" + revoked);
	}

	@Test
	void whatWasWrittenDownAsEndedIsOverWhateverItsStateSays() {
		this.story.jdbc.sql("update approval set ended_at = current_timestamp where id = :id")
			.param("id", this.inEffect)
			.update();
		assertThat(answering(Word.ALLOWED, this.inEffect).over()).containsExactly("APR-" + this.inEffect);
	}

	@Test
	void anEndLaterThanAnyRouteAllowsNeverEnds() {
		long longest = approval(TODAY.plusDays(365).toString(), "ACTIVE");
		assertThat(answering(Word.NOT_YET, this.over).endless()).isEmpty();
		long endless = approval(TODAY.plusDays(366).toString(), "ACTIVE");
		assertThat(answering(Word.NOT_YET, this.over).endless()).containsExactly("APR-" + endless)
			.doesNotContain("APR-" + longest);
	}

	private MustBeZero.Found answering(Word word, long approval) {
		ActivePolicy policy = mock(ActivePolicy.class);
		given(policy.ruleBase()).willReturn(RULES);
		return new MustBeZero(this.story.jdbc, new Permissions() {

			@Override
			public Permission of(Person person, String edition) {
				boolean allowed = word == Word.ALLOWED || word == Word.ALLOWED_IF;
				return new Permission(word, List.of(), List.of(), allowed ? name() : null, TODAY);
			}

			private @Nullable String name() {
				return "APR-" + approval;
			}

			@Override
			public Map<String, Word> allowedTools(Person person) {
				return Map.of();
			}

		}, policy).find(TODAY);
	}

	private long approval(String ends, String state) {
		long request = this.story.request("USE", "APPROVED", Tier.LOW, "2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z");
		return this.story.approval(request, Tier.LOW, "2026-11-02", ends, state, 0);
	}

}
