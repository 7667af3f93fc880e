package org.weighhouse.web.control;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileTypeTests {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0 };

	@ParameterizedTest
	@CsvSource({ "proxy.pdf,%PDF-1.7", "proxy.TXT,blocked", "runs.csv,'a,b'", "policy.json,{}", "policy.yml,a: b" })
	void whatItsNameSaysIsKept(String name, String content) {
		assertThat(EvidenceFiles.check(name, bytes(content))).isEqualTo(FileType.named(name));
	}

	@Test
	void aPictureIsKnownByItsFirstBytes() {
		assertThat(EvidenceFiles.check("screen.png", PNG).mediaType()).isEqualTo("image/png");
		assertRefused("screen.jpg", PNG, "fileContent");
	}

	@ParameterizedTest
	@ValueSource(strings = { "page.html", "picture.svg", "run.exe", "archive.zip", "noending", "pdf.", ".htaccess" })
	void otherTypesAreRefused(String name) {
		assertRefused(name, bytes("%PDF-1.7"), "fileType");
	}

	@Test
	void aWebPageUnderAnotherNameIsRefused() {
		assertRefused("proxy.pdf", bytes("<html>"), "fileContent");
		assertRefused("proxy.png", bytes("<svg onload=x>"), "fileContent");
		assertRefused("policy.txt", new byte[] { 'a', 0, 'b' }, "fileContent");
		assertRefused("policy.csv", new byte[] { (byte) 0xc3, 0x28 }, "fileContent");
	}

	@Test
	void fiveMebibytesAreTheMost() {
		byte[] most = new byte[EvidenceFiles.MOST_BYTES];
		System.arraycopy(bytes("%PDF-"), 0, most, 0, 5);
		assertThat(EvidenceFiles.check("proxy.pdf", most)).isEqualTo(FileType.PDF);
		byte[] more = new byte[EvidenceFiles.MOST_BYTES + 1];
		assertRefused("proxy.pdf", more, "fileTooLarge");
		assertRefused("proxy.pdf", new byte[0], "fileEmpty");
	}

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd.txt,passwd.txt", "C:\\a\\proof.pdf,proof.pdf", "a\"b.txt,a_b.txt",
			"Prüfung 1.pdf,Prüfung 1.pdf" })
	void namesAreMadeSafe(String name, String safe) {
		assertThat(EvidenceFiles.safe(name)).isEqualTo(safe);
		assertThat(EvidenceFiles.safe("a\r\nb\u202egpj.txt")).isEqualTo("a__b_gpj.txt");
		assertThat(EvidenceFiles.safe("x".repeat(300) + ".txt")).hasSize(200).endsWith(".txt");
	}

	private static void assertRefused(String name, byte[] content, String problem) {
		assertThatExceptionOfType(EvidenceFileRefused.class).isThrownBy(() -> EvidenceFiles.check(name, content))
			.satisfies((refused) -> assertThat(refused.problem()).isEqualTo(problem));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
