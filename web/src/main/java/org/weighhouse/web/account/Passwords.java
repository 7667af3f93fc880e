package org.weighhouse.web.account;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords and compares with the hashes: two at a time, so that guessing cannot
 * take the machine, and with the same work whether or not there is a hash.
 */
@Component
class Passwords {

	private static final int AT_A_TIME = 2;

	private static final int SECONDS_TO_WAIT = 5;

	private final Semaphore turns = new Semaphore(AT_A_TIME, true);

	private final PasswordEncoder encoder;

	private final String nobodys;

	Passwords(PasswordEncoder encoder) {
		this.encoder = encoder;
		this.nobodys = encoder.encode(Token.make());
	}

	String hash(String password) {
		return inTurn(() -> this.encoder.encode(normal(password)));
	}

	/**
	 * A hash that is missing and a password that is too long cost the same as a wrong
	 * one.
	 */
	boolean match(String typed, @Nullable String hash) {
		String tried = isTooLong(typed) ? "" : normal(typed);
		String against = (hash != null && !tried.isEmpty()) ? hash : this.nobodys;
		boolean same = inTurn(() -> this.encoder.matches(tried.isEmpty() ? " " : tried, against));
		return same && !against.equals(this.nobodys);
	}

	/** The same letters, however a keyboard composes them. */
	static String normal(String password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

	/** More than the algorithm looks at. Asked before anything is done with the text. */
	static boolean isTooLong(String password) {
		return password.length() > PasswordRules.MOST_BYTES * 2
				|| normal(password).getBytes(StandardCharsets.UTF_8).length > PasswordRules.MOST_BYTES;
	}

	private <T> T inTurn(Supplier<T> work) {
		try {
			if (!this.turns.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
				throw new TooManyAtOnce();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TooManyAtOnce();
		}
		try {
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

}
