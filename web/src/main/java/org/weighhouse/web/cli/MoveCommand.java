package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import org.weighhouse.web.backup.Move;
import org.weighhouse.web.backup.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * `move`: everything of a site that is stopped, from its file into an empty PostgreSQL.
 */
@Command(name = "move", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class MoveCommand implements Callable<Integer>, Terminal.Command {

	private final Terminal terminal;

	@Option(names = "--data", paramLabel = "FOLDER", required = true)
	private Path data = Path.of("");

	@Option(names = "--to", paramLabel = "JDBC-URL", required = true)
	private String url = "";

	@Option(names = "--owner", paramLabel = "NAME", required = true)
	private String owner = "";

	MoveCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws IOException, SQLException {
		Logs.toStandardError();
		Words words = this.terminal.words();
		try {
			Move.Outcome outcome = Move.of(this.data, this.url, this.owner, Password.of(this.terminal, "move.password"))
				.move();
			outcome.rows().forEach((table, rows) -> this.terminal.out().println(words.get("move.table", table, rows)));
			this.terminal.out()
				.println(words.get("move.done", outcome.all(), outcome.rows().size(), outcome.log(),
						outcome.state().differences().size()));
			return Exit.DONE;
		}
		catch (Refused ex) {
			throw new Exit.BadInput(words.get("backup." + ex.code(), ex.values()));
		}
		catch (SQLException ex) {
			throw InUse.or(ex, words);
		}
	}

}
