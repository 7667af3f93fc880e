package org.weighhouse.web.assessment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.weighhouse.web.digest.Sha256;

/**
 * A result that is kept, with everything that it was drawn from: never changed, and shown
 * from itself alone.
 *
 * @param blueprint the ready-made way that was taken; null for none
 * @param toolName what the tool was called then
 * @param editionName what the edition was called then
 * @param ruleBase digest of the rule base that judged
 * @param origins who gave each answer, as JSON
 * @param inPlace where each control came from, as JSON; null where that was not kept
 * @param whatIf how many answers of the edition's profile were changed to see what would
 * be if
 * @param verdict the verdict, as the JSON that is hashed and handed out
 * @param sha256 of the verdict's bytes
 */
record Weighing(@Id @Nullable Long id, Instant createdAt, String tool, String edition, @Nullable String preset,
		@Nullable String blueprint, String toolName, String editionName, String ruleBase, String origins,
		@Nullable String inPlace, int whatIf, String verdict, String sha256) {

	/** The SHA-256 of a text's UTF-8 bytes, in hex. */
	static String sha256(String text) {
		return Sha256.of(text);
	}

	/** Whether the verdict is still the one that was stored. */
	boolean isIntact() {
		return sha256(this.verdict).equals(this.sha256);
	}

	/** As the form wants it: `claude-code/managed-default`. */
	public String subject() {
		return this.tool + "/" + this.edition;
	}

}
