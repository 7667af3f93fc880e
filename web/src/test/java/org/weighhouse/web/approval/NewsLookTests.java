package org.weighhouse.web.approval;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.web.approval.SecondLook.Outcome;
import org.weighhouse.web.tool.Signal;
import org.weighhouse.web.tool.Signal.Grade;
import org.weighhouse.web.tool.Signal.Kind;
import org.weighhouse.web.tool.Versions;

import static org.assertj.core.api.Assertions.assertThat;

class NewsLookTests {

	private static final Question DATA_CLASS = RuleBase.compile(TextFiles.shipped(TextFiles.RULES))
		.rulebook()
		.routing()
		.dataClass();

	private static final Instant LATER = Approved.LOOKED_AT.plusSeconds(1);

	private static Signal news(Kind kind, @Nullable Versions versions, @Nullable Grade grade) {
		return new Signal(3L, kind, "claude-code", "https://example.org", LocalDate.of(2026, 11, 20), "It says so",
				kind.hasCve() ? "CVE-2026-21852" : null, versions, grade, 7L, LATER, null, null);
	}

	private static Outcome of(Approval approval, Signal signal) {
		return NewsLook.of(approval, signal, DATA_CLASS, approval.lookedAt()).outcome();
	}

	private static Approval with(@Nullable Versions versions, String dataClass) {
		Approval approval = Approved.of(new Reach("claude-code/managed-default", null, dataClass, "", "TEAM", null, 2));
		if (versions != null) {
			approval.approveVersions(versions, Approved.FIRST);
		}
		return approval;
	}

	@Test
	void anExploitedVulnerabilitySuspendsWhereItIsAmongTheApprovedVersions() {
		Signal exploited = news(Kind.KNOWN_EXPLOITED, new Versions(null, "2.1.5"), null);

		assertThat(of(with(null, "INTERNAL"), exploited)).isEqualTo(Outcome.SUSPEND);
		assertThat(of(with(new Versions("2.0", "3"), "INTERNAL"), exploited)).isEqualTo(Outcome.SUSPEND);
		assertThat(of(with(new Versions("2.1.5", "3"), "INTERNAL"), exploited)).isEqualTo(Outcome.STANDS);
		assertThat(of(with(new Versions("2.1.5", "3"), "INTERNAL"), news(Kind.KNOWN_EXPLOITED, null, null)))
			.isEqualTo(Outcome.SUSPEND);
	}

	@Test
	void knowingItDoesNotMakeAnExploitedVersionGood() {
		Approval approval = with(null, "INTERNAL");

		assertThat(NewsLook.of(approval, news(Kind.KNOWN_EXPLOITED, null, null), DATA_CLASS, Instant.MAX).outcome())
			.isEqualTo(Outcome.SUSPEND);
	}

	@Test
	void whatTheVendorConfirmsSuspendsWithConfidentialData() {
		Signal confirmed = news(Kind.ALLEGATION, null, Grade.VENDOR_CONFIRMED);

		assertThat(of(with(null, "CONFIDENTIAL"), confirmed)).isEqualTo(Outcome.SUSPEND);
		assertThat(of(with(null, "RESTRICTED"), confirmed)).isEqualTo(Outcome.SUSPEND);
		assertThat(of(with(null, "INTERNAL"), confirmed)).isEqualTo(Outcome.RECERTIFY);
		assertThat(of(with(null, "NO_LONGER_KNOWN"), confirmed)).isEqualTo(Outcome.SUSPEND);
	}

	@ParameterizedTest
	@EnumSource(names = { "UNVERIFIED", "CREDIBLE_REPORT" })
	void lesserAllegationsAreLookedAtEarly(Grade grade) {
		assertThat(of(with(null, "RESTRICTED"), news(Kind.ALLEGATION, null, grade))).isEqualTo(Outcome.RECERTIFY);
	}

	@Test
	void aNewOwnerSuspendsUntilPeopleHaveDecidedKnowingIt() {
		Approval approval = with(null, "INTERNAL");
		Signal sold = news(Kind.NEW_OWNER, null, null);

		assertThat(of(approval, sold)).isEqualTo(Outcome.SUSPEND);
		assertThat(NewsLook.of(approval, sold, DATA_CLASS, LATER).outcome()).isEqualTo(Outcome.STANDS);
	}

	@Test
	void aNewMajorVersionSuspendsWhereItIsOutsideTheApprovedOnes() {
		Signal three = news(Kind.NEW_MAJOR_VERSION, new Versions("3", null), null);

		assertThat(of(with(new Versions("2", "3"), "INTERNAL"), three)).isEqualTo(Outcome.SUSPEND);
		assertThat(of(with(new Versions("2", "4"), "INTERNAL"), three)).isEqualTo(Outcome.RECERTIFY);
		assertThat(of(with(null, "INTERNAL"), three)).isEqualTo(Outcome.RECERTIFY);
	}

	@ParameterizedTest
	@EnumSource(names = { "NEW_CAPABILITY", "TERMS_CHANGED", "SUBPROCESSOR", "REGION", "INCIDENT", "ADVISORY_HIGH" })
	void otherNewsIsLookedAtEarly(Kind kind) {
		Approval approval = with(null, "INTERNAL");

		assertThat(of(approval, news(kind, null, null))).isEqualTo(Outcome.RECERTIFY);
		assertThat(NewsLook.of(approval, news(kind, null, null), DATA_CLASS, LATER).reasons()).isEmpty();
	}

}
