package org.weighhouse.web.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.replay.Run.Cause;
import org.weighhouse.web.replay.VerdictReplay.Stored;

/**
 * Proves everything again: each night the state of everything and a sample of verdicts,
 * all verdicts after another version or rule base came, and whenever somebody asks. A
 * little at a time, and on after a restart where it stopped.
 */
@Component
class Replays {

	/** How many verdicts a night judges again. */
	static final int SAMPLE = 200;

	/** How many between two pauses, where all are. */
	private static final int FEW = 50;

	/** The night begins at this hour, in UTC. */
	private static final Duration NIGHT = Duration.ofHours(2);

	/** So many of them stand in the entry that tells of them. */
	private static final int NAMED = 10;

	private final Runs runs;

	private final StateReplay states;

	private final VerdictReplay verdicts;

	private final ActivePolicy policy;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	private final Clock clock;

	Replays(Runs runs, StateReplay states, VerdictReplay verdicts, ActivePolicy policy, AuditLog audit,
			TransactionOperations transaction, Clock clock) {
		this.runs = runs;
		this.states = states;
		this.verdicts = verdicts;
		this.policy = policy;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Somebody wants to know now.
	 * @return the one that goes on already, or a new one
	 */
	@Transactional
	public Run ask(Person who) {
		Optional<Run> open = this.runs.open();
		if (open.isPresent()) {
			return open.get();
		}
		long id = begin(Cause.ASKED, who.id());
		Run run = this.runs.find(id).orElseThrow();
		this.audit.record(Act.of(Act.person(who.id()), "replay.asked", run.name()));
		return run;
	}

	/** Does the next little bit, if anything is due. */
	void work() {
		Run open = this.runs.open().orElse(null);
		Run run = (open != null) ? open : due();
		if (run == null) {
			return;
		}
		if (run.statesAt() == null) {
			compareStates(run);
		}
		else if (run.allVerdicts()) {
			judge(run, this.verdicts.next(run.reached(), FEW), FEW);
		}
		else {
			judge(run, this.verdicts.sample(run.id(), SAMPLE), Integer.MAX_VALUE);
		}
	}

	private @Nullable Run due() {
		Run last = this.runs.latest(1).stream().findFirst().orElse(null);
		boolean other = last == null || !last.product().equals(product())
				|| !last.ruleBase().equals(this.policy.ruleBase().digest());
		if (!other && !night(last.begunAt()).isBefore(night(now()))) {
			return null;
		}
		Long id = this.transaction.execute((status) -> begin(other ? Cause.UPGRADE : Cause.NIGHT, null));
		return (id != null) ? this.runs.find(id).orElse(null) : null;
	}

	private long begin(Cause cause, @Nullable Long by) {
		return this.runs.begin(cause, product(), this.policy.ruleBase().digest(), by, cause != Cause.NIGHT, now());
	}

	private void compareStates(Run run) {
		StateReplay.Outcome outcome = this.states.replay();
		this.transaction.executeWithoutResult((status) -> {
			if (this.runs.compared(run, outcome, now())) {
				this.runs.add(run, outcome.differences());
			}
		});
	}

	private void judge(Run run, List<Stored> some, int enough) {
		List<Difference> differences = new ArrayList<>();
		some.forEach((stored) -> differences.addAll(this.verdicts.judge(stored)));
		this.transaction.executeWithoutResult((status) -> {
			Run.Reached reached = some.isEmpty() ? run.reached() : some.get(some.size() - 1).place();
			if (this.runs.judged(run, reached, some.size())) {
				this.runs.add(run, room(run, differences));
				if (some.size() < enough) {
					finish(run);
				}
			}
		});
	}

	/** More than enough say nothing new. */
	private static List<Difference> room(Run run, List<Difference> differences) {
		int room = Math.max(0, StateReplay.MOST_DIFFERENCES - run.differences());
		return differences.subList(0, Math.min(room, differences.size()));
	}

	private void finish(Run run) {
		this.runs.finish(run, now());
		List<Difference> found = this.runs.differences(run.id(), NAMED);
		if (!found.isEmpty()) {
			int all = this.runs.find(run.id()).map(Run::differences).orElse(found.size());
			this.audit.record(Act.of(Act.CLOCK, "replay.differed", run.name())
				.with(Map.of("differences", String.valueOf(all), "objects",
						found.stream().map(Difference::object).distinct().collect(Collectors.joining(" ")))));
		}
	}

	/** The version of the jar, or what stands for none where there is no jar. */
	static String product() {
		String version = Replays.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "0.0.0-development";
	}

	private static LocalDate night(Instant at) {
		return at.minus(NIGHT).atZone(ZoneOffset.UTC).toLocalDate();
	}

	private Instant now() {
		return Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
