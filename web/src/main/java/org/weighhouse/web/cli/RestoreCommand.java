package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import org.weighhouse.web.backup.Backup;
import org.weighhouse.web.backup.Refused;
import org.weighhouse.web.replay.StateReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * `restore FILE --data FOLDER`: puts a backup into a folder that has no database.
 */
@Command(name = "restore", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer>, Terminal.Command {

	private final Terminal terminal;

	@Parameters(arity = "1", paramLabel = "FILE")
	private Path file = Path.of("");

	@Option(names = "--data", paramLabel = "FOLDER", required = true)
	private Path data = Path.of("");

	RestoreCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws IOException, SQLException {
		Words words = this.terminal.words();
		if (!Files.isRegularFile(this.file)) {
			throw new Exit.BadInput(words.get("noFile", "restore", this.file));
		}
		try {
			StateReplay.Outcome outcome = Backup.restore(this.file, this.data);
			outcome.differences()
				.forEach((each) -> this.terminal.out().println(each.what() + " " + each.object() + " " + each.field()));
			this.terminal.out()
				.println(words.get("backup.restored", this.data, outcome.objects(), outcome.entries(),
						outcome.differences().size()));
			return outcome.isClean() ? Exit.DONE : Exit.DIFFERENT;
		}
		catch (Refused ex) {
			throw new Exit.BadInput(words.get("backup." + ex.code(), ex.values()));
		}
	}

}
