package org.weighhouse.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.DrlWriter;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.RulebookReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The export says what the rules say, and words of other people stay words in it.
 */
class DrlWriterTests {

	private static final String HOSTILE = "a\" then end\n rule \"b\" when then System.exit(1); end\r\n*/ /* \\u0022 "
			+ "\\\" \\ \u2028 \u202e \u0000 // #{x} ${y} @{z} é → 漢 < > & ' ` ;";

	private final Rule shipped = ShippedRules.RULEBOOK.findRule("EX01");

	@Test
	void aRuleReadsLikeItsFile() {
		assertThat(DrlWriter.write(FewRules.of(this.shipped))).contains(
				"""
						// One injected command owns the whole host. A sandbox around the shell alone leaves hooks and MCP servers outside it.
						rule "EX01 Runs commands without a full boundary"
						    @concern( "RCE" )
						    @tier( "HIGH" )
						    @references( "OWASP ASI05:2026; OWASP LLM06:2025;\
						""",
				"""
						when
						    Ranks(
						        execCapabilityRank >= 3 // ARBITRARY_LOCAL
						        && instructedByRank >= 1 // MODEL
						        && isolationRank >= 4 // OS_SANDBOX_PARTIAL
						    )
						then
						    findings.add("EX01");
						end
						""");
	}

	@Test
	void theSameRulesAreAlwaysTheSameText() {
		String drl = DrlWriter.write(ShippedRules.RULEBOOK);
		assertThat(DrlWriter.write(RulebookReader.read(new TreeMap<>(ShippedRules.FILES)))).isEqualTo(drl);
		assertThat(drl).contains(ShippedRules.RULEBOOK.digest()).doesNotContain("\r");
	}

	@Test
	void everyQuestionIsAFieldWithItsAnswers() {
		String drl = DrlWriter.write(ShippedRules.RULEBOOK);
		assertThat(ShippedRules.RULEBOOK.questionnaire().questions()).allSatisfy((question) -> {
			assertThat(drl).containsOnlyOnce("    " + question.id() + "Rank : int\n");
			assertThat(question.answerIds())
				.allSatisfy((answer) -> assertThat(drl).contains("    //   " + question.rank(answer) + " " + answer));
		});
	}

	@Test
	void wordsOfOtherPeopleRunNothing() {
		Rulebook rulebook = FewRules.of(hostile("EX01"), hostile("EX02 " + HOSTILE));
		DrlBase drl = new DrlBase(DrlWriter.write(rulebook), rulebook.questionnaire());
		assertThat(drl.size()).isEqualTo(2);
		assertThat(fired(drl, answers("ARBITRARY_LOCAL"))).hasSize(2).contains("EX01");
		assertThat(fired(drl, answers("ALLOWLISTED_LOCAL"))).isEmpty();
	}

	@Test
	void aQuestionMayBeCalledLikeAWordOfJavaOrDrl() {
		Map<String, String> files = new TreeMap<>(ShippedRules.FILES);
		files.replaceAll((path, text) -> text.replaceAll("\\bexecCapability\\b", "end")
			.replaceAll("\\binstructedBy\\b", "class")
			.replaceAll("\\bisolation\\b", "is it; isolated"));
		Rulebook renamed = RulebookReader.read(files);
		Rulebook rulebook = FewRules.of(renamed, renamed.findRule("EX01"));
		DrlBase drl = new DrlBase(DrlWriter.write(rulebook), rulebook.questionnaire());
		Map<String, String> answers = Map.of("end", "ARBITRARY_LOCAL", "class", "MODEL", "is it; isolated", "NONE");
		Answers complete = Answers.harmless(rulebook.questionnaire()).with(answers);
		assertThat(fired(drl, complete)).containsExactly("EX01");
		assertThat(fired(drl, complete.with("end", "NONE"))).isEmpty();
	}

	private static Set<String> fired(DrlBase drl, Answers answers) {
		try (DrlBase.Session session = drl.session()) {
			return session.fired(answers.known());
		}
	}

	private static Answers answers(String execCapability) {
		return Answers.harmless(ShippedRules.RULEBOOK.questionnaire())
			.with(Map.of("execCapability", execCapability, "instructedBy", "MODEL", "isolation", "NONE"));
	}

	private Rule hostile(String id) {
		return new Rule(id, HOSTILE, this.shipped.concern(), this.shipped.tier(), this.shipped.when(),
				this.shipped.reliefs(), HOSTILE, List.of(HOSTILE, HOSTILE), this.shipped.place());
	}

}
