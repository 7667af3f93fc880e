package org.weighhouse.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

import com.jayway.jsonpath.JsonPath;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What programs sent and what they were answered, kept outside the process that they sent
 * it to.
 */
final class Ledger {

	/** How many of those answered last are sent again after a kill. */
	private static final int LATEST = 20;

	private final Map<Sent, String> acknowledged = new ConcurrentHashMap<>();

	private final ConcurrentLinkedDeque<Sent> latest = new ConcurrentLinkedDeque<>();

	private final ConcurrentLinkedDeque<Sent> inDoubt = new ConcurrentLinkedDeque<>();

	private final AtomicInteger everInDoubt = new AtomicInteger();

	/**
	 * The number of the request.
	 * @throws IOException if there is no answer; it is in doubt then
	 */
	long send(SignedInProgram program, Sent act) throws IOException, InterruptedException {
		try {
			HttpResponse<String> answer = program.act(act.method(), act.path(), act.key(), act.json());
			assertThat(answer.statusCode()).as("%s: %s", act, answer.body()).isEqualTo(act.isDraft() ? 201 : 200);
			String before = this.acknowledged.putIfAbsent(act, answer.body());
			assertThat(answer.body()).as("another answer to %s", act)
				.isEqualTo(before != null ? before : answer.body());
			this.latest.addFirst(act);
			return number(answer.body());
		}
		catch (IOException ex) {
			this.inDoubt.add(act);
			this.everInDoubt.incrementAndGet();
			throw ex;
		}
	}

	/**
	 * All in doubt, and the latest of those that were answered: they are answered alike.
	 */
	void sendAgain(SignedInProgram program) throws IOException, InterruptedException {
		for (Sent act : this.latest.stream().limit(LATEST).toList()) {
			send(program, act);
		}
		this.latest.clear();
		for (Sent act = this.inDoubt.poll(); act != null; act = this.inDoubt.poll()) {
			send(program, act);
		}
	}

	@Override
	public String toString() {
		return "%d acts acknowledged on %d requests, of them %d in doubt at first".formatted(this.acknowledged.size(),
				this.acknowledged.keySet().stream().filter(Sent::isDraft).count(), this.everInDoubt.get());
	}

	boolean isEmpty() {
		return this.acknowledged.isEmpty();
	}

	/** What was answered is there once, with its entry in the audit, and nothing else. */
	void compare(JdbcClient database) {
		assertThat(this.inDoubt).isEmpty();
		Map<Long, String> requests = new TreeMap<>();
		Map<String, Integer> entries = new TreeMap<>();
		this.acknowledged.forEach((act, answer) -> {
			long number = number(answer);
			requests.merge(number, act.key() + (act.isDraft() ? " 0" : " 1"),
					(one, other) -> one.endsWith(" 1") ? one : other);
			entries.merge("REQ-" + number + (act.isDraft() ? " request.drafted" : " request.changed"), 1, Integer::sum);
		});
		Map<String, Integer> rows = new TreeMap<>();
		requests.forEach((number, row) -> rows.put(number + " " + row, 1));
		assertSame("requests", rows, database, "select id || ' ' || purpose || ' ' || version from request");
		assertSame("entries", entries, database,
				"select subject || ' ' || what from audit_entry where subject like 'REQ-%'");
		assertThat(database.sql("select count(*) from sending where status is not null").query(Integer.class).single())
			.isEqualTo(this.acknowledged.size());
	}

	private static void assertSame(String what, Map<String, Integer> expected, JdbcClient database, String sql) {
		Map<String, Integer> found = new TreeMap<>();
		database.sql(sql).query(String.class).list().forEach((line) -> found.merge(line, 1, Integer::sum));
		Map<String, Integer> lost = new TreeMap<>(expected);
		lost.keySet().removeAll(found.keySet());
		Map<String, Integer> more = new TreeMap<>(found);
		more.entrySet().removeAll(expected.entrySet());
		assertThat(lost).as("lost %s", what).isEmpty();
		assertThat(more).as("doubled %s, or of nobody", what).isEmpty();
	}

	private static long number(String answer) {
		Number number = JsonPath.read(answer, "$.number");
		return number.longValue();
	}

}
