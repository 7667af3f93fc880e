package org.weighhouse.web.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.tlog.LogFiles;
import org.weighhouse.web.tlog.LogWriter;
import org.weighhouse.web.tlog.VerifyingKey;

/**
 * Writes the log as files that anybody can check without this site: `checkpoint`, `key`,
 * and below `tile` the entries and the tree (C2SP tlog-tiles). People's words are not in
 * it, only what commits to them.
 */
@Component
public class LogExport {

	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final Sequencer sequencer;

	private final Checkpoints checkpoints;

	private final LogKey key;

	LogExport(JdbcClient jdbc, Sequencer sequencer, Checkpoints checkpoints, LogKey key) {
		this.jdbc = jdbc;
		this.sequencer = sequencer;
		this.checkpoints = checkpoints;
		this.key = key;
	}

	/** Whose signature stands below a checkpoint. */
	public VerifyingKey key() {
		return this.key.signing().verifying();
	}

	/**
	 * Signs everything that was written down by now.
	 * @throws NothingSigned if there is nothing, or the alarm rings
	 */
	public SignedCheckpoint latest() {
		return this.sequencer.catchUp().orElseThrow(NothingSigned::new);
	}

	/** What was signed last; empty before the first time. */
	public Optional<SignedCheckpoint> signed() {
		return this.checkpoints.latest();
	}

	/** The one of exactly so many entries. */
	public Optional<SignedCheckpoint> signed(long size) {
		return this.checkpoints.of(size);
	}

	/** Writes everything that was written down by now. */
	public SignedCheckpoint write(LogFiles files) {
		SignedCheckpoint latest = latest();
		write(files, latest);
		return latest;
	}

	/**
	 * Writes everything up to a checkpoint of this log.
	 * @throws org.weighhouse.web.tlog.Malformed if the entries are not what was signed
	 */
	public void write(LogFiles files, SignedCheckpoint until) {
		LogWriter writer = new LogWriter(files);
		while (writer.size() < until.size()) {
			List<byte[]> next = entries(writer.size(), Math.min(until.size(), writer.size() + AT_ONCE));
			if (next.isEmpty()) {
				break;
			}
			next.forEach(writer::add);
		}
		writer.end(until.note(), signer(until));
	}

	private VerifyingKey signer(SignedCheckpoint checkpoint) {
		return this.key.all()
			.stream()
			.filter((each) -> each.signed(checkpoint.note()))
			.findFirst()
			.orElse(this.key.signing().verifying());
	}

	private List<byte[]> entries(long from, long to) {
		return this.jdbc.sql("""
				select e.entry from audit_seq s join audit_entry e on e.id = s.entry
				where s.seq >= :from and s.seq < :to order by s.seq
				""")
			.param("from", from)
			.param("to", to)
			.query(String.class)
			.list()
			.stream()
			.map((text) -> text.getBytes(StandardCharsets.UTF_8))
			.toList();
	}

	/** There is no checkpoint to write a log up to. */
	public static class NothingSigned extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NothingSigned() {
			super("nothing is signed about the audit log yet");
		}

	}

}
