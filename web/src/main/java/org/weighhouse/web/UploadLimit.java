package org.weighhouse.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too long before anybody reads it: only inventories are large.
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
		if (request.getContentLengthLong() <= (INVENTORIES.contains(path) ? INVENTORY : USUAL)) {
			chain.doFilter(request, response);
		}
		else if (path.startsWith("/api/")) {
			response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getWriter()
				.write("{\"title\":\"Too long\",\"status\":413,\"detail\":\"An inventory has at most 64 MiB, anything "
						+ "else at most 6.\",\"code\":\"tooLong\"}");
		}
		else {
			request.setAttribute("weighhouse.refusal", INVENTORIES.contains(path) ? "TOO_LARGE" : "TOO_LONG");
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
		}
	}

}
