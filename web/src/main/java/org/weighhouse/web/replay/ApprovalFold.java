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
 * Approvals: what they allow to whom, until when, in which state and on what conditions.
 * Their dates alone end them, so the state that rows have is the one that was last
 * written down.
 */
final class ApprovalFold extends Fold {

	/** Each act that saves it counts as one version. */
	private static final Effect SAVED = (act, told) -> told.count("version");

	ApprovalFold() {
		super("APR-", "approval");
		on("approval.granted", SAVED.and(ApprovalFold::granted));
		on("approval.suspended", SAVED.and(state("SUSPENDED")).and((act, told) -> {
			told.set("cause", act.details().get("cause"));
			told.set("renewBy", null);
		}));
		on("approval.lifted", SAVED.and(state("ACTIVE")).and((act, told) -> {
			told.set("cause", null);
			told.take(act, "renewBy");
		}));
		on("approval.revoked", SAVED.and(state("REVOKED")));
		on("approval.expired", SAVED.and(state("EXPIRED")));
		on("approval.superseded", SAVED.and(state("SUPERSEDED")));
		on("approval.review-refused", Effect.NONE);
		on("approval.recertify-early", SAVED.and((act, told) -> told.take(act, "renewBy")));
		on("approval.holds-again", SAVED.and((act, told) -> told.set("renewBy", null)));
		on("approval.condition-met", SAVED.and((act, told) -> told.add("met", place(act))));
		on("approval.condition-reopened", SAVED.and((act, told) -> told.remove("met", place(act))));
		on("approval.versions", SAVED.and((act, told) -> {
			told.set("from", orNull(act.details().get("from")));
			told.set("below", orNull(act.details().get("below")));
		}));
		on("approval.member-added", (act, told) -> {
			// Whoever comes along into a renewal was let in before.
			if (!act.details().containsKey("carried")) {
				told.count("version");
			}
			told.add("members", number(act));
		});
		on("approval.member-removed", SAVED.and((act, told) -> {
			if (!("person:" + number(act)).equals(told.get("holder"))) {
				told.remove("members", number(act));
			}
		}));
		on("approval.log-reviewed", (act, told) -> told.add("weeks", act.details().getOrDefault("week", "?")));
		on("approval.recertified", SAVED.and((act, told) -> told.count("recertified")));
	}

	private static void granted(Act act, Told told) {
		told.set("state", "ACTIVE");
		told.takeGiven(act, "request", "kind", "holder", "verdict", "ruleBase", "tier", "edition", "dataClass",
				"environments", "population", "headcount", "starts", "ends", "firstStart", "extensions", "conditions");
		told.take(act, "blueprint", "project", "joins", "renews", "from", "below");
		told.set("met", Told.sorted(act.details().get("met")));
		told.set("members", Told.sorted(act.details().get("members")));
		told.set("cause", null);
		told.set("renewBy", null);
		told.set("weeks", "");
		told.set("recertified", "0");
	}

	private static Effect state(String state) {
		return (act, told) -> told.set("state", state);
	}

	private static String place(Act act) {
		return act.details().getOrDefault("place", "?");
	}

	private static String number(Act act) {
		return act.details().getOrDefault("member", "?").replace("person:", "");
	}

	private static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isEmpty()) ? null : text;
	}

	@Override
	List<Found> rows(JdbcClient jdbc, long after, int size) {
		Map<Long, Found> found = new LinkedHashMap<>();
		some(jdbc, after, size).forEach((row) -> found.put(id(row), new Found(id(row), name(id(row)), fields(row))));
		words(jdbc, found, "met", """
				select approval as id, approval_key as word from approval_condition
				where approval in (:ids) and met_on is not null
				""");
		words(jdbc, found, "members",
				"select approval as id, person as word from approval_member where approval in (:ids)");
		words(jdbc, found, "weeks", "select approval as id, monday as word from log_review where approval in (:ids)");
		counts(jdbc, found, "conditions", "approval_condition");
		counts(jdbc, found, "recertified", "recertification");
		return new ArrayList<>(found.values());
	}

	private static Map<String, @Nullable String> fields(Map<String, @Nullable Object> row) {
		Map<String, @Nullable String> fields = new TreeMap<>();
		Map.ofEntries(Map.entry("version", "version"), Map.entry("kind", "kind"), Map.entry("state", "state"),
				Map.entry("verdict", "verdict_sha256"), Map.entry("ruleBase", "rule_base"), Map.entry("tier", "tier"),
				Map.entry("edition", "edition"), Map.entry("blueprint", "blueprint"),
				Map.entry("dataClass", "data_class"), Map.entry("environments", "environments"),
				Map.entry("population", "population"), Map.entry("project", "project"),
				Map.entry("headcount", "headcount"), Map.entry("starts", "starts"), Map.entry("ends", "ends"),
				Map.entry("firstStart", "first_start"), Map.entry("extensions", "extensions"),
				Map.entry("from", "versions_from"), Map.entry("below", "versions_below"),
				Map.entry("cause", "suspended_cause"), Map.entry("renewBy", "recertify_until"))
			.forEach((field, column) -> fields.put(field, text(row.get(column))));
		fields.put("request", numbered("REQ-", row.get("request")));
		fields.put("joins", numbered("APR-", row.get("joined")));
		fields.put("renews", numbered("APR-", row.get("renews")));
		fields.put("holder", person(row.get("holder")));
		return fields;
	}

	private static void counts(JdbcClient jdbc, Map<Long, Found> found, String field, String table) {
		found.values().forEach((each) -> each.fields().put(field, "0"));
		of(jdbc, "select approval as id, count(*) as many from " + table
				+ " where approval in (:ids) group by approval", found)
			.forEach((row) -> of(found, row).put(field, text(row.get("many"))));
	}

}
