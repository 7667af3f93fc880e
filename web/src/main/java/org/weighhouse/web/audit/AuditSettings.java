package org.weighhouse.web.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.weighhouse.web.tlog.Malformed;
import org.weighhouse.web.tlog.VerifyingKey;

/**
 * Where the log's key and anchors lie, and how much may wait.
 *
 * @param key the file of the key that signs checkpoints, made at the first start
 * @param origin the name of the log, as it stands in every checkpoint; empty for one that
 * is made with the key
 * @param formerKeys the public keys that signed before, `NAME+ID+BASE64`
 * @param anchors the file that checkpoints are added to; empty for none
 * @param anchorEvery how often at most
 * @param mailTo who is sent the checkpoint once a day
 * @param backlog how many acts may wait for their place in the log
 */
@ConfigurationProperties("weighhouse.audit")
record AuditSettings(Path key, String origin, @Nullable List<String> formerKeys, String anchors, Duration anchorEvery,
		@Nullable List<String> mailTo, int backlog) {

	AuditSettings {
		formerKeys = (formerKeys != null) ? List.copyOf(formerKeys) : List.of();
		mailTo = (mailTo != null) ? List.copyOf(mailTo) : List.of();
		List<String> mistakes = new ArrayList<>();
		if (anchorEvery.isNegative()) {
			mistakes.add("weighhouse.audit.anchor-every: found " + anchorEvery + ", expected 0 or more");
		}
		if (backlog < 1) {
			mistakes.add("weighhouse.audit.backlog: found " + backlog + ", expected 1 or more");
		}
		if (origin.chars().anyMatch((character) -> character == '+' || Character.isWhitespace(character))) {
			mistakes.add("weighhouse.audit.origin: found `" + origin
					+ "`, expected a name without spaces and `+`, as `weighhouse.example.org/audit`");
		}
		for (String former : formerKeys) {
			try {
				VerifyingKey.read(former);
			}
			catch (Malformed ex) {
				mistakes.add("weighhouse.audit.former-keys: " + ex.getMessage());
			}
		}
		for (String address : mailTo) {
			if (!address.matches("[^@\\s]+@[^@\\s]+")) {
				mistakes.add("weighhouse.audit.mail-to: found `" + address + "`, expected an address of mail");
			}
		}
		if (!mistakes.isEmpty()) {
			throw new IllegalArgumentException(String.join("\n", mistakes));
		}
	}

	/** The keys that signed before. */
	List<VerifyingKey> former() {
		return (this.formerKeys != null) ? this.formerKeys.stream().map(VerifyingKey::read).toList() : List.of();
	}

	List<String> addresses() {
		return (this.mailTo != null) ? this.mailTo : List.of();
	}

}
