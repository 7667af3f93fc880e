package org.weighhouse.web.account;

import java.nio.file.Path;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.weighhouse.web.account.Accounts.Account;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * Lets an administrator back in who forgot the password, where no other one is left to
 * help: a start that names them makes a link, which only whoever can read the log or the
 * folder of data is told.
 */
@Component
class Recovery {

	private static final Logger logger = LoggerFactory.getLogger(Recovery.class);

	/** As the audit log names what a start does. */
	private static final String START = "start";

	private final Accounts accounts;

	private final People people;

	private final Invitations invitations;

	private final Sessions sessions;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	private final Environment environment;

	private final Path file;

	private final String email;

	Recovery(Accounts accounts, People people, Invitations invitations, Sessions sessions, AuditLog audit,
			TransactionOperations transaction, Environment environment, @Value("${weighhouse.data}") Path data,
			@Value("${weighhouse.recover:}") String email) {
		this.accounts = accounts;
		this.people = people;
		this.invitations = invitations;
		this.sessions = sessions;
		this.audit = audit;
		this.transaction = transaction;
		this.environment = environment;
		this.file = data.resolve("recovery-link");
		this.email = email;
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		if (!this.email.isBlank()) {
			String link = "http://localhost:" + this.environment.getProperty("local.server.port", "8080")
					+ "/invitation/" + link(this.email);
			OwnerOnlyFile.write(this.file, link + System.lineSeparator());
			logger.info("A way back in, once and within three days: {}", link);
		}
	}

	/**
	 * Makes the way in anew: what opened before opens no more.
	 * @throws NobodyToRecover if that is no administrator
	 */
	String link(String address) {
		String token = this.transaction.execute((status) -> {
			Account account = this.accounts.find(address)
				.filter((found) -> found.active() && this.people.roles(found.id()).contains(Role.ADMINISTRATOR))
				.orElseThrow(() -> new NobodyToRecover(address));
			this.accounts.setPassword(account.id(), null);
			this.sessions.endAll(account.id());
			this.audit.record(Act.of(START, "person.recovered", Accounts.subject(account.id())));
			return this.invitations.make(account.id());
		});
		return Objects.requireNonNull(token);
	}

	/** The address that a start named is no administrator's. */
	static class NobodyToRecover extends IllegalStateException {

		private static final long serialVersionUID = 1L;

		private final String address;

		NobodyToRecover(String address) {
			super("weighhouse.recover is `" + address + "`, expected the address of an administrator who is active");
			this.address = address;
		}

		/** Says so in plain words. */
		static class Analyzer extends AbstractFailureAnalyzer<NobodyToRecover> {

			@Override
			protected FailureAnalysis analyze(Throwable root, NobodyToRecover cause) {
				return new FailureAnalysis(
						"There is no active administrator with the address `" + cause.address
								+ "`. Nothing was changed, and Weighhouse does not start.",
						"Name the address of an administrator with --weighhouse.recover=ADDRESS, or leave it out. For "
								+ "anybody else, an administrator makes a new link on the page People.",
						cause);
			}

		}

	}

}
