package org.weighhouse.web.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.weighhouse.catalog.Tool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * `tools`: what the catalogue knows, with the editions that `judge` takes.
 */
@Command(name = "tools", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class ToolsCommand implements Callable<Integer>, Terminal.Command {

	private final Terminal terminal;

	@Parameters(arity = "0..*", paramLabel = "SEARCH")
	private List<String> search = List.of();

	ToolsCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Words words = this.terminal.words();
		List<Tool> tools = Shipped.catalog(Shipped.rules(null, words)).search(String.join(" ", this.search));
		for (Tool tool : tools) {
			this.terminal.out().println(words.get("tools.tool", tool.name(), tool.vendor().name(), tool.kind()));
			tool.editions()
				.forEach((edition) -> this.terminal.out()
					.println(words.get("tools.edition", tool.id() + "/" + edition.id(), edition.name())));
		}
		this.terminal.err().println(words.get("tools.count", tools.size()));
		return Exit.DONE;
	}

}
