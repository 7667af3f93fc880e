package org.weighhouse.web.tool;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;

/**
 * What was once judged of an edition in a use, in words, and how that ended.
 *
 * @param day of the verdict (UTC)
 * @param edition its name
 * @param use the preset and the ready-made way, as far as they were named
 * @param dataClass the highest class of data that was asked for
 * @param environment where it was to run
 * @param tierAtLeast lower end
 * @param tier upper end; it governs
 * @param policy number of the rule base that judged
 * @param ended the end of a message's key
 * @param since what is other than in the verdict before on the same use, as ends of
 * messages' keys; empty for the first one and where nothing is
 * @param finding the rule that decides, in words; null where nothing was found
 * @param name of the request, as people call it
 * @param opens whether whoever looks may open it
 */
public record PastVerdict(LocalDate day, String edition, @Nullable String use, String dataClass, String environment,
		Tier tierAtLeast, Tier tier, long policy, String ended, List<String> since, @Nullable String finding,
		String name, boolean opens) {

	public PastVerdict {
		since = List.copyOf(since);
	}

	/** The address of the request. */
	public String address() {
		return "/requests/" + this.name.substring(this.name.indexOf('-') + 1);
	}

}
