package org.weighhouse.web.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A kind of file that may prove something: by the end of its name, and by its first bytes
 * where they tell.
 */
enum FileType {

	PDF("application/pdf", List.of("pdf"), new byte[] { '%', 'P', 'D', 'F', '-' }),
	PNG("image/png", List.of("png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' }),
	JPEG("image/jpeg", List.of("jpg", "jpeg"), new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff }),
	TEXT("text/plain", List.of("txt"), new byte[0]), CSV("text/csv", List.of("csv"), new byte[0]),
	JSON("application/json", List.of("json"), new byte[0]),
	YAML("application/yaml", List.of("yaml", "yml"), new byte[0]);

	private final String mediaType;

	private final List<String> endings;

	private final byte[] begins;

	FileType(String mediaType, List<String> endings, byte[] begins) {
		this.mediaType = mediaType;
		this.endings = endings;
		this.begins = begins;
	}

	/** The type that a name promises, or null. */
	static @Nullable FileType named(String name) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((type) -> type.endings.contains(ending)).findFirst().orElse(null);
	}

	String mediaType() {
		return this.mediaType;
	}

	/** Whether the bytes are what the name promises. */
	boolean fits(byte[] bytes) {
		return (this.begins.length > 0)
				? bytes.length >= this.begins.length
						&& Arrays.equals(bytes, 0, this.begins.length, this.begins, 0, this.begins.length)
				: isText(bytes);
	}

	/** UTF-8 without the characters that only programs use. */
	private static boolean isText(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(bytes))
				.chars()
				.noneMatch((each) -> Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t');
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
