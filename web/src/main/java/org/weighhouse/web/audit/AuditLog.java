package org.weighhouse.web.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes each act down in the transaction that does it: without the entry there is no
 * act. Entries are only ever added.
 */
@Component
public class AuditLog {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Adds an entry. Refuses to do so outside a transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Act act) {
		Instant at = Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		String entry = canonical(at, act);
		this.jdbc.sql("""
				insert into audit_entry (at, actor, what, subject, entry, leaf_sha256)
				values (:at, :actor, :what, :subject, :entry, :leaf)
				""")
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("actor", act.actor())
			.param("what", act.what())
			.param("subject", act.subject())
			.param("entry", entry)
			.param("leaf", leaf(entry))
			.update();
	}

	/** What was done to something, the oldest first. */
	public List<AuditEntry> history(String subject) {
		return this.jdbc.sql("select id, entry, leaf_sha256 from audit_entry where subject = :subject order by id")
			.param("subject", subject)
			.query((row, index) -> {
				Written written = JSON.readValue(row.getString("entry"), Written.class);
				return new AuditEntry(row.getLong("id"), written.at(), written.act(), row.getString("leaf_sha256"));
			})
			.list();
	}

	/** One line, fields in this order, no white space: these bytes are hashed. */
	private static String canonical(Instant at, Act act) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("at", at.toString());
		fields.put("act", act);
		return JSON.writeValueAsString(fields);
	}

	private static String leaf(String entry) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((byte) 0);
			return HexFormat.of().formatHex(digest.digest(entry.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The shape of an entry. */
	private record Written(Instant at, Act act) {
	}

}
