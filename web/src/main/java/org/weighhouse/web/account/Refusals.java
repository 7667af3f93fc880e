package org.weighhouse.web.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers whoever may not: strangers are asked to sign in and brought back afterwards,
 * others are told which role it takes.
 */
@Component
public class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	/** Under this name, the page of errors finds the roles. */
	private static final String NEEDED = "neededRoles";

	private static final String SIGN_IN = "/sign-in";

	private final Access access;

	Refusals(Access access) {
		this.access = access;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		boolean page = Set.of("GET", "HEAD").contains(request.getMethod());
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		toSignIn(request, response, page ? request.getRequestURI() + query : LocalPath.HOME);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		boolean stranger = CurrentPerson.of(request) == null;
		if (stranger) {
			toSignIn(request, response, LocalPath.HOME);
		}
		else if (ex instanceof CsrfException) {
			refuse(request, response, HttpStatus.FORBIDDEN, "csrf");
		}
		else {
			refuseByTable(request, response);
		}
	}

	private void refuseByTable(HttpServletRequest request, HttpServletResponse response) throws IOException {
		AccessRow row = this.access.row(request).orElse(null);
		if (row == null) {
			refuse(request, response, HttpStatus.NOT_FOUND, "unknown");
			return;
		}
		request.setAttribute(NEEDED, row.roles().stream().sorted().toList());
		refuse(request, response, HttpStatus.FORBIDDEN, "role");
	}

	private static void toSignIn(HttpServletRequest request, HttpServletResponse response, String back)
			throws IOException {
		if (isForPrograms(request)) {
			refuse(request, response, HttpStatus.UNAUTHORIZED, "signIn");
		}
		else if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", signIn(LocalPath.onPage(request.getHeader("HX-Current-URL"))));
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else {
			response.setHeader("Location", signIn(LocalPath.of(back)));
			response.setStatus(HttpStatus.SEE_OTHER.value());
		}
	}

	private static String signIn(String back) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(SIGN_IN);
		if (!back.equals(LocalPath.HOME)) {
			address.queryParam("back", "{back}");
		}
		return address.encode().build(back).toString();
	}

	private static boolean isForPrograms(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/api/");
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
			throws IOException {
		if (!isForPrograms(request)) {
			response.sendError(status.value());
			return;
		}
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		String problem = "{\"title\":\"%s\",\"status\":%d,\"reason\":\"%s\"}".formatted(status.getReasonPhrase(),
				status.value(), why);
		response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
	}

}
