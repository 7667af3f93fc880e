package org.weighhouse.rules;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.QuestionnairesDiffer;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.VerifiedControls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A rule base in a long-running house: many threads judge at once, new rule bases come,
 * old ones go, and nothing piles up.
 */
class RuleBaseLifeTests {

	private static final VerifiedControls NONE = VerifiedControls.none();

	@Test
	void eightThreadsSayWhatOneSays() throws Exception {
		List<Answers> cases = cases(25);
		assertThat(inEightThreads(() -> verdicts(cases))).containsOnly(verdicts(cases));
	}

	@Test
	void eightThreadsWeighThousandsOfCasesOnANewRuleBase() throws Exception {
		RuleBase fresh = RuleBase.of(ShippedRules.RULEBOOK);
		List<Answers> cases = cases(2000);
		List<Tiers> alone = cases.stream().map((each) -> ShippedRules.RULE_BASE.tiers(each, NONE)).toList();
		assertThat(inEightThreads(() -> cases.stream().map((each) -> fresh.tiers(each, NONE)).toList()))
			.containsOnly(alone);
	}

	@Test
	void thirtyRuleBasesInARowLeaveNoClassesBehind() {
		for (int each = 0; each < 10; each++) {
			judgeWithANewRuleBase(each);
		}
		int after10 = loadedClasses();
		for (int each = 10; each < 30; each++) {
			judgeWithANewRuleBase(each);
		}
		assertThat(loadedClasses() - after10).isLessThan(30);
	}

	@Test
	void anOldRuleBaseGoesWithItsLastUser() throws InterruptedException {
		RuleBase inUse = RuleBase.compile(version(100));
		WeakReference<RuleBase> old = new WeakReference<>(RuleBase.compile(version(101)));
		WeakReference<RuleBase> used = new WeakReference<>(inUse);
		for (int attempt = 0; attempt < 50 && old.get() != null; attempt++) {
			System.gc();
			Thread.sleep(20);
		}
		assertThat(old.get()).isNull();
		assertThat(used.get()).isSameAs(inUse);
	}

	@Test
	void aHundredThousandCasesDoNotFillTheHeap() {
		List<Answers> cases = cases(1000);
		tiers(cases, 5);
		long before = usedHeap();
		tiers(cases, 100);
		assertThat(usedHeap() - before).isLessThan(10 << 20);
	}

	@Test
	void anotherRuleBaseAnswersForItselfWhileTheFirstStaysInForce() {
		RuleBase stricter = RuleBase
			.compile(new ChangedRules().with(ChangedRules.rule("AU05"), "tier: MEDIUM", "tier: HIGH").files());
		assertThat(stricter.digest()).isNotEqualTo(ShippedRules.RULE_BASE.digest());
		Answers answers = Answers.harmless(stricter.questionnaire()).with("owner", "NONE");
		assertThat(stricter.tiers(answers, NONE).residual()).hasToString("HIGH");
		Answers same = Answers.harmless(ShippedRules.RULEBOOK.questionnaire()).with("owner", "NONE");
		assertThat(ShippedRules.RULE_BASE.tiers(same, NONE).residual()).hasToString("MEDIUM");
	}

	@Test
	void answersToOtherQuestionsAreRefusedByName() {
		RuleBase other = RuleBase
			.of(EditedRules.replacing("questions/execution.yml", "unknownCountsAs: PRIVILEGED_LOCAL",
					"unknownCountsAs: ARBITRARY_LOCAL\n    needsEvidence: [PRIVILEGED_LOCAL]"));
		Answers answers = Answers.harmless(ShippedRules.RULEBOOK.questionnaire());
		assertThatExceptionOfType(QuestionnairesDiffer.class).isThrownBy(() -> other.judge(answers, NONE))
			.withMessageContainingAll("`execCapability` counts unknown as another answer", other.digest(),
					"answer the questions of this rule base");
		assertThatExceptionOfType(QuestionnairesDiffer.class).isThrownBy(() -> other.weigh(answers, NONE));
		assertThatExceptionOfType(QuestionnairesDiffer.class).isThrownBy(() -> other.tiers(answers, NONE));
	}

	@Test
	void answersToTheSameQuestionsInOtherWordsAreJudged() {
		RuleBase reworded = RuleBase
			.of(EditedRules.replacing("questions/execution.yml", "name: Code it can run", "name: What it runs"));
		Answers answers = Answers.harmless(ShippedRules.RULEBOOK.questionnaire()).with("owner", "NONE");
		assertThat(reworded.tiers(answers, NONE)).isEqualTo(ShippedRules.RULE_BASE.tiers(answers, NONE));
	}

	@Test
	void whatMakesNoVerdictDoesNotChangeTheDigest() {
		Map<String, String> files = new ChangedRules().with("retired/ZZ01-gone.yml", "id: ZZ01")
			.without(ChangedRules.rule("BL01").replace(".yml", ".cases.yml"))
			.files();
		files.replaceAll((path, text) -> text.replace("\n", "\r\n"));
		assertThat(RuleBase.compile(files).digest()).isEqualTo(ShippedRules.RULE_BASE.digest());
		assertThat(RuleBase.compile(version(1)).digest()).isNotEqualTo(ShippedRules.RULE_BASE.digest());
	}

	private static <T> List<T> inEightThreads(Callable<T> work) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> each : threads.invokeAll(Collections.nCopies(8, work))) {
				results.add(each.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static List<Answers> cases(int count) {
		RandomCases random = new RandomCases(ShippedRules.RULEBOOK, 8);
		return Stream.generate(random::answers).limit(count).toList();
	}

	private static List<String> verdicts(List<Answers> cases) {
		return cases.stream().map((each) -> VerdictJson.write(GoldenCase.judge(each, Set.of("M01", "M10")))).toList();
	}

	private static void judgeWithANewRuleBase(int version) {
		RuleBase ruleBase = RuleBase.compile(version(version));
		Answers answers = Answers.harmless(ruleBase.questionnaire()).with("egress", "UNRESTRICTED");
		assertThat(ruleBase.judge(answers, NONE).ruleBase()).isEqualTo(ruleBase.digest());
	}

	private static Map<String, String> version(int number) {
		Map<String, String> files = new TreeMap<>(ShippedRules.FILES);
		files.merge(ChangedRules.rule("BL01"), "# version " + number + "\n", String::concat);
		return files;
	}

	private static void tiers(List<Answers> cases, int times) {
		for (int time = 0; time < times; time++) {
			cases.forEach((each) -> ShippedRules.RULE_BASE.tiers(each, NONE));
		}
	}

	private static int loadedClasses() {
		System.gc();
		return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
	}

	private static long usedHeap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
