package org.weighhouse.web.policy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * The stored rule bases, as the text of their files.
 */
@Repository
class PolicyVersions {

	/** As the audit log names what a start does. */
	private static final String START = "start";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final AuditLog audit;

	PolicyVersions(JdbcClient jdbc, Clock clock, AuditLog audit) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.audit = audit;
	}

	Optional<PolicyVersion> latest() {
		return this.jdbc.sql("select version, digest from policy_version order by version desc limit 1")
			.query(PolicyVersion.class)
			.optional();
	}

	Map<String, String> files(String digest) {
		Map<String, String> files = new TreeMap<>();
		this.jdbc.sql("""
				select path, content from policy_file
				where version = (select version from policy_version where digest = :digest)
				""").param("digest", digest).query((row) -> {
			files.put(row.getString("path"), row.getString("content"));
		});
		return files;
	}

	@Transactional
	PolicyVersion store(PolicyVersion version, Map<String, String> files) {
		this.jdbc.sql("insert into policy_version (version, digest, stored_at) values (:version, :digest, :at)")
			.param("version", version.version())
			.param("digest", version.digest())
			.param("at", OffsetDateTime.now(this.clock))
			.update();
		files.forEach((path, content) -> this.jdbc
			.sql("insert into policy_file (version, path, content) values (:version, :path, :content)")
			.param("version", version.version())
			.param("path", path)
			.param("content", content)
			.update());
		this.audit.record(Act.of(START, "policy.activated", "policy:" + version.version())
			.with(Map.of("digest", version.digest(), "files", String.valueOf(files.size()))));
		return version;
	}

}
