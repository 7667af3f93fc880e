package org.weighhouse.web.account;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.web.account.Accounts.Account;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;

/**
 * Draws what administrators see of somebody, with all that was done to their account.
 */
@Component
class PersonPage {

	private static final String PERSON = "person:";

	/** By this name, so that pages say it. */
	private static final ZoneId UTC = ZoneId.of("UTC");

	private final People people;

	private final Accounts accounts;

	private final AuditLog audit;

	PersonPage(People people, Accounts accounts, AuditLog audit) {
		this.people = people;
		this.accounts = accounts;
		this.audit = audit;
	}

	View of(Account account) {
		List<AuditEntry> entries = this.audit.history(Accounts.subject(account.id()));
		List<Long> actors = entries.stream().map((entry) -> number(entry.act().actor())).distinct().toList();
		Map<Long, String> names = this.people.names(actors);
		List<Past> past = new ArrayList<>(
				entries.stream().map((entry) -> Past.of(entry, names.get(number(entry.act().actor())))).toList());
		Collections.reverse(past);
		return new View(account.id(), account.name(), account.email(), account.active(), account.password() != null,
				this.accounts.isErased(account.id()), this.people.roles(account.id()), past);
	}

	/** Zero for what no person did. */
	private static long number(String actor) {
		return actor.startsWith(PERSON) ? Long.parseLong(actor.substring(PERSON.length())) : 0;
	}

	/**
	 * Somebody.
	 *
	 * @param ready whether they have chosen a password
	 * @param erased whether they are but a number
	 */
	record View(long id, String name, String email, boolean active, boolean ready, boolean erased, Set<Role> roles,
			List<Past> past) {
	}

	/**
	 * One thing that was done.
	 *
	 * @param who null for what no person did
	 */
	record Past(ZonedDateTime at, @Nullable String who, String what, List<Role> to, @Nullable Role role,
			@Nullable String reason) {

		static Past of(AuditEntry entry, @Nullable String who) {
			Act act = entry.act();
			String role = act.details().get("role");
			return new Past(entry.at().atZone(UTC), who, act.what(), roles(act.to()),
					(role != null) ? Role.valueOf(role) : null, act.reason());
		}

		private static List<Role> roles(@Nullable String words) {
			return (words != null) ? Arrays.stream(words.split(" ")).map(Role::valueOf).toList() : List.of();
		}

	}

}
