package org.weighhouse.web.dashboard;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Role;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class DashboardPageIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Steering steering;

	@Test
	void everybodySeesFiguresWithTheirZone() {
		assertThat(this.site.get().uri("/dashboard").with(this.cast.as(this.cast.with()))).hasStatusOk()
			.bodyText()
			.contains("Past their end and still in effect", "Never ending", "whole days in UTC", "View as table",
					"/dashboard/requests.csv");
	}

	@Test
	void whereNothingHappenedThePageSaysWhatWillStandThere() {
		assertThat(this.site.get().uri("/dashboard?from=2001-01-01&to=2001-02-01")).hasStatusOk()
			.bodyText()
			.contains("1 Jan 2001 to 1 Feb 2001", "Requests that were sent in these days will stand here",
					"Once people have decided something in these days")
			.doesNotContain("id=\"c-requests-t\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "waiting", "requests", "days", "days-by-week", "limits", "approvals", "suspended",
			"extensions", "judgement", "policy", "rules", "tolerated" })
	void everyTableIsAFileToo(String table) {
		assertThat(this.site.get().uri("/dashboard/" + table + ".csv?from=2026-01-01&to=2026-02-01")).hasStatusOk()
			.headers()
			.hasValue("Content-Type", "text/csv;charset=UTF-8")
			.hasValue("Content-Disposition", "attachment; filename=\"" + table + "-2026-01-01-2026-02-01.csv\"");
	}

	@Test
	void aTableThatIsNoneIsNotFound() {
		assertThat(this.site.get().uri("/dashboard/people.csv")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void figuresAreCountedOnceAMinuteForAllWhoAsk() {
		Period period = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 2));
		assertThat(this.steering.of(period)).isSameAs(this.steering.of(period));
		assertThat(this.steering.count(period)).isNotSameAs(this.steering.of(period));
	}

	@Test
	void programsReadTheSameFigures() {
		assertThat(this.site.get().uri("/actuator/prometheus").with(this.cast.as(this.cast.with(Role.ADMINISTRATOR))))
			.hasStatusOk()
			.bodyText()
			.contains("weighhouse_approvals_over_in_effect 0.0", "weighhouse_approvals_endless 0.0",
					"weighhouse_waiting{role=\"REVIEWER\"}", "weighhouse_requests{tier=\"HIGH\"}",
					"weighhouse_tolerated_past_due");
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = { "ADMINISTRATOR", "COMPLIANCE" })
	void nobodyElseReadsThem(Role role) {
		assertThat(this.site.get().uri("/actuator/prometheus").with(this.cast.as(this.cast.with(role))))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void strangersLearnThatItIsUpAndNothingElse() {
		for (String address : List.of("/actuator/health/liveness", "/actuator/health/readiness")) {
			assertThat(this.site.get().uri(address).with(Cast.stranger())).hasStatusOk()
				.bodyText()
				.isEqualTo("{\"status\":\"UP\"}");
		}
		assertThat(this.site.get().uri("/actuator/health").with(Cast.stranger())).hasStatusOk()
			.bodyText()
			.contains("\"status\":\"UP\"")
			.doesNotContain("details", "components", "H2", "PostgreSQL");
		assertThat(this.site.get().uri("/actuator/prometheus").with(Cast.stranger()))
			.hasRedirectedUrl("/sign-in?back=%2Factuator%2Fprometheus");
		for (String address : List.of("/actuator/env", "/actuator/beans", "/actuator/shutdown")) {
			assertThat(this.site.get().uri(address).with(this.cast.as(this.cast.with(Role.values()))))
				.hasStatus(HttpStatus.NOT_FOUND);
		}
	}

}
