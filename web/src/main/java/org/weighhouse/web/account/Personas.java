package org.weighhouse.web.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * The made-up people of the demo. They have no password, and nobody signs in as one of
 * them but through the demo's door.
 */
@Component
class Personas implements SmartInitializingSingleton {

	private static final String START = "start";

	private static final List<Map.Entry<String, Role>> CAST = List.of(Map.entry("Mara Lindqvist", Role.EMPLOYEE),
			Map.entry("Tomás Ferreira", Role.REVIEWER), Map.entry("Priya Raman", Role.OWNER),
			Map.entry("Henrik Aalto", Role.LEGAL), Map.entry("Nadia Okafor", Role.CISO),
			Map.entry("Lucas Meyer", Role.POLICY_AUTHOR), Map.entry("Ingrid Solberg", Role.COMPLIANCE),
			Map.entry("Daniel Novak", Role.ADMINISTRATOR));

	private final Installation installation;

	private final Accounts accounts;

	private final People people;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	Personas(Installation installation, Accounts accounts, People people, AuditLog audit,
			TransactionOperations transaction) {
		this.installation = installation;
		this.accounts = accounts;
		this.people = people;
		this.audit = audit;
		this.transaction = transaction;
	}

	/** At the first start of the demo, before the first request. */
	@Override
	public void afterSingletonsInstantiated() {
		if (this.installation.isDemo() && !this.installation.hasPeople()) {
			this.transaction.executeWithoutResult((status) -> CAST.forEach(this::enter));
		}
	}

	/** Somebody becomes one of them. */
	Optional<Person> choose(long id) {
		Optional<Person> chosen = this.people.find(id);
		chosen.ifPresent((person) -> this.transaction.executeWithoutResult(
				(status) -> this.audit.record(Act.of(Act.person(id), "person.chosenInDemo", Accounts.subject(id)))));
		return chosen;
	}

	private void enter(Map.Entry<String, Role> persona) {
		String email = persona.getValue().name().toLowerCase(Locale.ROOT).replace('_', '-') + "@demo.example";
		EnumSet<Role> roles = EnumSet.of(Role.EMPLOYEE, persona.getValue());
		long id = this.accounts.add(persona.getKey(), email, roles);
		this.audit.record(Act.of(START, "person.added", Accounts.subject(id)).moving(null, Accounts.words(roles)));
	}

}
