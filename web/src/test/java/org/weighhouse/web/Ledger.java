package org.weighhouse.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

import com.jayway.jsonpath.JsonPath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.Story.Act;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What programs sent and what they were answered, kept outside the process that they sent
 * it to.
 */
final class Ledger {

	/** How many requests are under way at once: nobody asks twice for the same use. */
	static final int LANES = 4;

	private static final List<String> EDITIONS = List.of("claude-code/managed-default", "7-zip/desktop");

	private static final List<String> DATA = List.of("PUBLIC", "INTERNAL");

	/** How many of those answered last are sent again after a kill. */
	private static final int LATEST = 20;

	private final Map<Sent, String> acknowledged = new ConcurrentHashMap<>();

	private final Map<Integer, Story> open = new ConcurrentHashMap<>();

	private final ConcurrentLinkedDeque<Sent> latest = new ConcurrentLinkedDeque<>();

	private final AtomicInteger inDoubt = new AtomicInteger();

	/**
	 * A new request, from its draft to the last decision.
	 * @throws IOException if there is no answer; it goes on later
	 */
	void begin(Desks desks, int lane) throws IOException, InterruptedException {
		this.open.put(lane, new Story(EDITIONS.get(lane / 2), DATA.get(lane % 2)));
		goOn(desks, lane);
	}

	/**
	 * After a kill: the latest of what was answered is answered alike, and all that is
	 * under way comes to its end.
	 */
	void goOn(Desks desks) throws IOException, InterruptedException {
		for (Sent act : this.latest.stream().limit(LATEST).toList()) {
			send(desks, act);
		}
		this.latest.clear();
		for (int lane : List.copyOf(this.open.keySet())) {
			goOn(desks, lane);
		}
	}

	private void goOn(Desks desks, int lane) throws IOException, InterruptedException {
		Story story = this.open.get(lane);
		for (Sent next = story.next(); next != null; next = story.next()) {
			try {
				story.answered(next, send(desks, next));
			}
			catch (IOException ex) {
				this.inDoubt.incrementAndGet();
				throw ex;
			}
		}
		this.open.remove(lane);
	}

	private String send(Desks desks, Sent act) throws IOException, InterruptedException {
		HttpResponse<String> answer = desks.of(act).act(act.method(), act.path(), act.key(), act.json());
		assertThat(answer.statusCode()).as("%s: %s", act, answer.body()).isEqualTo(act.expected());
		String before = this.acknowledged.putIfAbsent(act, answer.body());
		assertThat(answer.body()).as("another answer to %s", act).isEqualTo(before != null ? before : answer.body());
		this.latest.addFirst(act);
		return answer.body();
	}

	@Override
	public String toString() {
		return "%d acts acknowledged, of them %d decisions, on %d requests; %d in doubt at first".formatted(
				this.acknowledged.size(), count(Act.REVIEWED) + count(Act.OWNED), count(Act.DRAFTED),
				this.inDoubt.get());
	}

	private long count(Act act) {
		return this.acknowledged.keySet().stream().filter((sent) -> sent.act() == act).count();
	}

	boolean isEmpty() {
		return this.acknowledged.isEmpty();
	}

	/** What was answered is there once, with its entry in the audit, and nothing else. */
	void compare(JdbcClient database) {
		assertThat(this.open).isEmpty();
		Map<String, Integer> requests = new TreeMap<>();
		Map<String, Integer> decisions = new TreeMap<>();
		Map<String, Integer> approvals = new TreeMap<>();
		Map<String, Integer> entries = new TreeMap<>();
		this.acknowledged.forEach((sent, answer) -> {
			String number = String.valueOf(JsonPath.<Number>read(answer, "$.number"));
			String state = JsonPath.read(answer, "$.state");
			if (sent.act() == Act.REVIEWED || sent.act() == Act.OWNED) {
				decisions.merge(number + " " + (sent.json().contains("APPROVE") ? "APPROVE" : "DENY"), 1, Integer::sum);
			}
			if (sent.act() == Act.OWNED) {
				requests.put(number + " " + sent.purpose() + " " + JsonPath.read(answer, "$.version") + " " + state, 1);
			}
			if (state.equals("APPROVED")) {
				approvals.put(number, 1);
			}
			entries.put("REQ-" + number + " " + what(sent.act(), state), 1);
		});
		assertSame("requests", requests, database,
				"select id || ' ' || purpose || ' ' || version || ' ' || state from request");
		assertSame("decisions", decisions, database, "select request || ' ' || word from request_decision");
		assertSame("approvals", approvals, database, "select cast(request as varchar(20)) from approval");
		assertSame("entries", entries, database,
				"select subject || ' ' || what from audit_entry where subject like 'REQ-%'");
	}

	/** As the audit says it. */
	private static String what(Act act, String state) {
		return switch (act) {
			case DRAFTED -> "request.drafted";
			case CHANGED -> "request.changed";
			case SUBMITTED -> "request.submitted";
			case REVIEWED -> "request.step-approved";
			case OWNED -> state.equals("APPROVED") ? "request.approved" : "request.denied";
		};
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

}
