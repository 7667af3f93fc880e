package org.weighhouse.web.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text ends with a line break
 */
public record SignedNote(String text, List<Signature> signatures) {

	private static final String SIGNED = "— ";

	private static final int LONGEST = 1_000_000;

	public SignedNote {
		signatures = List.copyOf(signatures);
	}

	/**
	 * A line below the text.
	 *
	 * @param bytes the number of the key, four bytes, and what it made of the text, in
	 * Base64
	 */
	public record Signature(String name, String bytes) {
	}

	/**
	 * @throws Malformed if that is no signed note
	 */
	public static SignedNote read(byte[] bytes) {
		if (bytes.length > LONGEST) {
			throw new Malformed("found a note of " + bytes.length + " bytes, expected at most " + LONGEST);
		}
		try {
			return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
		}
		catch (CharacterCodingException ex) {
			throw new Malformed("found a note that is not UTF-8");
		}
	}

	/**
	 * @throws Malformed if that is no signed note
	 */
	public static SignedNote read(String note) {
		if (note.chars().anyMatch((character) -> character < ' ' && character != '\n')) {
			throw new Malformed("found a control character in a note");
		}
		int end = note.lastIndexOf("\n\n");
		if (end < 1 || !note.endsWith("\n") || end + 2 == note.length()) {
			throw new Malformed("found no signature below a note, expected a blank line and at least one");
		}
		List<Signature> signatures = new ArrayList<>();
		for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
			signatures.add(signature(line));
		}
		return new SignedNote(note.substring(0, end + 1), signatures);
	}

	/** Several notes one below the other, as an anchor keeps them. */
	public static List<SignedNote> readAll(String notes) {
		List<SignedNote> all = new ArrayList<>();
		StringBuilder note = new StringBuilder();
		boolean signed = false;
		for (String line : notes.lines().toList()) {
			if (signed && !line.startsWith(SIGNED)) {
				all.add(read(note.toString()));
				note.setLength(0);
			}
			signed = line.startsWith(SIGNED);
			if (!note.isEmpty() || !line.isEmpty()) {
				note.append(line).append('\n');
			}
		}
		if (!note.isEmpty()) {
			all.add(read(note.toString()));
		}
		return all;
	}

	private static Signature signature(String line) {
		String[] parts = line.split(" ", -1);
		if (parts.length != 3 || !line.startsWith(SIGNED) || !VerifyingKey.isName(parts[1])) {
			throw new Malformed("found `" + line + "`, expected a signature: `— NAME BASE64`");
		}
		if (bytes(parts[2]).length <= VerifyingKey.ID_BYTES) {
			throw new Malformed("found a signature of " + bytes(parts[2]).length + " bytes, expected more than four");
		}
		return new Signature(parts[1], parts[2]);
	}

	/**
	 * Base64 as there is one way only to write it.
	 * @throws Malformed if it is none
	 */
	static byte[] bytes(String base64) {
		try {
			byte[] bytes = Base64.getDecoder().decode(base64);
			if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
				return bytes;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new Malformed("found `" + base64 + "`, expected Base64");
		}
		throw new Malformed("found `" + base64 + "`, expected Base64 in its one form");
	}

	@Override
	public String toString() {
		return this.text + "\n"
				+ this.signatures.stream()
					.map((signature) -> SIGNED + signature.name() + " " + signature.bytes() + "\n")
					.collect(Collectors.joining());
	}

}
