package org.weighhouse.web.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.web.account.Accounts.Account;
import org.weighhouse.web.account.RoleWishes.Wish;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * What administrators do with people, one at a time. Nobody gives themselves a role that
 * decides, and there is always an administrator left.
 */
@Component
class Administration {

	private final JdbcClient jdbc;

	private final People people;

	private final Accounts accounts;

	private final Invitations invitations;

	private final RoleWishes wishes;

	private final Sessions sessions;

	private final AuditLog audit;

	private final List<StillNeeded> needed;

	Administration(JdbcClient jdbc, People people, Accounts accounts, Invitations invitations, RoleWishes wishes,
			Sessions sessions, AuditLog audit, List<StillNeeded> needed) {
		this.jdbc = jdbc;
		this.people = people;
		this.accounts = accounts;
		this.invitations = invitations;
		this.wishes = wishes;
		this.sessions = sessions;
		this.audit = audit;
		this.needed = needed;
	}

	@Transactional
	public long add(Person by, PersonForm form) {
		begin(by);
		long id = this.accounts.add(form.name(), form.email(), form.roles());
		this.audit.record(act(by, "person.added", id).moving(null, Accounts.words(form.roles())));
		return id;
	}

	/** Makes the way in anew: what opened before opens no more. */
	@Transactional
	public String newLink(Person by, long id) {
		begin(by);
		if (by.id() == id) {
			throw PeopleConflict.ownLink();
		}
		if (!account(id).active()) {
			throw PeopleConflict.notActive();
		}
		this.accounts.setPassword(id, null);
		this.sessions.endAll(id);
		this.audit.record(act(by, "person.linkMade", id));
		return this.invitations.make(id);
	}

	@Transactional
	public void changeRoles(Person by, long id, Set<Role> wanted, String reason) {
		begin(by);
		account(id);
		Set<Role> before = this.people.roles(id);
		Set<Role> after = EnumSet.copyOf(wanted);
		if (by.id() == id) {
			after.removeIf((role) -> Role.DECIDING.contains(role) && !before.contains(role));
			wanted.stream()
				.filter((role) -> !before.contains(role) && !after.contains(role))
				.forEach((role) -> wish(by, role, reason));
		}
		if (after.equals(before)) {
			return;
		}
		before.stream().filter((role) -> !after.contains(role)).forEach((role) -> this.accounts.take(id, role));
		after.stream().filter((role) -> !before.contains(role)).forEach((role) -> this.accounts.give(id, role));
		keepOneAdministrator();
		this.sessions.endAll(id);
		this.audit.record(act(by, "person.rolesChanged", id).moving(Accounts.words(before), Accounts.words(after))
			.because(reason));
	}

	@Transactional
	public void answer(Person by, long wishId, boolean granted) {
		begin(by);
		Wish wish = this.wishes.open(wishId).orElseThrow(PeopleConflict::wishOver);
		if (wish.person() == by.id()) {
			throw PeopleConflict.ownWish();
		}
		Set<Role> before = this.people.roles(wish.person());
		boolean still = account(wish.person()).active() && !before.contains(wish.role());
		if ((granted && !still) || !this.wishes.answer(wishId, by.id(), granted)) {
			throw PeopleConflict.wishOver();
		}
		Act act = act(by, granted ? "person.roleGranted" : "person.roleRefused", wish.person())
			.with(Map.of("role", wish.role().name()));
		if (granted) {
			this.accounts.give(wish.person(), wish.role());
			this.sessions.endAll(wish.person());
			act = act.moving(Accounts.words(before), Accounts.words(this.people.roles(wish.person())));
		}
		this.audit.record(act);
	}

	@Transactional
	public void setActive(Person by, long id, boolean active, String reason) {
		begin(by);
		if (account(id).active() == active || this.accounts.isErased(id)) {
			throw PeopleConflict.already();
		}
		this.accounts.setActive(id, active);
		keepOneAdministrator();
		this.sessions.endAll(id);
		this.invitations.close(id);
		this.audit.record(act(by, active ? "person.letBackIn" : "person.deactivated", id).because(reason));
	}

	/**
	 * Erases the name, the address and the words in the audit log of somebody who has
	 * left. What they did stays, as that of a number.
	 */
	@Transactional
	public void erase(Person by, long id, String reason) {
		begin(by);
		if (account(id).active()) {
			throw PeopleConflict.stillActive();
		}
		if (this.accounts.isErased(id)) {
			throw PeopleConflict.already();
		}
		if (this.needed.stream().anyMatch((each) -> each.needs(id))) {
			throw PeopleConflict.stillNeeded();
		}
		this.accounts.erase(id);
		this.audit.eraseWords(Act.person(id), Accounts.subject(id));
		this.audit.record(act(by, "person.erased", id).because(reason));
	}

	/** One after the other, with the rights that they have at that moment. */
	private void begin(Person by) {
		this.jdbc.sql("""
				select id from person where id in (select person from person_role where role = 'ADMINISTRATOR')
				order by id for update
				""").query(Long.class).list();
		if (this.people.find(by.id()).filter((now) -> now.has(Role.ADMINISTRATOR)).isEmpty()) {
			throw new AccessDeniedException("No administrator any more");
		}
	}

	private void wish(Person by, Role role, String reason) {
		List<Wish> open = this.wishes.open();
		if (open.stream().noneMatch((wish) -> wish.person() == by.id() && wish.role() == role)) {
			this.wishes.add(by.id(), role, reason);
			this.audit.record(act(by, "person.roleWished", by.id()).with(Map.of("role", role.name())).because(reason));
		}
	}

	private void keepOneAdministrator() {
		long left = this.jdbc.sql("""
				select count(*) from person p join person_role r on r.person = p.id
				where p.active and r.role = 'ADMINISTRATOR'
				""").query(Long.class).single();
		if (left == 0) {
			throw PeopleConflict.lastAdministrator();
		}
	}

	private Account account(long id) {
		return this.accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Act act(Person by, String what, long id) {
		return Act.of(Act.person(by.id()), what, Accounts.subject(id));
	}

}
