package org.weighhouse.web.notice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.approval.ApprovalCircle;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Kind;
import org.weighhouse.web.request.RequestCircle;

/**
 * Tells of acts, in the transaction that does them: what is undone was never told. Never
 * tells who did it.
 */
@Component
class Teller {

	private static final String PERSON = "person:";

	/** Of other things, nobody is told. */
	private static final Pattern SUBJECT = Pattern.compile("(REQ|APR|DEL|RPL|SOFT)-(\\d{1,18})");

	private final RequestCircle requests;

	private final ApprovalCircle approvals;

	private final People people;

	private final NewsDesk desk;

	Teller(RequestCircle requests, ApprovalCircle approvals, People people, NewsDesk desk) {
		this.requests = requests;
		this.approvals = approvals;
		this.people = people;
		this.desk = desk;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(AuditLog.Recorded recorded) {
		Act act = recorded.act();
		List<Part> parts = Tidings.of(act.what());
		Matcher subject = SUBJECT.matcher(act.subject());
		if (!parts.isEmpty() && subject.matches()) {
			tell(act, parts, subject.group(1), Long.parseLong(subject.group(2)));
		}
	}

	private void tell(Act act, List<Part> parts, String kind, long number) {
		Long actor = person(act.actor());
		switch (kind) {
			case "REQ" -> this.requests.of(number).ifPresent((circle) -> {
				Map<Long, Part> told = around(circle, parts);
				if (isAnsweredAtOnce(act)) {
					told.values().removeIf((part) -> part == Part.REQUESTER);
				}
				tell(told, actor,
						new News(what(act, circle), act.subject(), circle.edition(), actor, null, cause(act)));
			});
			case "APR" -> this.approvals.of(number)
				.ifPresent((circle) -> tell(around(circle, parts, person(act.details().get("member"))), actor,
						new News(act.what(), act.subject(), circle.edition(), actor, circle.ends(), cause(act))));
			case "RPL" -> this.people.holding(Role.COMPLIANCE)
				.forEach((person) -> this.desk.tell(person, Part.COMPLIANCE,
						new News(act.what(), act.subject(), null, actor, null, null)));
			case "SOFT" ->
				tell(aroundAnEntry(act, parts), actor, new News(act.what(), act.subject(), null, actor, null, null));
			default -> {
				Map<Long, Part> told = new LinkedHashMap<>();
				put(told, person(act.details().get("taker")), Part.NAMED);
				tell(told, actor,
						new News(act.what(), act.subject(), null, actor, day(act.details().get("ends")), null));
			}
		}
	}

	private void tell(Map<Long, Part> told, @Nullable Long actor, News news) {
		told.forEach((person, part) -> {
			if (!person.equals(actor)) {
				this.desk.tell(person, part, news);
			}
		});
	}

	private static Map<Long, Part> around(RequestCircle.Circle circle, List<Part> parts) {
		Map<Long, Part> told = new LinkedHashMap<>();
		for (Part part : parts) {
			switch (part) {
				case REQUESTER -> told.putIfAbsent(circle.requester(), part);
				case DECIDER -> circle.deciders().forEach((person) -> told.putIfAbsent(person, part));
				case ASSIGNEE -> put(told, circle.assignee(), part);
				default -> throw new IllegalStateException("a request has no " + part);
			}
		}
		return told;
	}

	private static Map<Long, Part> around(ApprovalCircle.Circle circle, List<Part> parts, @Nullable Long named) {
		Map<Long, Part> told = new LinkedHashMap<>();
		for (Part part : parts) {
			switch (part) {
				case HOLDER -> told.putIfAbsent(circle.holder(), part);
				case MEMBER -> circle.members().forEach((person) -> told.putIfAbsent(person, part));
				case APPROVER -> put(told, circle.approver(), part);
				case NAMED -> put(told, named, part);
				default -> throw new IllegalStateException("an approval has no " + part);
			}
		}
		return told;
	}

	private Map<Long, Part> aroundAnEntry(Act act, List<Part> parts) {
		Map<Long, Part> told = new LinkedHashMap<>();
		if (parts.contains(Part.SECOND)) {
			this.people.holding(Role.REVIEWER).forEach((person) -> told.putIfAbsent(person, Part.SECOND));
			this.people.holding(Role.CISO).forEach((person) -> told.putIfAbsent(person, Part.SECOND));
		}
		else {
			put(told, person(act.details().get("proposer")), Part.REQUESTER);
		}
		return told;
	}

	private static void put(Map<Long, Part> told, @Nullable Long person, Part part) {
		if (person != null) {
			told.putIfAbsent(person, part);
		}
	}

	/** Whoever sends a draft sees on the next page what policy says to it. */
	private static boolean isAnsweredAtOnce(Act act) {
		return act.actor().equals(Act.POLICY) && "DRAFT".equals(act.from()) && !act.what().endsWith("-opened");
	}

	/** The end of a review says something else than that of what is asked for. */
	private static String what(Act act, RequestCircle.Circle circle) {
		boolean end = act.what().equals("request.approved") || act.what().equals("request.denied");
		return (end && circle.kind() == Kind.REVIEW) ? act.what().replace("request.", "request.review-") : act.what();
	}

	private static @Nullable String cause(Act act) {
		return act.details().get("cause");
	}

	private static @Nullable LocalDate day(@Nullable String text) {
		return (text != null) ? LocalDate.parse(text) : null;
	}

	private static @Nullable Long person(@Nullable String actor) {
		return (actor != null && actor.startsWith(PERSON)) ? Long.valueOf(actor.substring(PERSON.length())) : null;
	}

}
