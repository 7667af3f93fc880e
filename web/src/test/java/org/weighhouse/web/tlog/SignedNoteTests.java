package org.weighhouse.web.tlog;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignedNoteTests {

	/** The example in the documentation of Go's `note` package. */
	private static final String KNOWN = """
			If you think cryptography is the answer to your problem,
			then you don't know what your problem is.

			— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
			""";

	private static final VerifyingKey NEUMANN = VerifyingKey
		.read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

	private final SigningKey key = SigningKey.make("weighhouse/test");

	@Test
	void aKnownNoteIsSignedByItsKey() {
		SignedNote note = SignedNote.read(KNOWN);
		assertThat(NEUMANN.signed(note)).isTrue();
		assertThat(note.toString()).isEqualTo(KNOWN);
	}

	@Test
	void aKnownNoteWithAnotherWordIsNot() {
		assertThat(NEUMANN.signed(SignedNote.read(KNOWN.replace("answer", "cure")))).isFalse();
	}

	@Test
	void anotherKeyOfTheSameNameDidNotSign() {
		SignedNote note = this.key.sign("text\n");
		assertThat(this.key.verifying().signed(note)).isTrue();
		assertThat(SigningKey.make("weighhouse/test").verifying().signed(note)).isFalse();
	}

	@Test
	void signaturesOfOthersAreNoHarm() {
		SignedNote own = this.key.sign("text\n");
		SignedNote other = SigningKey.make("witness").sign("text\n");
		SignedNote both = new SignedNote("text\n", List.of(other.signatures().get(0), own.signatures().get(0)));
		assertThat(this.key.verifying().signed(SignedNote.read(both.toString()))).isTrue();
	}

	@Test
	void aKeyIsReadAsItWasWritten() {
		SigningKey read = SigningKey.read(this.key.secret());
		assertThat(read.verifying()).isEqualTo(this.key.verifying());
		assertThat(this.key.verifying().signed(read.sign("text\n"))).isTrue();
		assertThat(this.key.toString()).doesNotContain("PRIVATE").isEqualTo(read.verifying().toString());
	}

	@Test
	void linesOfTwoKeysAreNoKey() {
		String mixed = this.key.secret().lines().findFirst().orElseThrow() + "\n"
				+ SigningKey.make("weighhouse/test").verifying() + "\n";
		assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SigningKey.read(mixed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "PeterNeumann", "PeterNeumann+c74f20a3",
			"PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
			"Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
			"PeterNeumann+c74f20a3+AXpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
			"PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10" })
	void whatIsNoKeyIsRefused(String text) {
		assertThatExceptionOfType(Malformed.class).isThrownBy(() -> VerifyingKey.read(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "text\n", "text\n\n", "text\n\n— name\n", "text\n\n— name AAAAAA==",
			"text\n\n— name AAAA\n", "text\n\n- name AAAAAAAA\n", "te\rxt\n\n— name AAAAAAAA\n",
			"text\n\n— na+me AAAAAAAA\n", "text\n\n— name AAAAAAB=\n", "\n\n— name AAAAAAAA\n" })
	void whatIsNoNoteIsRefused(String text) {
		assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignedNote.read(text));
	}

	@Test
	void notesAreReadOneBelowTheOther() {
		String all = this.key.sign("one\n") + "\n" + this.key.sign("two\n\nmore\n") + "\n" + this.key.sign("three\n");
		assertThat(SignedNote.readAll(all)).extracting(SignedNote::text)
			.containsExactly("one\n", "two\n\nmore\n", "three\n");
		assertThat(SignedNote.readAll("")).isEmpty();
	}

	@Test
	void aCheckpointIsReadAsItWasWritten() {
		Checkpoint checkpoint = new Checkpoint("weighhouse/test", 7, Hash.EMPTY);
		SignedNote note = checkpoint.signedBy(this.key);
		assertThat(note.text()).isEqualTo("weighhouse/test\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
		assertThat(Checkpoint.read(SignedNote.read(note.toString().getBytes(StandardCharsets.UTF_8))))
			.isEqualTo(checkpoint);
		assertThat(Checkpoint.read(this.key.sign(checkpoint.text() + "more\n"))).isEqualTo(checkpoint);
	}

	@ParameterizedTest
	@ValueSource(strings = { "log\n7\n", "log\n07\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
			"log\n-7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "log\n7\n47DEQpj8HBSa\n",
			"log\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
			"\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
			"log\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n" })
	void whatIsNoCheckpointIsRefused(String text) {
		assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Checkpoint.read(this.key.sign(text)));
	}

}
