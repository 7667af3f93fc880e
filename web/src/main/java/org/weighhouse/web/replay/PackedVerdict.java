package org.weighhouse.web.replay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.JudgedAgain;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.replay.Difference.What;

/**
 * A verdict as a line of an audit pack has it, with what it was judged from.
 *
 * @param id request and revision, `REQ-41/2`, or a result that was kept, `RESULT-7`
 * @param scopes where each control was verified; null where nobody kept that
 * @param verdict its text: what is hashed
 * @param sha256 of its bytes, as it was stored
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PackedVerdict(String id, String ruleBase, Map<String, String> answers, List<String> controls,
		@Nullable Map<String, Set<Scope>> scopes, String verdict, String sha256) {

	PackedVerdict {
		Objects.requireNonNull(id);
		Objects.requireNonNull(ruleBase);
		Objects.requireNonNull(verdict);
		answers = Map.copyOf(answers);
		controls = List.copyOf(controls);
	}

	/** That its text is no longer what its digest says. */
	List<Difference> altered() {
		String found = Sha256.of(this.verdict);
		return found.equals(this.sha256) ? List.of()
				: List.of(new Difference(What.ALTERED, this.id, "sha256", this.sha256, found, null));
	}

	List<Difference> judgedAgain(RuleBase ruleBase) {
		return JudgedAgain.of(ruleBase, this.verdict, this.answers, this.controls, this.scopes)
			.differences()
			.stream()
			.map((each) -> new Difference(What.OTHER_VERDICT, this.id, each.field(), each.judged(), each.stored(),
					null))
			.toList();
	}

}
