package org.weighhouse.web.approval;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.tool.Versions;

/**
 * Everything that an approval is at its beginning, as its first entry tells it: from this
 * and the later entries alone, it can be rebuilt.
 */
final class GrantedDetails {

	/** More do not fit into one entry; each of the others has one of its own. */
	static final int MOST_MEMBERS = 1000;

	private GrantedDetails() {
	}

	static Map<String, String> of(Request.Approved granted, Approval approval) {
		Map<String, String> details = new TreeMap<>();
		details.put("request", "REQ-" + granted.request());
		details.put("kind", granted.kind().name());
		details.put("holder", Act.person(approval.holder()));
		details.put("verdict", granted.revision().sha256());
		details.put("ruleBase", granted.revision().ruleBase());
		details.put("tier", approval.basis().tier().name());
		reach(approval.reach(), details);
		details.put("starts", approval.term().starts().toString());
		details.put("ends", approval.term().ends().toString());
		put(details, "joins", (granted.joins() != null) ? "APR-" + granted.joins() : null);
		put(details, "renews", (granted.renews() != null) ? "APR-" + granted.renews() : null);
		details.put("firstStart", approval.lineage().firstStart().toString());
		details.put("extensions", String.valueOf(approval.lineage().extensions()));
		Versions versions = approval.versions();
		if (versions != null) {
			put(details, "from", versions.from());
			put(details, "below", versions.below());
		}
		List<ApprovalCondition> conditions = approval.conditions();
		details.put("conditions", String.valueOf(conditions.size()));
		details.put("met",
				IntStream.range(0, conditions.size())
					.filter((place) -> conditions.get(place).isMet())
					.mapToObj(String::valueOf)
					.collect(Collectors.joining(" ")));
		details.put("members",
				members(approval).limit(MOST_MEMBERS).map(String::valueOf).collect(Collectors.joining(" ")));
		return details;
	}

	/** The numbers of those who may use it from the beginning. */
	static Stream<Long> members(Approval approval) {
		return approval.members().stream().map(ApprovalMember::person).sorted();
	}

	private static void reach(Reach reach, Map<String, String> details) {
		details.put("edition", reach.edition());
		put(details, "blueprint", reach.blueprint());
		details.put("dataClass", reach.dataClass());
		details.put("environments", reach.environments());
		details.put("population", reach.population());
		put(details, "project", reach.project());
		details.put("headcount", String.valueOf(reach.headcount()));
	}

	private static void put(Map<String, String> details, String name, @Nullable String value) {
		if (value != null) {
			details.put(name, value);
		}
	}

}
