package org.weighhouse.web.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A form about a use, read and judged: what it says, what is wrong with it, and how it is
 * drawn with the verdict so far beside it.
 *
 * @param problems what makes no sense in it; as far as it does, the rest is there anyway
 * @param page the form as `weigh :: questions` draws it; null while no edition is chosen
 * @param assessed what was judged; null as above
 * @param verdict the same in words, as `verdict :: …` draws it; null as above
 */
public record UseForm(List<FormProblem> problems, @Nullable WeighPage page, @Nullable Assessed assessed,
		@Nullable VerdictView verdict) {

	/** Whether nothing is wrong with it and an edition is chosen. */
	public boolean isSound() {
		return this.problems.isEmpty() && this.assessed != null;
	}

	/** What it says; null while no edition is chosen. */
	public @Nullable Use use() {
		return (this.assessed != null) ? this.assessed.use() : null;
	}

}
