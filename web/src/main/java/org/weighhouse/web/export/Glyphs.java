package org.weighhouse.web.export;

import java.io.IOException;
import java.util.BitSet;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which characters a TrueType font has.
 */
final class Glyphs {

	private Glyphs() {
	}

	/**
	 * @throws IllegalArgumentException if it is no TrueType font that a PDF can hold
	 */
	static BitSet of(byte[] font) {
		try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
			if (parsed.getGlyph() == null) {
				throw new IllegalArgumentException("it has no outlines of the TrueType kind");
			}
			CmapLookup lookup = parsed.getUnicodeCmapLookup();
			BitSet points = new BitSet();
			for (int point = ' '; point <= Character.MAX_CODE_POINT; point++) {
				if (lookup.getGlyphId(point) != 0) {
					points.set(point);
				}
			}
			return points;
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("it cannot be read as a TrueType font: " + ex.getMessage(), ex);
		}
	}

}
