package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.VerifiedControls.Scope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stored verdict held against what its rule base says of the same answers and controls:
 * the same bytes, or where they differ.
 *
 * @param differences nothing where it is the same verdict; the first of them where there
 * are many
 */
public record JudgedAgain(List<Difference> differences) {

	private static final int MOST = 20;

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Verdicts that were stored before it was there go without it. */
	private static final Set<String> LATER = Set.of("profileChanges");

	/** What was judged says more than what followed from it. */
	private static final List<String> FIRST = List.of("ruleBase", "answers", "controls", "residualTier",
			"residualTierAtLeast", "inherentTier", "inherentTierAtLeast", "route");

	public JudgedAgain {
		differences = List.copyOf(differences);
	}

	/**
	 * A field of the verdict, as `residualTier` or `findings.EX01.tier`.
	 *
	 * @param stored as it was stored; null where it was not there
	 * @param judged as it is judged now; null where it is not there
	 */
	public record Difference(String field, @Nullable String stored, @Nullable String judged) {
	}

	/**
	 * Judges with the answers and controls that the verdict itself names.
	 * @param stored the verdict's text
	 * @param scopes where each control was verified; null where nobody kept that
	 */
	public static JudgedAgain of(RuleBase ruleBase, String stored, @Nullable Map<String, Set<Scope>> scopes) {
		try {
			Verdict verdict = VerdictJson.read(stored);
			return of(ruleBase, stored, verdict.answers(), verdict.controls(), scopes);
		}
		catch (JacksonException | NullPointerException ex) {
			return unreadable(ex);
		}
	}

	/** Judges with answers and controls that were kept beside the verdict. */
	public static JudgedAgain of(RuleBase ruleBase, String stored, Map<String, String> answers,
			Collection<String> controls, @Nullable Map<String, Set<Scope>> scopes) {
		Verdict.Subject subject;
		try {
			subject = VerdictJson.read(stored).subject();
		}
		catch (JacksonException | NullPointerException ex) {
			return unreadable(ex);
		}
		JudgedAgain first = new JudgedAgain(List.of());
		for (VerifiedControls verified : possible(controls, scopes)) {
			JudgedAgain each = once(ruleBase, stored, subject, answers, verified);
			if (each.differences().isEmpty()) {
				return each;
			}
			first = first.differences().isEmpty() ? each : first;
		}
		return first;
	}

	public boolean isSame() {
		return this.differences.isEmpty();
	}

	private static JudgedAgain unreadable(RuntimeException ex) {
		return new JudgedAgain(List.of(new Difference("", ex.getClass().getSimpleName(), null)));
	}

	/**
	 * Of where a control was verified, a verdict only tells whether all that lowered it
	 * were the organisation's.
	 */
	private static List<VerifiedControls> possible(Collection<String> controls,
			@Nullable Map<String, Set<Scope>> scopes) {
		if (scopes == null) {
			return List.of(VerifiedControls.of(Scope.ORGANISATION, controls),
					VerifiedControls.of(Scope.REQUEST, controls));
		}
		VerifiedControls verified = VerifiedControls.none();
		for (String control : controls) {
			for (Scope scope : scopes.getOrDefault(control, Set.of(Scope.REQUEST))) {
				verified = verified.and(scope, List.of(control));
			}
		}
		return List.of(verified);
	}

	private static JudgedAgain once(RuleBase ruleBase, String stored, Verdict.@Nullable Subject subject,
			Map<String, String> answers, VerifiedControls controls) {
		String judged;
		try {
			Verdict verdict = ruleBase.judge(Answers.unknown(ruleBase.questionnaire()).with(answers), controls);
			judged = VerdictJson.write((subject != null) ? verdict.about(subject) : verdict);
		}
		catch (IllegalArgumentException ex) {
			return new JudgedAgain(List.of(new Difference("answers", String.valueOf(ex.getMessage()), null)));
		}
		if (judged.equals(stored)) {
			return new JudgedAgain(List.of());
		}
		List<Difference> differences = new ArrayList<>();
		JsonNode was = JSON.readTree(stored);
		compare("", was, JSON.readTree(judged), differences);
		boolean shorter = LATER.stream().anyMatch((field) -> !was.has(field));
		if (differences.isEmpty() && !shorter) {
			differences.add(new Difference("", "the same in other bytes", null));
		}
		return new JudgedAgain(differences.subList(0, Math.min(MOST, differences.size())));
	}

	private static void compare(String path, JsonNode stored, JsonNode judged, List<Difference> differences) {
		if (stored.equals(judged)) {
			return;
		}
		Map<String, JsonNode> was = parts(stored);
		Map<String, JsonNode> is = parts(judged);
		if (was == null || is == null) {
			differences.add(new Difference(path, stored.toString(), judged.toString()));
			return;
		}
		Set<String> names = new LinkedHashSet<>(path.isEmpty() ? FIRST : List.of());
		names.retainAll(was.keySet());
		names.addAll(was.keySet());
		names.addAll(is.keySet());
		for (String name : names) {
			String part = path.isEmpty() ? name : path + "." + name;
			JsonNode one = was.get(name);
			JsonNode other = is.get(name);
			if (one == null || other == null) {
				if (one != null || !LATER.contains(part)) {
					differences.add(new Difference(part, text(one), text(other)));
				}
			}
			else {
				compare(part, one, other, differences);
			}
		}
	}

	/** By name, findings by their rule, lists by their place from 1; null for a value. */
	private static @Nullable Map<String, JsonNode> parts(JsonNode node) {
		Map<String, JsonNode> parts = new LinkedHashMap<>();
		if (node.isObject()) {
			node.properties().forEach((field) -> parts.put(field.getKey(), field.getValue()));
			return parts;
		}
		if (!node.isArray() || node.valueStream().anyMatch((each) -> !each.isObject())) {
			return null;
		}
		int place = 0;
		for (JsonNode each : node) {
			place++;
			String rule = each.path("rule").asString("");
			parts.put((rule.isEmpty() || parts.containsKey(rule)) ? String.valueOf(place) : rule, each);
		}
		return parts;
	}

	private static @Nullable String text(@Nullable JsonNode node) {
		return (node != null) ? node.toString() : null;
	}

}
