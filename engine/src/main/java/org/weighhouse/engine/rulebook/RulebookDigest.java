package org.weighhouse.engine.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * Names a rule base by its content: SHA-256 over path, length and text of each file that
 * makes verdicts, in path order, with line feeds only.
 */
final class RulebookDigest {

	private RulebookDigest() {
	}

	static String of(SortedMap<String, String> files) {
		MessageDigest digest = sha256();
		files.forEach((path, text) -> {
			if (RuleBaseFiles.makesVerdicts(path)) {
				byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
				digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
				digest.update(bytes);
			}
		});
		return "sha256:" + HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
