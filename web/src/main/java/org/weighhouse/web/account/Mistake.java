package org.weighhouse.web.account;

/**
 * What is wrong with a field of a form, as the end of a message's name.
 */
record Mistake(String field, String mistake) {
}
