package org.weighhouse.web.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.inventory.ColumnMapping;
import org.weighhouse.web.inventory.Content;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/**
 * Sends an inventory to a running site, says what it found, and confirms it if asked to.
 */
@Command(name = "import", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer>, Terminal.Command {

	private final Terminal terminal;

	@Parameters(arity = "1", paramLabel = "FILE")
	private Path file = Path.of("");

	@Mixin
	private InventoryOptions options = new InventoryOptions();

	@Option(names = "--source", paramLabel = "NAME", required = true)
	private String source = "";

	@Option(names = "--server", paramLabel = "URL", defaultValue = "http://127.0.0.1:8080")
	private URI server = URI.create("http://127.0.0.1:8080");

	@Option(names = "--as", paramLabel = "EMAIL", required = true)
	private String email = "";

	@Option(names = "--confirm")
	private boolean confirm;

	@Option(names = "--format", paramLabel = "text|json")
	private MayICommand.Format format = MayICommand.Format.TEXT;

	ImportCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		Words words = this.terminal.words();
		Content content = this.options.content(words);
		ColumnMapping named = this.options.columns(words);
		if (!Files.isRegularFile(this.file)) {
			throw new Exit.BadInput(words.get("noFile", "import", this.file));
		}
		RemoteDesk desk = RemoteDesk.at(this.server, words);
		desk.signIn(this.email, Password.of(this.terminal, "mayI.password"));
		RemoteInventories inventories = new RemoteInventories(desk, words);
		JsonNode read = inventories.read(inventories.upload(this.file, this.source, content.name()), columns(named));
		if (this.confirm && read.path("state").asString("").equals("CHECKED")) {
			read = inventories.confirm(read);
		}
		if (this.format == MayICommand.Format.JSON) {
			this.terminal.out().println(read);
		}
		else {
			tell(read, words);
		}
		return Exit.DONE;
	}

	/** Null where those count that the site proposes. */
	private static @Nullable Map<String, String> columns(@Nullable ColumnMapping named) {
		if (named == null) {
			return null;
		}
		Map<String, String> columns = new TreeMap<>();
		named.columns().forEach((field, heading) -> columns.put(field.name(), heading));
		return columns;
	}

	private void tell(JsonNode read, Words words) {
		JsonNode counts = read.path("counts");
		String number = read.path("number").asString("");
		String state = read.path("state").asString("");
		this.terminal.out()
			.println(words.get("import.counts", number, counts.path("known").asLong(0), counts.path("unsure").asLong(0),
					counts.path("unknown").asLong(0), counts.path("invalid").asLong(0)));
		this.terminal.out()
			.println(words.get("import.changed", counts.path("added").asLong(0), counts.path("gone").asLong(0)));
		this.terminal.out()
			.println(words.get(state.equals("CONFIRMED") ? "import.confirmed" : "import.notConfirmed",
					this.server.resolve(RemoteInventories.page(number))));
	}

}
