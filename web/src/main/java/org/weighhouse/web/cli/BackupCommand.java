package org.weighhouse.web.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.backup.Backup;
import org.weighhouse.web.backup.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * `backup`: asks a running site to back itself up, or does so with the folder of one that
 * is stopped.
 */
@Command(name = "backup", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer>, Terminal.Command {

	private final Terminal terminal;

	@Parameters(arity = "0..1", paramLabel = "FILE")
	private @Nullable Path file;

	@Option(names = "--data", paramLabel = "FOLDER")
	private @Nullable Path data;

	@Option(names = "--server", paramLabel = "URL", defaultValue = "http://127.0.0.1:8080")
	private URI server = URI.create("http://127.0.0.1:8080");

	@Option(names = "--as", paramLabel = "EMAIL")
	private @Nullable String email;

	BackupCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws IOException, InterruptedException, SQLException {
		Words words = this.terminal.words();
		boolean stopped = this.data != null && this.file != null && this.email == null;
		boolean running = this.data == null && this.file == null && this.email != null;
		if (!stopped && !running) {
			throw new Exit.BadInput(words.get("backup.either"));
		}
		if (this.data != null && this.file != null) {
			try {
				Backup.Made made = Backup.of(this.data, this.file);
				this.terminal.out().println(words.get("backup.made", made.file(), made.size(), made.sha256()));
			}
			catch (Refused ex) {
				throw new Exit.BadInput(words.get("backup." + ex.code(), ex.values()));
			}
			catch (SQLException ex) {
				throw InUse.or(ex, words);
			}
			return Exit.DONE;
		}
		RemoteDesk desk = RemoteDesk.at(this.server, words);
		desk.signIn(String.valueOf(this.email), Password.of(this.terminal, "mayI.password"));
		this.terminal.out().println(desk.backUp());
		return Exit.DONE;
	}

}
