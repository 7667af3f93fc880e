package org.weighhouse.web.inventory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.weighhouse.web.inventory.UnreadableInventory.Because;

/**
 * The first bytes of a file, which tell what it is; its name tells nothing.
 *
 * @param whole whether that is all of it
 */
record Beginning(byte[] bytes, boolean whole) {

	static final int LENGTH = 65_536;

	private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*(?:[\"}]|$)|\\[\\s*(?:[\\[{\"\\]]|$))");

	/** Looks ahead: the stream stands where it stood. */
	static Beginning of(BufferedInputStream in) throws IOException {
		in.mark(LENGTH + 1);
		byte[] bytes = in.readNBytes(LENGTH + 1);
		in.reset();
		boolean whole = bytes.length <= LENGTH;
		Beginning beginning = new Beginning(whole ? bytes : Arrays.copyOf(bytes, LENGTH), whole);
		beginning.refuseWhatIsNoText();
		return beginning;
	}

	static BufferedInputStream limited(InputStream in) {
		return new BufferedInputStream(new Limited(in), LENGTH + 1);
	}

	private void refuseWhatIsNoText() {
		String hex = HexFormat.of().formatHex(this.bytes, 0, Math.min(8, this.bytes.length));
		if (this.bytes.length == 0) {
			throw new UnreadableInventory(Because.EMPTY);
		}
		if (hex.startsWith("504b")) {
			boolean office = new String(this.bytes, StandardCharsets.ISO_8859_1).contains("[Content_Types].xml");
			throw new UnreadableInventory(office ? Because.WORKBOOK : Because.ARCHIVE);
		}
		if (hex.startsWith("1f8b") || hex.startsWith("425a68") || hex.startsWith("fd377a58")
				|| hex.startsWith("377abcaf") || hex.startsWith("52617221") || hex.startsWith("28b52ffd")) {
			throw new UnreadableInventory(Because.ARCHIVE);
		}
		if (hex.startsWith("d0cf11e0")) {
			throw new UnreadableInventory(Because.OLD_WORKBOOK);
		}
		if (hex.startsWith("25504446")) {
			throw new UnreadableInventory(Because.PDF);
		}
		String text = text().strip();
		if (text.isEmpty()) {
			throw new UnreadableInventory(Because.EMPTY);
		}
		if (text.charAt(0) == '<') {
			throw new UnreadableInventory(Because.XML);
		}
		if (text.lines().findFirst().orElse("").chars().anyMatch((letter) -> letter < ' ' && letter != '\t')) {
			throw new UnreadableInventory(Because.BINARY);
		}
	}

	/** UTF-8 unless it says otherwise by its first bytes. */
	Charset charset() {
		if (startsWith(0xff, 0xfe)) {
			return StandardCharsets.UTF_16LE;
		}
		return startsWith(0xfe, 0xff) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
	}

	/** How many bytes say so. */
	int mark() {
		return startsWith(0xef, 0xbb, 0xbf) ? 3 : charset().equals(StandardCharsets.UTF_8) ? 0 : 2;
	}

	String text() {
		return new String(this.bytes, mark(), this.bytes.length - mark(), charset());
	}

	/** Whether it is an object or a list; a heading may begin with such a bracket too. */
	boolean isJson() {
		return JSON.matcher(text()).lookingAt();
	}

	private boolean startsWith(int... first) {
		for (int at = 0; at < first.length; at++) {
			if (at >= this.bytes.length || Byte.toUnsignedInt(this.bytes[at]) != first[at]) {
				return false;
			}
		}
		return true;
	}

}
