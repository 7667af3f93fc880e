package org.weighhouse.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Verdict.Change;
import org.weighhouse.engine.Verdict.ProfileChange;
import org.weighhouse.engine.rulebook.Changeable;
import org.weighhouse.engine.rulebook.ChangeableBy;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a vendor or an administrator could change, against a brute-force search over all
 * sets of up to three changed answers.
 */
class ProfileChangesTests {

	private static final int MOST_CHANGEABLE = 8;

	private static final int MOST_OTHERS = 4;

	private static final int MOST_A_TIER = 5;

	private final NaiveInterpreter naive = new NaiveInterpreter(ShippedRules.RULEBOOK);

	@Test
	void areExactlyTheSmallestSetsThatReachALowerTier() {
		RandomCases random = new RandomCases(ShippedRules.RULEBOOK, 21);
		int compared = 0;
		int told = 0;
		for (int each = 0; compared < 120; each++) {
			Answers answers = fewChangeable(random);
			Set<String> controls = random.controls();
			Verdict verdict = GoldenCase.judge(answers, controls);
			if (verdict.residualTier() != Tier.LOW) {
				compared++;
				Map<Map<String, String>, Tier> reached = reached(answers, controls);
				for (Tier tier : Tier.values()) {
					told += check(verdict, tier, smallest(reached, tier, verdict.residualTier()));
				}
			}
			assertThat(each).as("enough random cases are small").isLessThan(100_000);
		}
		assertThat(told).as("sets that were compared").isGreaterThan(50);
	}

	@Test
	void dataKeptForAYearIsEnoughForMediumAndForThirtyDaysForLow() {
		SmallCase kept = SmallCase.of("egress", "VENDOR_API").on("CONFIDENTIAL").and("retention", "LONG");
		assertThat(kept.judge().residualTier()).isEqualTo(Tier.HIGH);
		assertThat(kept.judge().profileChanges()).containsExactly(
				new ProfileChange(Tier.MEDIUM, List.of(byVendor("retention", "LONG", "LE_1Y"))),
				new ProfileChange(Tier.LOW, List.of(byVendor("retention", "LONG", "LE_30D"))));
		assertThat(kept.and("retention", "LE_1Y").judge().residualTier()).isEqualTo(Tier.MEDIUM);
		assertThat(kept.and("retention", "LE_30D").judge().profileChanges()).isEmpty();
	}

	@Test
	void anOpenAnswerIsChangedFromWhatUnknownCountsAs() {
		Verdict verdict = SmallCase.of("egress", "VENDOR_API").on("CONFIDENTIAL").and("retention", "UNKNOWN").judge();
		assertThat(verdict.profileChanges().get(0).changes())
			.containsExactly(new Change("retention", "LONG", true, "LE_1Y", ChangeableBy.VENDOR));
	}

	@Test
	void anAnswerThatNobodyBringsAboutIsPassedOver() {
		SmallCase shared = SmallCase.of("identity", "PERSONAL").on("CONFIDENTIAL");
		assertThat(shared.judge().profileChanges()).flatExtracting(ProfileChange::changes)
			.isNotEmpty()
			.extracting(Change::to)
			.contains("SSO_USER")
			.doesNotContain("SHARED_KEY");
		assertThat(shared.and("identity", "SHARED_KEY").judge().residualTier())
			.isNotEqualTo(shared.judge().residualTier());
	}

	@Test
	void whoCanChangeWhatIsRead() {
		assertThat(question("retention").changeable())
			.isEqualTo(new Changeable(ChangeableBy.VENDOR, Set.of("ZERO", "LE_30D", "LE_1Y")));
		assertThat(question("identity").changeable())
			.isEqualTo(new Changeable(ChangeableBy.ADMINISTRATOR, Set.of("DISTINCT_AGENT", "SSO_USER")));
		assertThat(List.of("jurisdiction", "ownership", "listing", "eligibility", "allegation", "instructedBy"))
			.allMatch((id) -> question(id).changeable() == null);
	}

	@Test
	void whatNobodyCanChangeIsNotOffered() {
		Verdict banned = SmallCase.of("jurisdiction", "BANNED").judge();
		assertThat(banned.residualTier()).isNotEqualTo(Tier.LOW);
		assertThat(banned.profileChanges()).isEmpty();
		RandomCases random = new RandomCases(ShippedRules.RULEBOOK, 3);
		for (int each = 0; each < 500; each++) {
			assertThat(GoldenCase.judge(random.answers(), random.controls()).profileChanges())
				.flatExtracting(ProfileChange::changes)
				.allMatch((change) -> isOffered(change));
		}
	}

	@Test
	void aChangeCanMakeAVerifiedControlCount() {
		Verdict verdict = GoldenCase.judge(GoldenCase.of("B9").answers().with("autonomy", "UNATTENDED"),
				Set.of("M01", "M03", "M06", "M10"));
		assertThat(verdict.rejectedControls()).extracting(Verdict.RejectedControl::control).contains("M06");
		assertThat(verdict.profileChanges()).anySatisfy((way) -> assertThat(way.changes())
			.containsExactly(new Change("autonomy", "UNATTENDED", false, "FULL_AUTO", ChangeableBy.ADMINISTRATOR)));
	}

