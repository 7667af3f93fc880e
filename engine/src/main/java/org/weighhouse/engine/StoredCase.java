package org.weighhouse.engine;

import java.util.List;

/**
 * A case as an index holds it.
 *
 * @param controls the verified ones, whether or not a rule base knows them
 */
record StoredCase(int number, Answers answers, List<String> controls) {
}
