package org.weighhouse.web.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Every change that waited for a second person, or does. None is ever deleted.
 */
@Repository
class Proposals {

	private final JdbcClient jdbc;

	private final Clock clock;

	Proposals(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	long add(String tool, String text, String base, String because, long proposer) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into entry_proposal (tool, text, base, because, proposer, proposed_at, state)
				values (:tool, :text, :base, :because, :proposer, :at, 'OPEN')
				""")
			.param("tool", tool)
			.param("text", text)
			.param("base", base)
			.param("because", because)
			.param("proposer", proposer)
			.param("at", OffsetDateTime.now(this.clock))
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	Optional<Proposal> find(long number) {
		return this.jdbc.sql("select * from entry_proposal where id = :id")
			.param("id", number)
			.query(Proposals::read)
			.optional();
	}

	/** One, and nobody else decides it until the transaction ends. */
	Optional<Proposal> lock(long number) {
		return this.jdbc.sql("select * from entry_proposal where id = :id for update")
			.param("id", number)
			.query(Proposals::read)
			.optional();
	}

	/** Those that wait, the oldest first. */
	List<Proposal> open() {
		return this.jdbc.sql("select * from entry_proposal where state = 'OPEN' order by id")
			.query(Proposals::read)
			.list();
	}

	/** Those of a tool that wait. */
	List<Proposal> open(String tool) {
		return this.jdbc.sql("select * from entry_proposal where tool = :tool and state = 'OPEN' order by id")
			.param("tool", tool)
			.query(Proposals::read)
			.list();
	}

	void decide(long number, Proposal.State state, long decider, @Nullable String because) {
		this.jdbc.sql("""
				update entry_proposal set state = :state, decider = :decider, decided_because = :because,
					decided_at = :at
				where id = :id
				""")
			.param("state", state.name())
			.param("decider", decider)
			.param("because", because)
			.param("at", OffsetDateTime.now(this.clock))
			.param("id", number)
			.update();
	}

	private static Proposal read(ResultSet row, int index) throws SQLException {
		return new Proposal(row.getLong("id"), row.getString("tool"), row.getString("text"), row.getString("base"),
				row.getString("because"), row.getLong("proposer"),
				row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
				Proposal.State.valueOf(row.getString("state")), row.getObject("decider", Long.class),
				row.getString("decided_because"));
	}

}
