package org.weighhouse.web.cli;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * `may-i`: asks a running Weighhouse whether somebody may use an edition now. Anything
 * but a plain answer of that server is no yes.
 */
@Command(name = "may-i", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class MayICommand implements Callable<Integer>, Terminal.Command {

	private final Terminal terminal;

	@Parameters(arity = "1", paramLabel = "EDITION")
	private String edition = "";

	@Option(names = "--server", paramLabel = "URL", defaultValue = "http://127.0.0.1:8080")
	private URI server = URI.create("http://127.0.0.1:8080");

	@Option(names = "--as", paramLabel = "EMAIL", required = true)
	private String email = "";

	@Option(names = "--data-class", paramLabel = "CLASS")
	private @Nullable String dataClass;

	@Option(names = "--environment", paramLabel = "WHERE")
	private @Nullable String environment;

	@Option(names = "--project", paramLabel = "NAME")
	private @Nullable String project;

	@Option(names = "--blueprint", paramLabel = "WAY")
	private @Nullable String blueprint;

	@Option(names = "--tool-version", paramLabel = "VERSION")
	private @Nullable String version;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
	private Format format = Format.TEXT;

	MayICommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** How the answer is told. */
	enum Format {

		TEXT, JSON

	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		RemoteDesk desk = RemoteDesk.at(this.server, this.terminal.words());
		desk.signIn(this.email, Password.of(this.terminal, "mayI.password"));
		Map<String, @Nullable String> fields = new LinkedHashMap<>();
		fields.put("edition", this.edition);
		fields.put("dataClass", this.dataClass);
		fields.put("environment", this.environment);
		fields.put("project", this.project);
		fields.put("blueprint", this.blueprint);
		fields.put("version", this.version);
		RemoteDesk.Answer answer = desk.mayI(fields);
		if (this.format == Format.JSON) {
			this.terminal.out().println(answer.json());
		}
		else {
			tell(answer);
		}
		return answer.isAllowed() ? Exit.DONE : Exit.TOO_HIGH;
	}

	private void tell(RemoteDesk.Answer answer) {
		Words words = this.terminal.words();
		this.terminal.out().println(words.get("mayI." + answer.word(), answer.edition(), answer.until()));
		answer.reasons().forEach((reason) -> this.terminal.out().println(words.get("mayI.because", reason)));
		answer.next()
			.forEach((way) -> this.terminal.out()
				.println(words.get("mayI.next", way.text(), this.server.resolve(way.address()))));
	}

}
