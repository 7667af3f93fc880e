package org.weighhouse.web.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.audit.Act;

/**
 * Requests: who asked for what, where it stands, on which verdicts, and who said what.
 */
final class RequestFold extends Fold {

	private static final Effect EVERY = (act, told) -> {
		told.follows(act, "state");
		told.set("state", act.to());
		told.take(act, "version", "revision", "route", "step", "until", "terms", "riskOwner");
		told.takeGiven(act, "asked", "steps");
		String revision = act.details().get("revision");
		if (revision != null) {
			told.set("verdict " + revision, act.details().get("verdict"));
			told.set("ruleBase " + revision, act.details().get("ruleBase"));
		}
	};

	private static final Effect BEGUN = (act, told) -> {
		told.set("kind", act.details().getOrDefault("kind", "USE"));
		told.take(act, "renews", "door", "reviews");
		told.set("assignee", null);
		told.set("questions", "0");
		told.set("answers", "0");
	};

	private static final Effect BY_REQUESTER = (act, told) -> told.set("requester", act.actor());

	/** The log says for whom, where that is not who did it. */
	private static final Effect FOR_SOMEBODY = (act, told) -> {
		told.set("state", "DRAFT");
		told.takeGiven(act, "requester");
	};

	private static final Effect NOBODYS = (act, told) -> told.set("assignee", null);

	RequestFold() {
		super("REQ-", "request");
		on("request.drafted", BEGUN.and(BY_REQUESTER).and((act, told) -> told.set("state", null)).and(EVERY));
		on("request.changed", EVERY);
		on("request.terms", EVERY);
		on("request.submitted", EVERY);
		on("request.declared", BEGUN.and(FOR_SOMEBODY).and(EVERY).and(said("APPROVE")));
		on("request.review-opened", BEGUN.and(FOR_SOMEBODY).and(EVERY));
		on("request.asked", EVERY.and((act, told) -> told.count("questions")));
		on("request.answered", EVERY.and((act, told) -> told.count("answers")));
		on("request.assigned", EVERY.and((act, told) -> told.set("assignee", act.actor())));
		on("request.unassigned", EVERY.and(NOBODYS));
		on("request.verdict-taken", EVERY.and(NOBODYS));
		on("request.step-approved", EVERY.and(said("APPROVE")));
		on("request.step-denied", EVERY.and(said("DENY")));
		on("request.approved", decided("APPROVE"));
		on("request.denied", decided("DENY"));
		on("request.withdrawn", EVERY);
		on("request.lapsed", EVERY);
	}

	/** Somebody's word on the verdict in force; nobody has it in hand afterwards. */
	private static Effect said(String word) {
		return NOBODYS.and((act, told) -> told.set(said(act.details().get("revision"), act.actor()),
				word(word, act.onBehalfOf())));
	}

	/**
	 * By somebody's last word, by policy in the same moment as another act, or by the
	 * clock.
	 */
	private static Effect decided(String word) {
		return (act, told) -> {
			if (act.actor().equals(Act.POLICY)) {
				told.set("state", act.from());
			}
			EVERY.on(act, told);
			if (act.actor().startsWith("person:")) {
				said(word).on(act, told);
			}
		};
	}

	private static String said(@Nullable Object revision, @Nullable Object person) {
		return "said " + revision + " " + person;
	}

	private static String word(String word, @Nullable String giver) {
		return (giver != null) ? word + " for " + giver : word;
	}

	@Override
	List<Found> rows(JdbcClient jdbc, long after, int size) {
		Map<Long, Found> found = new LinkedHashMap<>();
		some(jdbc, after, size).forEach((row) -> found.put(id(row), new Found(id(row), name(id(row)), fields(row))));
		revisions(jdbc, found);
		steps(jdbc, found);
		decisions(jdbc, found);
		questions(jdbc, found);
		RequestTerms.add(jdbc, found);
		return new ArrayList<>(found.values());
	}

	private static Map<String, @Nullable String> fields(Map<String, @Nullable Object> row) {
		Map<String, @Nullable String> fields = new TreeMap<>();
		for (String column : List.of("kind", "state", "version", "until", "revision", "route")) {
			fields.put(column, text(row.get(column)));
		}
		fields.put("requester", person(row.get("requester")));
		fields.put("assignee", person(row.get("assignee")));
		fields.put("step", text(row.get("open_position")));
		fields.put("renews", numbered("APR-", row.get("renews")));
		fields.put("door", numbered("REQ-", row.get("door")));
		fields.put("reviews", numbered("REQ-", row.get("reviews")));
		fields.put("asked", RequestTerms.asked(row));
		fields.put("questions", "0");
		fields.put("answers", "0");
		return fields;
	}

	private static void revisions(JdbcClient jdbc, Map<Long, Found> found) {
		of(jdbc, """
				select request as id, number, sha256, rule_base from request_revision where request in (:ids)
				""", found).forEach((row) -> {
			of(found, row).put("verdict " + row.get("number"), text(row.get("sha256")));
			of(found, row).put("ruleBase " + row.get("number"), text(row.get("rule_base")));
		});
	}

	/** Those of the verdict in force. */
	private static void steps(JdbcClient jdbc, Map<Long, Found> found) {
		found.values().forEach((each) -> each.fields().put("steps", ""));
		of(jdbc, """
				select step.request as id, step.role, step.quorum from request_step step
				join request on request.id = step.request and request.revision = step.revision
				where step.request in (:ids) order by step.request, step.position
				""", found).forEach((row) -> {
			long quorum = number(row, "quorum");
			String role = row.get("role") + ((quorum > 1) ? "*" + quorum : "");
			of(found, row).merge("steps", role, (before, next) -> before.isEmpty() ? next : before + " " + next);
		});
	}

	private static void decisions(JdbcClient jdbc, Map<Long, Found> found) {
		of(jdbc, """
				select request as id, revision, person, on_behalf_of, word from request_decision
				where request in (:ids)
				""", found).forEach((row) -> of(found, row).put(said(row.get("revision"), person(row.get("person"))),
				word(String.valueOf(row.get("word")), person(row.get("on_behalf_of")))));
	}

	private static void questions(JdbcClient jdbc, Map<Long, Found> found) {
		of(jdbc, """
				select request as id, count(*) as asked, count(answered_at) as answered from request_question
				where request in (:ids) group by request
				""", found).forEach((row) -> {
			of(found, row).put("questions", text(row.get("asked")));
			of(found, row).put("answers", text(row.get("answered")));
		});
	}

}
