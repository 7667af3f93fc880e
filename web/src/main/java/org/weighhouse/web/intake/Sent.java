package org.weighhouse.web.intake;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files as browsers and programs send them.
 */
final class Sent {

	private Sent() {
	}

	/** A form sends a part without a name where nobody chose a file. */
	static Upload upload(String source, String content, @Nullable MultipartFile file) throws IOException {
		String name = (file != null) ? file.getOriginalFilename() : null;
		boolean chosen = file != null && name != null && !name.isEmpty();
		return new Upload(source, content, chosen ? name : "", chosen ? file.getInputStream() : null);
	}

}
