package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weighhouse.web.cli.VerifyCommandTests.Attack;
import org.weighhouse.web.tlog.SampleLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The program of `docs/audit`, which stands on the code of Go's checksum database, sees a
 * log as our own verifier does. Left out where there is no Go, unless
 * `-Dweighhouse.go=required` asks for it.
 */
class GoVerifierTests {

	/** Where Debian puts what Go programs are made of. */
	private static final Path LIBRARIES = Path.of("/usr/share/gocode");

	private static final int OLDER = 300;

	@TempDir
	private static Path folder;

	@BeforeAll
	static void build() throws Exception {
		boolean there = Files.isDirectory(LIBRARIES.resolve("src/golang.org/x/mod"))
				&& Stream.of(System.getenv("PATH").split(":")).anyMatch((dir) -> Files.exists(Path.of(dir, "go")));
		if (!"required".equals(System.getProperty("weighhouse.go"))) {
			assumeTrue(there, "Go and its package x/mod are not installed (golang-go, golang-golang-x-mod-dev)");
		}
		Path program = Path.of("..", "docs", "audit", "verify.go").toRealPath();
		Ran built = run(List.of("go", "build", "-o", folder.resolve("verify").toString(), program.toString()));
		assertThat(built.exit()).as(built.said()).isZero();
	}

	@Test
	void aCleanLogIsUnchangedForBoth() throws Exception {
		for (int size : new int[] { 1, 2, 255, 256, 257, 512, 700 }) {
			SampleLog log = new SampleLog(folder.resolve("clean-" + size), size);
			Ran ran = verify(log, (size > OLDER) ? log.checkpoint(OLDER).toString() : null);
			assertThat(ran.exit()).as(size + ": " + ran.said()).isZero();
		}
	}

	@Test
	void anAttackIsTheSameForBoth() throws Exception {
		List<String> different = new ArrayList<>();
		for (Attack attack : VerifyCommandTests.attacks()) {
			SampleLog log = new SampleLog(folder.resolve(attack.name()), 700);
			String older = log.checkpoint(OLDER).toString();
			String key = log.key.verifying().toString();
			attack.how().accept(log);
			Files.writeString(folder.resolve("older"), older);
			int go = run(List.of(folder.resolve("verify").toString(), log.folder().toString(), key,
					folder.resolve("older").toString()))
				.exit();
			boolean same = go == attack.exit() || (Stream.of(10, 11).anyMatch((code) -> code == go)
					&& Stream.of(10, 11).anyMatch((code) -> code == attack.exit()));
			if (!same && !isBeside(attack)) {
				different.add(attack + ": " + go + ", expected " + attack.exit());
			}
		}
		assertThat(different).isEmpty();
	}

	/** Files that the checkpoint does not name are nothing to it. */
	private static boolean isBeside(Attack attack) {
		return attack.name().startsWith("append") && attack.from() == 700;
	}

	private static Ran verify(SampleLog log, @Nullable String older) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(folder.resolve("verify").toString(), log.folder().toString(), log.key.verifying().toString()));
		if (older != null) {
			Files.writeString(folder.resolve("older"), older);
			command.add(folder.resolve("older").toString());
		}
		return run(command);
	}

	private static Ran run(List<String> command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("GO111MODULE", "off");
		builder.environment().put("GOPATH", LIBRARIES.toString());
		builder.environment().put("GOCACHE", Path.of("target", "go-cache").toAbsolutePath().toString());
		builder.environment().put("GOFLAGS", "");
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
		return new Ran(process.exitValue(), said);
	}

	private record Ran(int exit, String said) {
	}

}
