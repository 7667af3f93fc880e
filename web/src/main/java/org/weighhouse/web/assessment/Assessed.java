package org.weighhouse.web.assessment;

import java.util.Map;

import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.Verdict;

/**
 * A use that was judged: the verdict, its bytes, and who gave each answer.
 *
 * @param json the verdict as the bytes that are stored, hashed and handed out
 * @param sha256 of these bytes, in hex
 */
public record Assessed(Use use, Verdict verdict, String json, String sha256, Map<String, Origin> origins) {
}
