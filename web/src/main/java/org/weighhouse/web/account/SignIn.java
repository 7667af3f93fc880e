package org.weighhouse.web.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.weighhouse.web.account.Accounts.Account;

/**
 * Finds out whether somebody is who they say. Whatever is wrong, the answer and the work
 * are the same, until too many were wrong: then nothing is looked at any more.
 */
@Component
class SignIn {

	private static final Duration WITHIN = Duration.ofMinutes(15);

	private static final int WRONG_FOR_AN_ACCOUNT = 10;

	private static final int WRONG_FROM_AN_ADDRESS = 100;

	private static final int LONGEST_EMAIL = 254;

	/** Of an address of version 6, the part that one customer is given. */
	private static final int NETWORK_BYTES = 8;

	private final Accounts accounts;

	private final Passwords passwords;

	private final Throttle byAccount;

	private final Throttle byAddress;

	SignIn(Accounts accounts, Passwords passwords, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.byAccount = new Throttle(WRONG_FOR_AN_ACCOUNT, WITHIN, clock);
		this.byAddress = new Throttle(WRONG_FROM_AN_ADDRESS, WITHIN, clock);
	}

	Optional<Account> check(String email, String password, String address) {
		String name = (email.length() <= LONGEST_EMAIL) ? Accounts.sameCase(email) : "";
		String from = network(address);
		if (!this.byAddress.take(from)) {
			return Optional.empty();
		}
		if (!this.byAccount.take(name)) {
			return Optional.empty();
		}
		Optional<Account> account = this.accounts.find(name).filter(Account::active);
		boolean right = this.passwords.match(password, account.map(Account::password).orElse(null));
		if (!right) {
			return Optional.empty();
		}
		this.byAccount.giveBack(name);
		this.byAddress.giveBack(from);
		return account;
	}

	private static String network(String address) {
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex((bytes.length > 4) ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
