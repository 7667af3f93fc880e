package org.weighhouse.web.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.replay.Fold.Found;

/**
 * Rebuilds everything from the audit entries alone and holds it against the tables, a few
 * objects at a time, each few in a snapshot of their own: whatever happens meanwhile is
 * seen in both or in neither.
 */
public final class StateReplay {

	/** After so many, more say nothing new. */
	static final int MOST_DIFFERENCES = 1000;

	private static final int OBJECTS = 500;

	private static final int ENTRIES = 2000;

	private static final List<Fold> FOLDS = List.of(new RequestFold(), new ApprovalFold(), new SignalFold(),
			new ControlFold(), new DelegationFold(), new PersonFold(), new ProjectFold(), new ToleratedFold(),
			new PolicyFold(), new EntryFold());

	private final JdbcClient jdbc;

	private final TransactionOperations snapshot;

	private StateReplay(JdbcClient jdbc, TransactionOperations snapshot) {
		this.jdbc = jdbc;
		this.snapshot = snapshot;
	}

	/** Of one database, in transactions in which nothing changes. */
	public static StateReplay of(JdbcClient jdbc, PlatformTransactionManager transactions) {
		TransactionTemplate snapshot = new TransactionTemplate(transactions);
		snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		snapshot.setReadOnly(true);
		return new StateReplay(jdbc, snapshot);
	}

	/** Of one database, in a transaction that is open already. */
	public static StateReplay within(JdbcClient jdbc) {
		return new StateReplay(jdbc, TransactionOperations.withoutTransaction());
	}

	/**
	 * What was compared.
	 *
	 * @param differences the first of them, if there are very many
	 */
	public record Outcome(long objects, long entries, List<Difference> differences) {

		public Outcome {
			differences = List.copyOf(differences);
		}

		public boolean isClean() {
			return this.differences.isEmpty();
		}

	}

	/** Compares everything. */
	public Outcome replay() {
		List<Difference> differences = new ArrayList<>();
		long objects = 0;
		for (Fold fold : FOLDS) {
			objects += compare(fold, differences);
		}
		long entries = whatIsGone(differences);
		return new Outcome(objects, entries, differences.subList(0, Math.min(differences.size(), MOST_DIFFERENCES)));
	}

	private long compare(Fold fold, List<Difference> differences) {
		long objects = 0;
		long after = 0;
		while (differences.size() < MOST_DIFFERENCES) {
			long reached = after;
			List<Found> some = Objects.requireNonNull(this.snapshot.execute((status) -> {
				List<Found> found = fold.rows(this.jdbc, reached, OBJECTS);
				differences.addAll(fold.compare(found, stories(found.stream().map(Found::name).toList())));
				return found;
			}));
			objects += some.size();
			if (some.size() < OBJECTS) {
				return objects;
			}
			after = some.get(some.size() - 1).key();
		}
		return objects;
	}

	private Map<String, List<LogEntry>> stories(Collection<String> names) {
		Map<String, List<LogEntry>> stories = new HashMap<>();
		if (!names.isEmpty()) {
			this.jdbc.sql("select id, subject, entry from audit_entry where subject in (:names) order by id")
				.param("names", names)
				.query((row) -> {
					stories.computeIfAbsent(row.getString("subject"), (name) -> new ArrayList<>())
						.add(LogEntry.read(row.getLong("id"), row.getString("subject"), row.getString("entry")));
				});
		}
		return stories;
	}

	/** Objects that the log tells of and no table has. */
	private long whatIsGone(List<Difference> differences) {
		long entries = 0;
		long after = 0;
		while (true) {
			Map<String, Long> subjects = new LinkedHashMap<>();
			long[] last = { after, 0 };
			this.jdbc.sql("select id, subject from audit_entry where id > :after order by id limit :size")
				.param("after", after)
				.param("size", ENTRIES)
				.query((row) -> {
					subjects.putIfAbsent(row.getString("subject"), row.getLong("id"));
					last[0] = row.getLong("id");
					last[1]++;
				});
			for (Fold fold : FOLDS) {
				List<String> names = subjects.keySet().stream().filter(fold::isAbout).toList();
				Set<String> known = names.isEmpty() ? Set.of() : fold.known(this.jdbc, names);
				names.stream()
					.filter((name) -> !known.contains(name))
					.filter((name) -> differences.stream().noneMatch((each) -> each.object().equals(name)))
					.forEach((name) -> differences.add(Difference.gone(name, subjects.getOrDefault(name, 0L))));
			}
			entries += last[1];
			if (last[1] < ENTRIES || differences.size() >= MOST_DIFFERENCES) {
				return entries;
			}
			after = last[0];
		}
	}

}
