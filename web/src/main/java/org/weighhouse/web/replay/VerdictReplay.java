package org.weighhouse.web.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.JudgedAgain;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.web.control.InPlace;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.policy.UnknownPolicy;
import org.weighhouse.web.replay.Difference.What;
import org.weighhouse.web.replay.Run.Reached;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges verdicts that are stored once more, each by the rule base that it names: those
 * of requests, then results that were kept.
 */
@Component
class VerdictReplay {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	private final ActivePolicy policy;

	VerdictReplay(JdbcClient jdbc, ActivePolicy policy) {
		this.jdbc = jdbc;
		this.policy = policy;
	}

	/**
	 * A verdict as it is stored.
	 *
	 * @param place where it stands in the order of all
	 * @param scopes where its controls were verified; null where nobody kept that
	 */
	record Stored(Reached place, String name, String ruleBase, String text, String sha256,
			@Nullable Map<String, Set<Scope>> scopes) {
	}

	/** The next few after one. */
	List<Stored> next(Reached after, int size) {
		List<Stored> next = new ArrayList<>();
		if (after.result() == 0) {
			next.addAll(this.jdbc.sql("""
					select request, number, rule_base, verdict, sha256 from request_revision
					where request > :request or (request = :request and number > :number)
					order by request, number limit :size
					""")
				.param("request", after.request())
				.param("number", after.revision())
				.param("size", size)
				.query(VerdictReplay::ofRequest)
				.list());
		}
		if (next.size() < size) {
			Reached last = next.isEmpty() ? after : next.get(next.size() - 1).place();
			next.addAll(this.jdbc.sql(
					"select id, rule_base, verdict, sha256, in_place from weighing where id > :id order by id limit :size")
				.param("id", after.result())
				.param("size", size - next.size())
				.query((row, index) -> result(row, last))
				.list());
		}
		return next;
	}

	/** Some, drawn by a seed: about as many of requests as of results. */
	List<Stored> sample(long seed, int size) {
		Random random = new Random(seed);
		List<Stored> drawn = new ArrayList<>();
		for (String table : List.of("request_revision", "weighing")) {
			boolean requests = table.equals("request_revision");
			long highest = this.jdbc.sql("select coalesce(max(" + (requests ? "request" : "id") + "), 0) from " + table)
				.query(Long.class)
				.single();
			random.longs(highest > 0 ? size / 2 : 0, 0, Math.max(highest, 1))
				.sorted()
				.distinct()
				.mapToObj((before) -> next(
						requests ? new Reached(before, Integer.MAX_VALUE, 0) : new Reached(Long.MAX_VALUE, 0, before),
						1))
				.forEach(drawn::addAll);
		}
		return drawn;
	}

	List<Difference> judge(Stored stored) {
		if (!Sha256.of(stored.text()).equals(stored.sha256())) {
			return List.of(altered(stored, "verdict", stored.sha256(), Sha256.of(stored.text())));
		}
		RuleBase ruleBase;
		try {
			ruleBase = this.policy.withDigest(stored.ruleBase());
		}
		catch (UnknownPolicy | IllegalStateException ex) {
			return List.of(altered(stored, "ruleBase", stored.ruleBase(), ex.getMessage()));
		}
		return JudgedAgain.of(ruleBase, stored.text(), stored.scopes())
			.differences()
			.stream()
			.map((each) -> new Difference(What.OTHER_VERDICT, stored.name(), each.field(), each.judged(), each.stored(),
					null))
			.toList();
	}

	private static Difference altered(Stored stored, String field, String expected, @Nullable String found) {
		return new Difference(What.ALTERED, stored.name(), field, expected, found, null);
	}

	private static Stored ofRequest(ResultSet row, int index) throws SQLException {
		Reached place = new Reached(row.getLong("request"), row.getInt("number"), 0);
		return new Stored(place, "REQ-" + place.request() + "/" + place.revision(), row.getString("rule_base"),
				row.getString("verdict"), row.getString("sha256"), null);
	}

	private static Stored result(ResultSet row, Reached after) throws SQLException {
		String inPlace = row.getString("in_place");
		return new Stored(new Reached(after.request(), after.revision(), row.getLong("id")),
				"RESULT-" + row.getLong("id"), row.getString("rule_base"), row.getString("verdict"),
				row.getString("sha256"),
				(inPlace != null) ? JSON.readValue(inPlace, InPlace.class).controls().scopes() : null);
	}

}
