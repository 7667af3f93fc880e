package org.weighhouse.web.intake;

import java.util.Arrays;

import org.springframework.stereotype.Component;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * Who takes inventories in and who may look, by the roles that they have now.
 */
@Component
class Clerks {

	private final People people;

	Clerks(People people) {
		this.people = people;
	}

	/** Whether somebody takes in, confirms and decides. */
	boolean mayAct(Person me) {
		return has(me, Role.REVIEWER, Role.ADMINISTRATOR);
	}

	void mustAct(Person me) {
		must(mayAct(me));
	}

	void mustSee(Person me) {
		must(has(me, Role.REVIEWER, Role.ADMINISTRATOR, Role.COMPLIANCE));
	}

	private boolean has(Person me, Role... roles) {
		return this.people.find(me.id()).filter((now) -> Arrays.stream(roles).anyMatch(now::has)).isPresent();
	}

	private static void must(boolean may) {
		if (!may) {
			throw new NotForInventories();
		}
	}

}
