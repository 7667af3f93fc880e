package org.weighhouse.web.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "weighhouse.data=target/site-test-${weighhouse.test.fork:1}")
@Import(Cast.class)
class MayICommandIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	private String server = "";

	private String email = "";

	@BeforeEach
	void somebody() {
		Person person = this.cast.with();
		this.server = "http://127.0.0.1:" + this.port;
		this.email = this.cast.email(person);
	}

	private CommandRun mayI(String password, String edition, String... more) {
		String[] args = new String[6 + more.length];
		System.arraycopy(new String[] { "may-i", edition, "--server", this.server, "--as", this.email }, 0, args, 0, 6);
		System.arraycopy(more, 0, args, 6, more.length);
		return CommandRun.withInput(password + "\n", args);
	}

	@Test
	void whatNobodyAllowedIsNotYetAndSaysTheWayForward() {
		CommandRun run = mayI(Cast.PASSWORD, EDITION);

		assertThat(run.err()).isEmpty();
		assertThat(run.exit()).isEqualTo(Exit.TOO_HIGH);
		assertThat(run.out()).contains("Not yet: " + EDITION, "you have not asked",
				this.server + "/requests/new?edition=");
	}

	@Test
	void programsGetTheSameAsJson() {
		CommandRun run = mayI(Cast.PASSWORD, EDITION, "--format", "json", "--data-class", "INTERNAL");

		assertThat(run.json().path("answer").asString()).isEqualTo("NOT_YET");
		assertThat(run.json().path("reasons").path(0).path("code").asString()).isEqualTo("nobodyAsked");
	}

	@Test
	void aWrongPasswordIsNoAnswer() {
		CommandRun run = mayI("seven grey geese", EDITION);

		assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).contains("Nobody was signed in as `" + this.email + "`");
	}

	@Test
	void anEditionThatIsNotThereIsNoAnswer() {
		assertThat(mayI(Cast.PASSWORD, "claude-code/none").exit()).isEqualTo(Exit.BAD_INPUT);
	}

	@Test
	void aPasswordNeverLeavesThisMachineInTheClear() {
		CommandRun run = CommandRun.withInput(Cast.PASSWORD + "\n", "may-i", EDITION, "--server",
				"http://192.0.2.7:8080", "--as", this.email);

		assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
		assertThat(run.err()).contains("expected an https address");
	}

	@Test
	void theDemoSaysThatNobodyHasAPasswordThere() throws IOException {
		HttpServer demo = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1);
		byte[] page = "<section class=\"demo-banner\">This is the demo</section>".getBytes(StandardCharsets.UTF_8);
		demo.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, page.length);
			exchange.getResponseBody().write(page);
			exchange.close();
		});
		demo.start();
		this.server = "http://127.0.0.1:" + demo.getAddress().getPort();
		try {
			CommandRun run = mayI(Cast.PASSWORD, EDITION);
			assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
			assertThat(run.err()).contains("is the demo", "choose who you are on its pages");
		}
		finally {
			demo.stop(0);
		}
	}

	@Test
	void aServerThatIsNotThereIsNoYes() {
		this.server = "http://127.0.0.1:1";

		assertThat(mayI(Cast.PASSWORD, EDITION).exit()).isEqualTo(Exit.BROKEN);
	}

}
