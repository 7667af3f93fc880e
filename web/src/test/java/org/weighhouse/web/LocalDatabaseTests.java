package org.weighhouse.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

class LocalDatabaseTests {

	@TempDir
	private Path folder;

	@Test
	void theFirstStartMakesAPasswordThatOnlyTheOwnerReads() throws IOException {
		LocalDatabase database = new LocalDatabase(this.folder.resolve("data"));
		FlywayConnectionDetails owner = database.owner();
		Path file = this.folder.resolve("data/h2.password");
		assertThat(owner.getPassword()).hasSizeGreaterThan(40).isEqualTo(Files.readString(file));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	@Test
	void laterStartsKeepIt() {
		String password = new LocalDatabase(this.folder).owner().getPassword();
		assertThat(new LocalDatabase(this.folder).owner().getPassword()).isEqualTo(password);
	}

	@Test
	void theDeskHasAnotherAtEveryStart() {
		LocalDatabase database = new LocalDatabase(this.folder);
		assertThat(database.getUsername()).isNotEqualTo(database.owner().getUsername());
		assertThat(database.getPassword()).hasSizeGreaterThan(40)
			.isNotEqualTo(database.owner().getPassword())
			.isNotEqualTo(new LocalDatabase(this.folder).getPassword());
	}

	@Test
	void eachFolderHasItsOwn() {
		assertThat(new LocalDatabase(this.folder.resolve("a")).owner().getPassword())
			.isNotEqualTo(new LocalDatabase(this.folder.resolve("b")).owner().getPassword());
	}

	@Test
	void everyCommitIsWrittenAtOnce() {
		assertThat(new LocalDatabase(this.folder).getJdbcUrl()).contains(";WRITE_DELAY=0;");
	}

	@Test
	void aFileThatAnotherProcessHasOpenIsExplained() {
		SQLException locked = new SQLException("locked", "90020", LocalDatabaseFailureAnalyzer.IN_USE);
		FailureAnalysis analysis = new LocalDatabaseFailureAnalyzer().analyze(new IllegalStateException(locked));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).contains("Another Weighhouse is using");
		assertThat(analysis.getAction()).contains("--weighhouse.data=");
	}

	@Test
	void otherFailuresAreLeftToOthers() {
		SQLException other = new SQLException("syntax", "42000", 42000);
		assertThat(new LocalDatabaseFailureAnalyzer().analyze(new IllegalStateException(other))).isNull();
	}

}
