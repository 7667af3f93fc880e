package org.weighhouse.web.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.SiteTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SiteTest
class DatabaseTimeIntegrationTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<Task<?>> timers;

	@Autowired
	private ObjectProvider<Scheduler> scheduler;

	@Test
	void clocksFiftySecondsApartWillDo() {
		assertThatCode(() -> apart(Duration.ofSeconds(50)).requireTogether()).doesNotThrowAnyException();
		assertThatCode(() -> apart(Duration.ofSeconds(-50)).requireTogether()).doesNotThrowAnyException();
	}

	@Test
	void clocksSeventySecondsApartAreRefused() {
		assertThatExceptionOfType(ClocksApart.class).isThrownBy(() -> apart(Duration.ofSeconds(70)).requireTogether())
			.withMessageMatching(
					"the clock of this machine says `.*Z`, the database's `.*Z`: they differ by (69|70) s, "
							+ "expected at most 60 s");
		assertThatExceptionOfType(ClocksApart.class).isThrownBy(() -> apart(Duration.ofSeconds(-70)).requireTogether());
	}

	@Test
	void theStartSaysWhatToDo() {
		FailureAnalysis analysis = new ClocksApart.Analyzer().analyze(new IllegalStateException(
				new ClocksApart(Instant.parse("2026-11-23T12:10:00Z"), Instant.parse("2026-11-23T12:00:00Z"))));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).contains("2026-11-23T12:10:00Z", "differ by 600 s");
		assertThat(analysis.getAction()).contains("Set both clocks right");
	}

	@Test
	void timersGoByTheDatabaseHoweverWrongTheClockIs() {
		Instant now = apart(Duration.ofHours(1)).now();
		assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofSeconds(50));
	}

	@Test
	void everyTimerIsKnownAndNoneRunsInTests() {
		assertThat(this.timers).extracting(Task::getName)
			.contains("approval.expiry", "request.lapsing", "once.forgetting")
			.doesNotHaveDuplicates();
		assertThat(this.scheduler.stream()).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from scheduled_tasks").query(Long.class).single()).isZero();
	}

	@Test
	void nothingIsDoneByAClockThatIsAnHourOff() {
		List<String> done = new ArrayList<>();
		run(apart(Duration.ofSeconds(30)), done);
		assertThat(done).hasSize(1);
		assertThatExceptionOfType(ClocksApart.class).isThrownBy(() -> run(apart(Duration.ofHours(1)), done));
		assertThatExceptionOfType(ClocksApart.class).isThrownBy(() -> run(apart(Duration.ofHours(-1)), done));
		assertThat(done).hasSize(1);
	}

	private static void run(DatabaseTime time, List<String> done) {
		Task<Void> timer = new Timers(time).every(Duration.ofMinutes(1), "test", () -> done.add("done"));
		timer.execute(timer.instance("test"), null);
	}

	private DatabaseTime apart(Duration offset) {
		return new DatabaseTime(this.jdbc, Clock.offset(Clock.systemUTC(), offset));
	}

}
