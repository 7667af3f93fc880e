package org.weighhouse.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The table of who may ask for what, `access.txt`. What it does not name is refused.
 */
@Component
public class Access implements AuthorizationManager<RequestAuthorizationContext> {

	private final List<AccessRow> rows;

	Access() {
		this.rows = lines("access.txt").stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map(AccessRow::read)
			.sorted(Comparator.comparing(AccessRow::path, PathPattern.SPECIFICITY_COMPARATOR))
			.toList();
	}

	public List<AccessRow> rows() {
		return this.rows;
	}

	/** The row that says it: the most specific path, as controllers are found. */
	Optional<AccessRow> row(HttpServletRequest request) {
		return row(request.getMethod(), ServletRequestPathUtils.parse(request).pathWithinApplication());
	}

	private Optional<AccessRow> row(String method, PathContainer path) {
		return this.rows.stream().filter((row) -> row.isFor(method, path)).findFirst();
	}

	/** Whether somebody may open a page; not if there is no such page. */
	public boolean opens(Person person, String path) {
		return row("GET", PathContainer.parsePath(path)).filter((row) -> row.allows(person)).isPresent();
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		HttpServletRequest request = context.getRequest();
		Person person = CurrentPerson.of(request);
		return new AuthorizationDecision(row(request).filter((row) -> row.allows(person)).isPresent());
	}

	private static List<String> lines(String name) {
		try {
			return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
