package org.weighhouse.web.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The fonts of printed pages: one that ships, with the letters of Europe, and TrueType
 * files for others where this machine has some. A character that none of them has is
 * printed as its code point, `[U+4E2D]`: never as a sign that stands for any.
 */
@Component
class Fonts {

	private static final Logger logger = LoggerFactory.getLogger(Fonts.class);

	private static final String SHIPPED = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	/** Where systems keep fonts of which many scripts can be printed. */
	private static final List<String> USUAL = List.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
			"/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
			"/usr/share/fonts/truetype/fonts-japanese-gothic.ttf", "/usr/share/fonts/truetype/nanum/NanumGothic.ttf",
			"/System/Library/Fonts/Supplemental/Arial Unicode.ttf", "/Library/Fonts/Arial Unicode.ttf",
			"C:/Windows/Fonts/simhei.ttf", "C:/Windows/Fonts/malgun.ttf", "C:/Windows/Fonts/seguisym.ttf");

	private final List<Path> files;

	private volatile List<Face> faces = List.of();

	@Autowired
	Fonts(ExportSettings settings) {
		this(Stream.concat(settings.fonts().stream(), USUAL.stream().map(Path::of)).toList());
	}

	Fonts(List<Path> files) {
		this.files = files;
	}

	/** In the order in which they are asked for a character. */
	List<Face> faces() {
		List<Face> known = this.faces;
		if (known.isEmpty()) {
			List<Face> read = new ArrayList<>();
			read.add(Face.of("face-0", shipped()));
			this.files.stream().filter(Files::isReadable).forEach((file) -> add(read, file));
			known = List.copyOf(read);
			this.faces = known;
		}
		return known;
	}

	private static void add(List<Face> read, Path file) {
		try {
			read.add(Face.of("face-" + read.size(), Files.readAllBytes(file)));
		}
		catch (IOException | IllegalArgumentException ex) {
			logger.warn("{} cannot be used as a font: {}", file, ex.getMessage());
		}
	}

	/** Text of which every character can be printed. */
	String printable(String text) {
		List<Face> all = faces();
		StringBuilder printable = new StringBuilder(text.length());
		text.codePoints().forEach((point) -> {
			if (point < ' ' || all.stream().anyMatch((face) -> face.has(point))) {
				printable.appendCodePoint(point);
			}
			else {
				printable.append(String.format("[U+%04X]", point));
			}
		});
		return printable.toString();
	}

	private static byte[] shipped() {
		try (InputStream font = Fonts.class.getResourceAsStream(SHIPPED)) {
			return Objects.requireNonNull(font, SHIPPED).readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A font, and which characters it has. */
	record Face(String family, byte[] bytes, BitSet points) {

		static Face of(String family, byte[] bytes) {
			return new Face(family, bytes, Glyphs.of(bytes));
		}

		boolean has(int point) {
			return this.points.get(point);
		}

		InputStream open() {
			return new ByteArrayInputStream(this.bytes);
		}

	}

}