	@Test
	void aHarmlessCaseHasNone() {
		assertThat(SmallCase.harmless().judge().profileChanges()).isEmpty();
	}

	@Test
	void nothingOfTheUseIsChangeable() {
		assertThat(ShippedRules.RULEBOOK.questionnaire().questions()).filteredOn(Question::ofUse)
			.allMatch((question) -> question.changeable() == null);
	}

	/** The told ones are among the smallest, the fewest changes first, and all if few. */
	private static int check(Verdict verdict, Tier tier, List<Map<String, String>> smallest) {
		List<Map<String, String>> told = verdict.profileChanges()
			.stream()
			.filter((way) -> way.tier() == tier)
			.map(ProfileChangesTests::answers)
			.toList();
		assertThat(told).as("%s with %s", verdict.answers(), verdict.controls())
			.doesNotHaveDuplicates()
			.hasSize(Math.min(MOST_A_TIER, smallest.size()))
			.isSubsetOf(smallest);
		List<Integer> sizes = smallest.stream().map(Map::size).sorted().toList();
		assertThat(told.stream().map(Map::size).toList()).isEqualTo(sizes.subList(0, told.size()));
		return told.size();
	}

	private static Map<String, String> answers(ProfileChange way) {
		Map<String, String> answers = new TreeMap<>();
		way.changes().forEach((change) -> answers.put(change.question(), change.to()));
		return answers;
	}

	/** What every set of up to three less dangerous answers reaches. */
	private Map<Map<String, String>, Tier> reached(Answers answers, Set<String> controls) {
		Map<String, String> upper = this.naive.end(answers, true);
		Map<Map<String, String>, Tier> reached = new LinkedHashMap<>();
		for (Map<String, String> set : sets(upper)) {
			Map<String, String> changed = new HashMap<>(upper);
			changed.putAll(set);
			reached.put(set, this.naive.residual(changed, controls));
		}
		return reached;
	}

	/** The sets that reach a tier and that no milder set can stand in for. */
	private static List<Map<String, String>> smallest(Map<Map<String, String>, Tier> reached, Tier tier, Tier now) {
		List<Map<String, String>> smallest = new ArrayList<>();
		reached.forEach((set, to) -> {
			if (!to.isAbove(tier) && smallest.stream().noneMatch((other) -> isMilder(other, set))) {
				smallest.add(set);
			}
		});
		return smallest.stream().filter((set) -> now.isAbove(tier) && reached.get(set) == tier).toList();
	}

	private static boolean isMilder(Map<String, String> set, Map<String, String> than) {
		return set.entrySet()
			.stream()
			.allMatch((each) -> than.containsKey(each.getKey())
					&& rank(each.getKey(), each.getValue()) >= rank(each.getKey(), than.get(each.getKey())));
	}

	/**
	 * All sets of one to three less dangerous answers, each after all that are milder.
	 */
	private static List<Map<String, String>> sets(Map<String, String> upper) {
		List<Map<String, String>> sets = new ArrayList<>(List.of(Map.of()));
		for (Question question : ShippedRules.RULEBOOK.questionnaire().questions()) {
			if (question.changeable() != null) {
				for (Map<String, String> set : List.copyOf(sets)) {
					for (int rank = rank(question.id(), upper.get(question.id())) - 1; rank >= 0; rank--) {
						if (set.size() < 3 && question.changeable().to().contains(question.answer(rank))) {
							Map<String, String> more = new LinkedHashMap<>(set);
							more.put(question.id(), question.answer(rank));
							sets.add(more);
						}
					}
				}
			}
		}
		sets.sort((left, right) -> Integer.compare(distance(upper, left), distance(upper, right)));
		return sets;
	}

	private static int distance(Map<String, String> upper, Map<String, String> set) {
		return set.entrySet()
			.stream()
			.mapToInt((each) -> rank(each.getKey(), upper.get(each.getKey())) - rank(each.getKey(), each.getValue()))
			.sum();
	}

	/** A case that is harmless but for a few answers, most of them changeable. */
	private static Answers fewChangeable(RandomCases random) {
		List<Question> questions = new ArrayList<>(ShippedRules.RULEBOOK.questionnaire().questions());
		Collections.shuffle(questions, random.random());
		Map<String, String> answers = new HashMap<>(Map.of("instructedBy", "MODEL"));
		Map<Boolean, Integer> left = new HashMap<>(Map.of(true, MOST_CHANGEABLE, false, MOST_OTHERS));
		for (Question question : questions) {
			if (left.merge(question.changeable() != null, -1, Integer::sum) >= 0) {
				List<String> any = new ArrayList<>(question.answerIds());
				any.add("UNKNOWN");
				answers.put(question.id(), random.oneOf(any));
			}
		}
		return Answers.harmless(ShippedRules.RULEBOOK.questionnaire()).with(answers);
	}

	private static Change byVendor(String question, String from, String to) {
		return new Change(question, from, false, to, ChangeableBy.VENDOR);
	}

	private static boolean isOffered(Change change) {
		Changeable changeable = question(change.question()).changeable();
		return changeable != null && changeable.by() == change.by() && changeable.to().contains(change.to());
	}

	private static int rank(String question, String answer) {
		return question(question).rank(answer);
	}

	private static Question question(String id) {
		return ShippedRules.RULEBOOK.questionnaire().get(id);
	}

}
