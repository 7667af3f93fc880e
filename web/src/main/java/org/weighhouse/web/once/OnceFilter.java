package org.weighhouse.web.once;

import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Does what somebody sends, stores the answer in the same transaction, and says that
 * answer again when the same is sent again. What is refused leaves nothing behind, so
 * that it can be sent again. Stands behind the filters that know who it is.
 * <p>
 * Left alone: what nobody who is signed in sends, since the pages for signing in have
 * protection of their own, and addresses that end in `/preview` or `/why-not`, which only
 * draw.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OnceFilter extends OncePerRequestFilter {

	static final String HEADER = "Idempotency-Key";

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	private static final Set<String> DRAWING = Set.of("preview", "why-not");

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Sendings sendings;

	private final PlatformTransactionManager transactions;

	OnceFilter(Sendings sendings, PlatformTransactionManager transactions) {
		this.sendings = sendings;
		this.transactions = transactions;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return READING.contains(request.getMethod()) || request.getUserPrincipal() == null
				|| DRAWING.contains(StringUtils.getFilename(request.getRequestURI()));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean program = isProgram(request);
		String key = program ? request.getHeader(HEADER) : request.getParameter(OnceField.NAME);
		Refusal refusal = StringUtils.hasText(key) ? once(key, request, response, chain) : Refusal.NO_KEY;
		if (refusal == null) {
			return;
		}
		if (program) {
			refusal.toProgram(response);
		}
		else {
			refusal.toPerson(request, response);
		}
	}

	private @Nullable Refusal once(String key, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		HttpServletRequest readable = request;
		String content;
		try {
			String type = type(request);
			if (type.startsWith("application/x-www-form-urlencoded")) {
				content = Digest.ofForm(key, request);
			}
			else if (type.startsWith("multipart/form-data")) {
				content = Digest.ofFiles(key, request);
			}
			else {
				WholeBody body = new WholeBody(request);
				content = Digest.ofBody(key, body);
				readable = body;
			}
		}
		catch (WholeBody.TooLong ex) {
			return Refusal.TOO_LONG;
		}
		Principal person = Objects.requireNonNull(request.getUserPrincipal());
		Sending sending = new Sending(
				Digest.ofTexts(person.getName(), request.getMethod(), request.getRequestURI(), key), content,
				HexFormat.of().parseHex(Digest.ofTexts("answer", key)));
		Instant end = Instant.now().plus(PATIENCE);
		do {
			Optional<Sendings.Sent> sent = this.sendings.find(sending);
			if (sent.isPresent()) {
				return again(sent.get(), sending, response);
			}
			if (first(sending, readable, response, chain)) {
				return null;
			}
		}
		while (Instant.now().isBefore(end));
		return Refusal.STILL_IN_PROGRESS;
	}

	private static @Nullable Refusal again(Sendings.Sent sent, Sending sending, HttpServletResponse response)
			throws IOException {
		if (!sent.content().equals(sending.content())) {
			return Refusal.OTHER_CONTENT;
		}
		sent.answer().sayTo(response);
		return null;
	}

	/** Whether it was the first; if not, nothing was done. */
	private boolean first(Sending sending, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		TransactionStatus transaction = this.transactions.getTransaction(null);
		boolean stored = false;
		HeldResponse held = new HeldResponse(response);
		try {
			if (!add(sending)) {
				return false;
			}
			chain.doFilter(request, held);
			if (held.getStatus() < 400 && !transaction.isRollbackOnly()) {
				this.sendings.answered(sending, Answer.of(held));
				stored = true;
			}
		}
		finally {
			if (stored) {
				this.transactions.commit(transaction);
			}
			else {
				this.transactions.rollback(transaction);
			}
		}
		held.copyBodyToResponse();
		return true;
	}

	/** Whether nobody was faster; H2 waits two seconds for whoever was, then gives up. */
	private boolean add(Sending sending) {
		try {
			this.sendings.add(sending);
			return true;
		}
		catch (DuplicateKeyException | TransientDataAccessException ex) {
			return false;
		}
	}

	private static boolean isProgram(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
	}

	private static String type(HttpServletRequest request) {
		String type = request.getContentType();
		return (type != null) ? type.toLowerCase(Locale.ROOT) : "";
	}

}
