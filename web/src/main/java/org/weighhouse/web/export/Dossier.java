package org.weighhouse.web.export;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One decision with everything that it rests on, in words.
 *
 * @param sentence what the verdict says; null for a draft
 * @param facts who asked for what, and what became of it
 * @param verdict tiers and digests; empty for a draft
 * @param findings a row a rule that spoke: rule, what it says, before, after, lowered by
 * @param words a row a decision: when, who, as what, in whose place, word, reason
 * @param questions a row a question: when, who, question, answer
 * @param terms of an exception; empty for all others
 * @param approval what it yielded; empty where it yielded nothing
 * @param conditions a row a condition: what, whether met, evidence
 * @param evidence a row a control that counted: control, where, until, note, link,
 * SHA-256 of its file
 * @param history a row an entry of the audit log: number, when, who, act, states, reason,
 * leaf hash
 */
record Dossier(String name, @Nullable Sentence sentence, Map<String, String> facts, Map<String, String> verdict,
		List<List<String>> findings, List<List<String>> words, List<List<String>> questions, Map<String, String> terms,
		Map<String, String> approval, List<List<String>> conditions, List<List<String>> evidence,
		List<List<String>> history) {

	/** The tiers of a verdict. */
	record Sentence(String atLeast, String atMost) {
	}

}
