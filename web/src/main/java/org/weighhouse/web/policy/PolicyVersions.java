package org.weighhouse.web.policy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored rule bases, as the text of their files.
 */
@Repository
class PolicyVersions {

	private final JdbcClient jdbc;

	private final Clock clock;

	PolicyVersions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
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
		return version;
	}

}
