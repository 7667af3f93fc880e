package org.weighhouse.web.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Verdict.WayDown;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;

/**
 * Writes down what was done at the desk, and tells others.
 */
@Component
class DeskActs {

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	DeskActs(AuditLog audit, ApplicationEventPublisher events) {
		this.audit = audit;
		this.events = events;
	}

	/** What somebody did, for themselves or in the place of a giver. */
	void record(Request request, Person who, @Nullable Long giver, String what, @Nullable State from,
			@Nullable String reason) {
		Act act = act(request, Act.person(who.id()), ends(request, from, what), from, reason);
		this.audit.record((giver != null) ? act.onBehalfOf(Act.person(giver)) : act);
		if (what.startsWith("request.step-") && request.state() == State.APPROVED && request.kind() != Kind.REVIEW) {
			this.events.publishEvent(request.approved());
		}
		else if (what.startsWith("request.step-") && request.state() == State.DENIED) {
			this.events.publishEvent(request.denied(reason, who.id()));
		}
	}

	/** What policy decided by itself, if it did: nobody was needed, or nobody may. */
	void recordPolicy(Request request, State from) {
		if (request.state() == State.APPROVED) {
			record(request, Act.POLICY, "request.approved", from, null);
			this.events.publishEvent(request.approved());
		}
		else if (request.state() == State.DENIED) {
			record(request, Act.POLICY, "request.denied", from, null);
			this.events.publishEvent(request.denied(null, null));
		}
	}

	/** An emergency that the CISO declared. */
	void recordEmergency(Request emergency, Person who, String reason) {
		record(emergency, Act.person(who.id()), "request.declared", State.DRAFT, reason);
		this.events.publishEvent(emergency.approved());
	}

	/** The review that every emergency opens. */
	void recordReview(Request review) {
		record(review, Act.POLICY, "request.review-opened", State.DRAFT, null);
	}

	/** A review of an emergency that nobody made counts as refused. */
	void recordLapse(Request request, State from) {
		boolean denied = request.state() == State.DENIED;
		record(request, Act.CLOCK, denied ? "request.denied" : "request.lapsed", from, null);
		if (denied) {
			this.events.publishEvent(request.denied(null, null));
		}
	}

	/** The refusal that tells who was faster. */
	Stale stale(Request request) {
		List<AuditEntry> history = this.audit.history(request.name());
		return new Stale(request.number(), request.state(),
				history.isEmpty() ? null : history.get(history.size() - 1).act());
	}

	/** The word that ends it has a name of its own. */
	private static String ends(Request request, @Nullable State from, String what) {
		boolean last = from == State.IN_REVIEW && !request.state().isOpen() && what.startsWith("request.step-");
		return last ? "request." + request.state().name().toLowerCase(Locale.ROOT) : what;
	}

	private void record(Request request, String actor, String what, @Nullable State from, @Nullable String reason) {
		this.audit.record(act(request, actor, what, from, reason));
	}

	private static Act act(Request request, String actor, String what, @Nullable State from, @Nullable String reason) {
		return Act.of(actor, what, request.name())
			.moving((from != null) ? from.name() : null, request.state().name())
			.because((reason == null || reason.isEmpty()) ? null : reason)
			.with(details(request));
	}

	private static Map<String, String> details(Request request) {
		Map<String, String> details = new TreeMap<>();
		details.put("version", String.valueOf(request.version()));
		occasion(request, details);
		Revision revision = request.revision();
		if (revision == null) {
			details.put("asked", Json.sha256(request.asked()));
			return details;
		}
		details.put("revision", String.valueOf(revision.number()));
		details.put("verdict", revision.sha256());
		details.put("ruleBase", revision.ruleBase());
		details.put("route", revision.routeKind());
		details.put("steps", steps(request, revision));
		Step open = request.openStep();
		if (open != null) {
			details.put("step", String.valueOf(open.position()));
		}
		if (revision.cover() != null) {
			details.put("joins", String.valueOf(revision.cover().id()));
		}
		if (request.until() != null) {
			details.put("until", request.until().toString());
		}
		if (request.state() == State.DENIED && request.kind() != Kind.REVIEW) {
			door(revision, details);
		}
		return details;
	}

	/** Who decides, in order, and how many of them. */
	private static String steps(Request request, Revision revision) {
		return request.steps()
			.stream()
			.filter((step) -> step.revision() == revision.number())
			.map((step) -> step.role().name() + ((step.quorum() > 1) ? "*" + step.quorum() : ""))
			.collect(Collectors.joining(" "));
	}

	/** What kind it is, why it was opened, and on which terms. */
	private static void occasion(Request request, Map<String, String> details) {
		if (request.kind() != Kind.USE) {
			details.put("kind", request.kind().name());
		}
		if (request.kind() == Kind.EMERGENCY || request.kind() == Kind.REVIEW) {
			details.put("requester", Act.person(request.requester()));
			details.put("asked", Json.sha256(request.asked()));
		}
		Occasion occasion = request.occasion();
		if (occasion.renews() != null) {
			details.put("renews", "APR-" + occasion.renews());
		}
		if (occasion.door() != null) {
			details.put("door", Request.name(occasion.door()));
		}
		if (occasion.reviews() != null) {
			details.put("reviews", Request.name(occasion.reviews().request()));
		}
		ExceptionTerms terms = request.terms();
		if (terms != null) {
			details.put("terms", Json.sha256(terms));
			details.put("riskOwner", Act.person(terms.riskOwner()));
		}
		if (terms != null && terms.acceptance() != null) {
			details.put("acceptance", terms.acceptance());
		}
	}

	/** Which way is left after a denial. */
	private static void door(Revision revision, Map<String, String> details) {
		WayDown way = revision.smallestWayDown();
		if (revision.exceptionDoor() != null) {
			details.put("exception",
					String.join("+", revision.exceptionDoor().steps().stream().map(Verdict.Step::role).toList()));
		}
		else if (way != null) {
			details.put("wayDown", String.join("+", way.controls()));
		}
	}

}
