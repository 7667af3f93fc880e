package org.weighhouse.web.once;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was sent within the last week, and how it was answered.
 */
@Component
class Sendings {

	static final Duration KEPT = Duration.ofDays(7);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	private final Clock clock;

	Sendings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Waits for another transaction that has added the same key until that has ended.
	 */
	void add(Sending sending) {
		this.jdbc.sql("insert into sending (key_sha256, content_sha256, at) values (:key, :content, :at)")
			.param("key", sending.id())
			.param("content", sending.content())
			.param("at", OffsetDateTime.now(this.clock))
			.update();
	}

	void answered(Sending sending, Answer answer) {
		this.jdbc.sql("update sending set status = :status, headers = :headers, body = :body where key_sha256 = :key")
			.param("key", sending.id())
			.param("status", answer.status())
			.param("headers", JSON.writeValueAsString(answer.headers()))
			.param("body", Seal.close(answer.body(), sending.secret()))
			.update();
	}

	/** What the same person sent there with the same key before. */
	Optional<Sent> find(Sending sending) {
		return this.jdbc.sql("select content_sha256, status, headers, body from sending where key_sha256 = :key")
			.param("key", sending.id())
			.query((row, index) -> new Sent(row.getString("content_sha256"),
					new Answer(row.getInt("status"), headers(row.getString("headers")),
							Seal.open(row.getBytes("body"), sending.secret()))))
			.optional();
	}

	void forgetOld() {
		this.jdbc.sql("delete from sending where at < :limit")
			.param("limit", OffsetDateTime.now(this.clock).minus(KEPT))
			.update();
	}

	private static Map<String, String> headers(String json) {
		return JSON.readValue(json, new TypeReference<Map<String, String>>() {
		});
	}

	/** The content's digest and the answer that it got. */
	record Sent(String content, Answer answer) {
	}

}
