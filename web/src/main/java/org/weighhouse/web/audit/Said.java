package org.weighhouse.web.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.weighhouse.web.digest.Sha256;

/**
 * What somebody wrote in their own words, with a salt of its own: the entry keeps only
 * what commits to both, so that the words can be erased.
 *
 * @param name `reason`, or the name of a detail
 * @param salt 16 random bytes in hexadecimal digits
 */
record Said(String name, String salt, String text) {

	static final String REASON = "reason";

	/** How an entry writes a commitment. */
	static final String COMMITTED = "sha256:";

	/** The details that people write themselves. */
	private static final Set<String> DETAILS = Set.of("acceptance", "condition");

	private static final int SALT_BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	/** All that an act holds of it. */
	static List<Said> in(Act act) {
		List<Said> said = new ArrayList<>();
		if (act.reason() != null) {
			said.add(new Said(REASON, newSalt(), act.reason()));
		}
		act.details().forEach((name, text) -> {
			if (DETAILS.contains(name)) {
				said.add(new Said(name, newSalt(), text));
			}
		});
		return said;
	}

	private static String newSalt() {
		byte[] bytes = new byte[SALT_BYTES];
		RANDOM.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	/** SHA-256 of the bytes of the salt and of the text in UTF-8. */
	String commitment() {
		MessageDigest digest = Sha256.begin();
		digest.update(HexFormat.of().parseHex(this.salt));
		digest.update(this.text.getBytes(StandardCharsets.UTF_8));
		return COMMITTED + Sha256.of(digest);
	}

	/** The act as its entry keeps it. */
	static Act sealed(Act act, List<Said> said) {
		Act sealed = act;
		for (Said each : said) {
			sealed = with(sealed, each.name(), each.commitment());
		}
		return sealed;
	}

	/** The act with other words in one place. */
	static Act with(Act act, String name, String words) {
		if (name.equals(REASON)) {
			return act.because(words);
		}
		Map<String, String> details = new TreeMap<>(act.details());
		details.put(name, words);
		return act.with(details);
	}

}
