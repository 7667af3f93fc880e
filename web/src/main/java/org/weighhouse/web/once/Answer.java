package org.weighhouse.web.once;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.util.FileCopyUtils;

/**
 * How something that was sent was answered, to be said again.
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

	private static final int LONGEST = 65_536;

	private static final String CONTENT_TYPE = "Content-Type";

	/** What else tells the other side where to go or what was made. */
	private static final String[] HEADERS = { "Location", "ETag", "HX-Location", "HX-Redirect", "HX-Refresh",
			"HX-Trigger" };

	static Answer of(HeldResponse response) {
		if (response.getContentSize() > LONGEST) {
			throw new IllegalStateException("an answer to what may be sent twice takes " + response.getContentSize()
					+ " bytes, expected at most " + LONGEST + ": redirect to a page instead");
		}
		Map<String, String> headers = new TreeMap<>();
		if (response.getContentType() != null) {
			headers.put(CONTENT_TYPE, response.getContentType());
		}
		for (String name : HEADERS) {
			if (response.getHeader(name) != null) {
				headers.put(name, response.getHeader(name));
			}
		}
		return new Answer(response.getStatus(), headers, response.getContentAsByteArray());
	}

	void sayTo(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		this.headers.forEach((name, value) -> {
			if (name.equals(CONTENT_TYPE)) {
				response.setContentType(value);
			}
			else {
				response.setHeader(name, value);
			}
		});
		response.setContentLength(this.body.length);
		FileCopyUtils.copy(this.body, response.getOutputStream());
	}

}
