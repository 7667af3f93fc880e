package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.intake.Checking;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "weighhouse.data=target/site-test-${weighhouse.test.fork:1}")
@Import(Cast.class)
class ImportCommandIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private Checking checking;

	@TempDir
	private Path folder;

	private String reviewer = "";

	@BeforeEach
	void somebody() {
		this.reviewer = this.cast.email(this.cast.with(Role.REVIEWER));
	}

	@Test
	void anInventoryIsReadThereAndCountsOnceItIsConfirmed() throws Exception {
		CommandRun run = send(this.reviewer, "Name,Vendor\nCursor,Anysphere\nSolitaire,Nobody\nCursor,\n");
		assertThat(run.err()).isEmpty();
		assertThat(run.exit()).isEqualTo(Exit.DONE);
		assertThat(run.out()).contains("1 known, 1 unsure, 1 unknown; no invalid row",
				"Not confirmed yet: http://127.0.0.1:" + this.port + "/inventories/");
		assertThat(send(this.reviewer, "Name\nSolitaire\n", "--confirm").out()).contains("Confirmed: ");
	}

	@Test
	void columnsAreNamedOnTheCommandLine() throws Exception {
		CommandRun run = send(this.reviewer, "Was,Wer\nCursor,Anysphere\n", "--map", "name=Was", "--map",
				"publisher=Wer", "--format", "json");
		assertThat(run.json().path("counts").path("known").asInt()).isEqualTo(1);
		assertThat(run.json().path("state").asString()).isEqualTo("CHECKED");
	}

	@Test
	void aFileThatCannotBeReadIsRefusedInWords() throws Exception {
		CommandRun run = send(this.reviewer, "<bom/>");
		assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
		assertThat(run.err()).contains("The file is XML or HTML.");
		CommandRun late = send(this.reviewer, "Name,Vendor\nCursor,Anysphere\n\"Slack,x\n");
		assertThat(late.exit()).isEqualTo(Exit.BAD_INPUT);
		assertThat(late.err()).contains("row from line 3");
	}

	@Test
	void whoeverMayNotIsTold() throws Exception {
		CommandRun run = send(this.cast.email(this.cast.with()), "Name\nCursor\n");
		assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
		assertThat(run.err()).contains("but reviewers and administrators");
	}

	/** While the command waits, the work of the timer is done here. */
	private CommandRun send(String email, String file, String... options) throws Exception {
		String[] args = Stream
			.concat(Stream.of("import", file(file).toString(), "--source", UUID.randomUUID().toString(), "--server",
					"http://127.0.0.1:" + this.port, "--as", email), Stream.of(options))
			.toArray(String[]::new);
		CompletableFuture<CommandRun> run = CompletableFuture
			.supplyAsync(() -> CommandRun.withInput(Cast.PASSWORD + "\n", args));
		while (true) {
			try {
				return run.get(100, TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException ex) {
				this.checking.work();
			}
		}
	}

	private Path file(String text) throws IOException {
		return Files.write(this.folder.resolve(UUID.randomUUID() + ".csv"), List.of(text.split("\n")));
	}

}
