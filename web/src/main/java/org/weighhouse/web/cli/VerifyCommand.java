package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.tlog.Checkpoint;
import org.weighhouse.web.tlog.Finding;
import org.weighhouse.web.tlog.LogFolder;
import org.weighhouse.web.tlog.Malformed;
import org.weighhouse.web.tlog.SignedNote;
import org.weighhouse.web.tlog.VerifyingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * `verify DIR`: looks at every entry of a log that was downloaded, without any server.
 * Its exit code says what became of the log ({@link Finding.Verdict}).
 */
@Command(name = "verify", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer>, Terminal.Command {

	private final Terminal terminal;

	@Parameters(arity = "1", paramLabel = "DIR")
	private Path folder = Path.of(".");

	@Option(names = "--checkpoint", paramLabel = "FILE")
	private List<Path> checkpoints = new ArrayList<>();

	@Option(names = "--key", paramLabel = "KEY|FILE")
	private @Nullable String key;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
	private Format format = Format.TEXT;

	VerifyCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** How the finding is told. */
	enum Format {

		TEXT, JSON

	}

	@Override
	public Integer call() throws IOException {
		LogFolder log = new LogFolder(this.folder);
		VerifyingKey given = key();
		List<SignedNote> older = older();
		Finding finding = log.check(given, older);
		boolean signed = finding.verdict() != Finding.Verdict.BAD_SIGNATURE;
		Checkpoint checkpoint = signed ? Checkpoint.read(log.checkpoint()) : null;
		if (this.format == Format.JSON) {
			this.terminal.out().println(json(finding, checkpoint));
		}
		else {
			tell(finding, checkpoint);
			if (given == null && signed) {
				this.terminal.out().println(this.terminal.words().get("verify.ownKey", log.key().toString()));
			}
			if (older.isEmpty() && signed) {
				this.terminal.out().println(this.terminal.words().get("verify.noOlder"));
			}
		}
		return finding.verdict().exit();
	}

	private @Nullable VerifyingKey key() throws IOException {
		if (this.key == null) {
			return null;
		}
		try {
			return VerifyingKey.read(this.key.contains("+") ? this.key : Files.readString(Path.of(this.key)));
		}
		catch (Malformed ex) {
			throw new Exit.BadInput(this.terminal.words().get("verify.badKey", ex.getMessage()));
		}
	}

	private List<SignedNote> older() throws IOException {
		List<SignedNote> older = new ArrayList<>();
		for (Path file : this.checkpoints) {
			try {
				older.addAll(LogFolder.notes(file));
			}
			catch (Malformed ex) {
				throw new Exit.BadInput(
						this.terminal.words().get("verify.badCheckpoint", file.toString(), ex.getMessage()));
			}
		}
		return older;
	}

	private void tell(Finding finding, @Nullable Checkpoint checkpoint) {
		Words words = this.terminal.words();
		this.terminal.out()
			.println(words.get("verify.verdict", words.audit("audit.verdict." + finding.verdict()),
					words.audit("audit.why." + finding.why())));
		if (finding.from() != null) {
			this.terminal.out()
				.println(words.get("verify.bad", String.valueOf(finding.from()), String.valueOf(finding.to()),
						finding.from().equals(finding.to()) ? 0 : 1));
		}
		if (!finding.where().isEmpty()) {
			this.terminal.out().println(words.get("verify.where", finding.where()));
		}
		if (checkpoint != null) {
			this.terminal.out()
				.println(words.get("verify.checkpoint", checkpoint.origin(), String.valueOf(checkpoint.size()),
						checkpoint.root().hex()));
		}
	}

	private String json(Finding finding, @Nullable Checkpoint checkpoint) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("schemaVersion", 1);
		fields.put("verdict", finding.verdict().name());
		fields.put("exit", finding.verdict().exit());
		fields.put("why", finding.why());
		fields.put("firstBad", finding.from());
		fields.put("firstBadAtMost", finding.to());
		fields.put("where", finding.where());
		fields.put("origin", (checkpoint != null) ? checkpoint.origin() : null);
		fields.put("size", (checkpoint != null) ? checkpoint.size() : null);
		fields.put("root", (checkpoint != null) ? checkpoint.root().hex() : null);
		return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(fields);
	}

}
