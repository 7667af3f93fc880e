package org.weighhouse.web.once;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.util.FileCopyUtils;

import tools.jackson.databind.json.JsonMapper;

/**
 * Why something that was sent is not even tried: a page for people, a problem (RFC 9457)
 * for programs.
 */
enum Refusal {

	NO_KEY(400, "No key",
			"Send a header Idempotency-Key with a value that this call alone has, and the same value when "
					+ "you send it again."),

	OTHER_CONTENT(422, "Same key, other content",
			"Something else was sent with this key before, and that counts. Use a new key for a new call."),

	STILL_IN_PROGRESS(409, "Still in progress",
			"What was sent first with this key has no answer yet. Send it again later."),

	TOO_LONG(413, "Too long", "A body has at most 1,048,576 bytes.");

	/** Names the refusal to the page of errors. */
	private static final String ATTRIBUTE = "weighhouse.refusal";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final int status;

	private final String title;

	private final String detail;

	Refusal(int status, String title, String detail) {
		this.status = status;
		this.title = title;
		this.detail = detail;
	}

	void toProgram(HttpServletResponse response) throws IOException {
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "about:blank");
		problem.put("title", this.title);
		problem.put("status", this.status);
		problem.put("detail", this.detail);
		response.setStatus(this.status);
		response.setContentType("application/problem+json");
		FileCopyUtils.copy(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8),
				response.getOutputStream());
	}

	void toPerson(HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(ATTRIBUTE, name());
		response.sendError(this.status);
	}

}
