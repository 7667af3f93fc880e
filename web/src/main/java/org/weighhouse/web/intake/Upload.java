package org.weighhouse.web.intake;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sends, and what they say of it.
 *
 * @param source in words
 * @param content a word of {@link org.weighhouse.web.inventory.Content}
 * @param bytes null where no file came along
 */
record Upload(String source, String content, String fileName, @Nullable InputStream bytes) {
}
