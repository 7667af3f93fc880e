package org.weighhouse.web.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;

/**
 * Which rules decide most often: those of findings that set the tier that was left.
 * Verdicts never change, so each is read once.
 */
@Component
class DecidingRules {

	/** The latest requests of a period; the page says so where there were more. */
	static final int MOST = 1000;

	private static final int AT_ONCE = 100;

	private final JdbcClient jdbc;

	/** By request and revision, in the order that they were read. */
	private final Map<Key, List<String>> known = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, List<String>> eldest) {
			return size() > 4 * MOST;
		}

	};

	DecidingRules(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A rule, and how many requests it decided. */
	record Rule(String id, long requests) {
	}

	/**
	 * The rules that decided most.
	 *
	 * @param verdicts how many were looked at
	 */
	record Top(int verdicts, List<Rule> rules) {
	}

	/** The revision of a request that counts. */
	private record Key(long request, int revision) {
	}

	synchronized Top top(Period period, int few) {
		List<Key> keys = this.jdbc.sql("""
				select id, revision from request where submitted_at >= :start and submitted_at < :end
				and revision is not null order by submitted_at desc, id desc limit :most
				""")
			.param("start", period.start())
			.param("end", period.end())
			.param("most", MOST)
			.query((row, index) -> new Key(row.getLong("id"), row.getInt("revision")))
			.list();
		List<Key> unread = keys.stream().filter((key) -> !this.known.containsKey(key)).toList();
		Map<Key, List<String>> all = new HashMap<>();
		for (int at = 0; at < unread.size(); at += AT_ONCE) {
			read(unread.subList(at, Math.min(unread.size(), at + AT_ONCE)));
		}
		keys.forEach((key) -> all.put(key, this.known.getOrDefault(key, List.of())));
		Map<String, Long> counts = all.values()
			.stream()
			.flatMap(Collection::stream)
			.collect(Collectors.groupingBy((rule) -> rule, Collectors.counting()));
		return new Top(keys.size(),
				counts.entrySet()
					.stream()
					.map((each) -> new Rule(each.getKey(), each.getValue()))
					.sorted(Comparator.comparing(Rule::requests).reversed().thenComparing(Rule::id))
					.limit(few)
					.toList());
	}

	private void read(List<Key> keys) {
		List<Long> requests = new ArrayList<>(keys.stream().map(Key::request).toList());
		this.jdbc.sql("""
				select revised.request, revised.number, revised.verdict from request_revision revised
				join request on request.id = revised.request and request.revision = revised.number
				where revised.request in (:requests)
				""").param("requests", requests).query((row) -> {
			this.known.put(new Key(row.getLong("request"), row.getInt("number")),
					deciding(VerdictJson.read(row.getString("verdict"))));
		});
	}

	private static List<String> deciding(Verdict verdict) {
		return verdict.findings()
			.stream()
			.filter((finding) -> finding.residualTier() == verdict.residualTier())
			.map(Finding::rule)
			.distinct()
			.toList();
	}

}
