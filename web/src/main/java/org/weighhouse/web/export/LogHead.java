package org.weighhouse.web.export;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.audit.AuditTrail;

/**
 * How far the audit log had come when something was printed: by it a later copy of the
 * log can be held against the print.
 */
@Component
class LogHead {

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	LogHead(JdbcClient jdbc, AuditTrail trail) {
		this.jdbc = jdbc;
		this.trail = trail;
	}

	Map<String, String> lines() {
		Map<String, String> lines = new LinkedHashMap<>();
		this.jdbc.sql("select id, leaf_sha256 from audit_entry order by id desc fetch first 1 rows only")
			.query((row) -> {
				lines.put("entry", String.valueOf(row.getLong("id")));
				lines.put("leaf", row.getString("leaf_sha256"));
			});
		this.trail.checkpoint().ifPresent((signed) -> {
			lines.put("signed", String.valueOf(signed.size()));
			lines.put("signedAt", Values.shown(signed.at()));
			lines.put("checkpoint", signed.text().strip());
		});
		return lines;
	}

}
