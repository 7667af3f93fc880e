package org.weighhouse.web.tool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Every text of an entry that was ever kept. None changes or goes.
 */
@Repository
public class Entries {

	private final JdbcClient jdbc;

	Entries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Another word when anything was kept, in whatever order the transactions end. */
	String head() {
		return this.jdbc.sql("select count(*) as kept, max(id) as last from entry_version")
			.query((row, index) -> row.getString("kept") + " " + row.getString("last"))
			.single();
	}

	/** Of each tool the one that counts. */
	List<KeptEntry> latest() {
		return this.jdbc.sql("""
				select * from entry_version where id in (select max(id) from entry_version group by tool)
				""").query(Entries::read).list();
	}

	/** The one of a tool that counts; empty where only the shipped file does. */
	public Optional<KeptEntry> latest(String tool) {
		return this.jdbc.sql("select * from entry_version where tool = :tool order by version desc limit 1")
			.param("tool", tool)
			.query(Entries::read)
			.optional();
	}

	/** All of a tool, the latest first. */
	public List<KeptEntry> of(String tool) {
		return this.jdbc.sql("select * from entry_version where tool = :tool order by version desc")
			.param("tool", tool)
			.query(Entries::read)
			.list();
	}

	/**
	 * Keeps another.
	 * @throws org.springframework.dao.DuplicateKeyException if somebody kept this version
	 * at the same moment
	 */
	long add(KeptEntry entry) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into entry_version (tool, version, content, sha256, shipped_sha256, kept_by, kept_at, reason)
				values (:tool, :version, :text, :sha256, :shipped, :by, :at, :reason)
				""")
			.param("tool", entry.tool())
			.param("version", entry.version())
			.param("text", entry.text())
			.param("sha256", entry.sha256())
			.param("shipped", entry.shipped())
			.param("by", entry.by())
			.param("at", entry.at().atOffset(ZoneOffset.UTC))
			.param("reason", entry.reason())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	private static KeptEntry read(ResultSet row, int index) throws SQLException {
		Long by = row.getObject("kept_by", Long.class);
		return new KeptEntry(row.getLong("id"), row.getString("tool"), row.getLong("version"), row.getString("content"),
				row.getString("sha256"), row.getString("shipped_sha256"), by,
				row.getObject("kept_at", OffsetDateTime.class).toInstant(), row.getString("reason"));
	}

}
