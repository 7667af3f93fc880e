package org.weighhouse.web.once;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer that is held back until what it tells of is stored.
 */
class HeldResponse extends ContentCachingResponseWrapper {

	HeldResponse(HttpServletResponse response) {
		super(response);
	}

	/** Without the end that the server puts to an answer when it redirects. */
	@Override
	public void sendRedirect(String location, int status, boolean clearBuffer) {
		if (clearBuffer) {
			resetBuffer();
		}
		setStatus(status);
		setHeader("Location", location);
	}

	@Override
	public void sendRedirect(String location) {
		sendRedirect(location, SC_FOUND, true);
	}

	@Override
	public void sendRedirect(String location, int status) {
		sendRedirect(location, status, true);
	}

	@Override
	public void sendRedirect(String location, boolean clearBuffer) {
		sendRedirect(location, SC_FOUND, clearBuffer);
	}

}
