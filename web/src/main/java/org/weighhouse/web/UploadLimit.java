package org.weighhouse.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too long before anybody reads it: only inventories are large. Files
 * whose length nobody says are not taken, since they are read before it is known who
 * sends them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

	/** A file of evidence with its form. */
	private static final long USUAL = 7L << 20;

	/** An inventory with its form, and so much more that it is told in words. */
	private static final long INVENTORY = 65L << 20;

	private static final Set<String> INVENTORIES = Set.of("/inventories", "/api/v1/inventories");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		long length = request.getContentLengthLong();
		if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null && isWithFiles(request)) {
			refuse(path, HttpStatus.LENGTH_REQUIRED, "noLength", "Say the Content-Length of files.", "NO_LENGTH",
					request, response);
		}
		else if (length > (INVENTORIES.contains(path) ? INVENTORY : USUAL)) {
			refuse(path, HttpStatus.CONTENT_TOO_LARGE, "tooLong",
					"An inventory has at most 64 MiB, anything else at most 6.",
					INVENTORIES.contains(path) ? "TOO_LARGE" : "TOO_LONG", request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean isWithFiles(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	private static void refuse(String path, HttpStatus status, String code, String detail, String refusal,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (path.startsWith("/api/")) {
			response.setStatus(status.value());
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getWriter()
				.write("{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\"}"
					.formatted(status.getReasonPhrase(), status.value(), detail, code));
		}
		else {
			request.setAttribute("weighhouse.refusal", refusal);
			response.sendError(status.value());
		}
	}

}
