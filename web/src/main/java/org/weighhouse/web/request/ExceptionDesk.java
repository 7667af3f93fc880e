package org.weighhouse.web.request;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;

/**
 * Where people ask for an exception: by the door that a denial leaves, on terms of their
 * own. From there on it goes the way of every request, at the {@link Desk}.
 */
@Component
@Transactional
public class ExceptionDesk {

	private final Desk desk;

	private final RequestRows rows;

	private final Doors doors;

	private final Planner planner;

	private final TermsCheck check;

	private final People people;

	ExceptionDesk(Desk desk, RequestRows rows, Doors doors, Planner planner, TermsCheck check, People people) {
		this.desk = desk;
		this.rows = rows;
		this.doors = doors;
		this.planner = planner;
		this.check = check;
		this.people = people;
	}

	/**
	 * A draft that asks for what was denied, as an exception.
	 * @throws NoDoor if the denial leaves none
	 */
	public Request open(long person, long denied) {
		Person who = this.people.find(person).orElseThrow(() -> new NoLongerHere(person));
		Request request = this.rows.find(denied)
			.filter((found) -> found.isVisibleTo(who))
			.orElseThrow(() -> new NoSuchRequest(denied));
		if (request.requester() != person) {
			throw new NotYours(denied);
		}
		Doors.Door door = this.doors.of(request);
		if (door == null) {
			throw new NoDoor(denied);
		}
		door.requireOpen();
		this.rows.openDoor(denied).ifPresent((open) -> {
			throw new AlreadyOpen(open);
		});
		return this.desk.draft(Kind.EXCEPTION, who, request.asked(), Occasion.door(denied), null);
	}

	/** How often what was granted as an exception can still be renewed. */
	@Transactional(readOnly = true)
	public int renewalsLeft(long number) {
		Request request = this.rows.find(number).orElseThrow(() -> new NoSuchRequest(number));
		Revision revision = request.revision();
		Doors.Door door = (revision != null) ? this.doors.behind(request, revision.verdict(), revision.scope()) : null;
		return (door == null) ? 0 : Math.max(0, door.renewals() - door.granted());
	}

	/** On which terms it is asked for. */
	public Request changeTerms(long person, long number, long version, AskedTerms asked) {
		return this.desk.act(person, number, version, "request.terms", null, (request, who) -> {
			request.admit(Move.CHANGE, who);
			if (request.kind() != Kind.EXCEPTION) {
				throw new NotAnException(number);
			}
			Doors.Door door = this.planner.door(request, this.planner.judge(request).verdict());
			request.changeTerms(who, this.check.checked(asked, request.requester(), door), this.desk.now());
		});
	}

}
