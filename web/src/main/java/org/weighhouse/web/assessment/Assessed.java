package org.weighhouse.web.assessment;

import java.util.Map;

import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.Verdict;
import org.weighhouse.web.control.InPlace;

/**
 * A use that was judged: the verdict, its bytes, and what it rests on. Digests are
 * SHA-256 in hex.
 *
 * @param json the verdict as the bytes that are stored, hashed and handed out
 * @param sha256 of these bytes
 * @param profileDigest of what the edition answers
 * @param useDigest of what whoever asks says: edition, preset, blueprint and answers
 * @param controlsDigest of the controls that count, and where each comes from
 * @param origins who gave each answer
 * @param inPlace where each control comes from
 */
public record Assessed(Use use, Verdict verdict, String json, String sha256, String profileDigest, String useDigest,
		String controlsDigest, Map<String, Origin> origins, InPlace inPlace) {
}
