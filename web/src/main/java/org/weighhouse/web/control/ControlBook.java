package org.weighhouse.web.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Register;

/**
 * Every control of the rule base in force, and how it stands today.
 */
@Component
class ControlBook {

	/** What ends within so many days is worth a look. */
	static final int SOON = 30;

	private final Verifications verifications;

	private final EvidenceFiles files;

	private final ActivePolicy policy;

	private final Register register;

	private final People people;

	private final AuditLog audit;

	private final VerificationTerms terms;

	private final Clock clock;

	ControlBook(Verifications verifications, EvidenceFiles files, ActivePolicy policy, Register register, People people,
			AuditLog audit, VerificationTerms terms, Clock clock) {
		this.verifications = verifications;
		this.files = files;
		this.policy = policy;
		this.register = register;
		this.people = people;
		this.audit = audit;
		this.terms = terms;
		this.clock = clock;
	}

	/** Which controls a list shows. */
	enum Show {

		ALL, VERIFIED, ENDING, EXPIRED, NONE;

		boolean fits(ControlState state, LocalDate today) {
			return switch (this) {
				case ALL -> true;
				case VERIFIED -> !state.isNone();
				case ENDING -> state.endsBy(today.plusDays(SOON));
				case EXPIRED -> state.expired();
				case NONE -> state.isNone();
			};
		}

	}

	List<ControlState> list(Show show) {
		Rulebook rulebook = rulebook();
		List<Verification> all = this.verifications.all();
		return rulebook.controls()
			.list()
			.stream()
			.map((control) -> state(control, all))
			.filter((state) -> show.fits(state, today()))
			.toList();
	}

	ControlPage page(String id, Person reader) {
		Rulebook rulebook = rulebook();
		Control control = rulebook.controls().find(id);
		if (control == null) {
			throw new UnknownVerification(id);
		}
		List<Verification> own = this.verifications.of(id);
		List<Tool> tools = reader.has(Role.REVIEWER) ? this.register.catalog().tools() : List.of();
		return new ControlPage(control, state(control, own),
				rulebook.organisation()
					.controls()
					.stream()
					.filter((each) -> each.control().equals(id))
					.findFirst()
					.orElse(null),
				rulebook.controls().list().stream().filter((other) -> other.implies().contains(id)).toList(), rows(own),
				rulebook.blueprints().stream().filter((blueprint) -> blueprint.controls().contains(id)).toList(),
				ControlPage.limits(rulebook), tools, today(), this.terms.usual(control, today()),
				this.terms.last(today()));
	}

	/** What is asked for, in words. */
	About about(RequestsInReview.InReview request, Person reader) {
		String way = request.blueprint();
		return new About(request.number(), request.name(), edition(request.edition()),
				(way != null) ? ControlState.blueprintName(rulebook(), way) : null, request.requester() == reader.id());
	}

	/**
	 * A request that a control is looked at for.
	 *
	 * @param what tool and edition by name
	 * @param way the name of the ready-made way; null for none
	 * @param own whether the reader asks for it, and so never verifies
	 */
	record About(long number, String name, String what, @Nullable String way, boolean own) {
	}

	/** How a control stands. */
	ControlState state(String id) {
		Control control = rulebook().controls().find(id);
		if (control == null) {
			throw new UnknownVerification(id);
		}
		return state(control, this.verifications.of(id));
	}

	/** Everything that was verified of a control, the newest first. */
	List<ControlApi.Told> verifications(String id) {
		return this.verifications.of(id).stream().map((each) -> ControlApi.Told.of(each, today())).toList();
	}

	ControlApi.Told verification(long number) {
		return ControlApi.Told.of(find(number), today());
	}

	/** The control that a verification is of. */
	String controlOf(long number) {
		return find(number).control();
	}

	private Verification find(long number) {
		return this.verifications.find(number).orElseThrow(() -> new UnknownVerification(String.valueOf(number)));
	}

	private List<ControlPage.Row> rows(List<Verification> own) {
		Map<Long, List<AuditEntry>> histories = new HashMap<>();
		Set<Long> people = new HashSet<>();
		for (Verification each : own) {
			List<AuditEntry> history = this.audit.history(each.subject());
			histories.put(each.number(), history);
			people.add(each.verifier());
			history.forEach((entry) -> people.add(person(entry)));
		}
		Map<Long, String> names = this.people.names(people);
		return own.stream().map((each) -> row(each, histories.getOrDefault(each.number(), List.of()), names)).toList();
	}

	private ControlPage.Row row(Verification each, List<AuditEntry> history, Map<Long, String> names) {
		Reach reach = each.reach();
		String file = each.evidence().file();
		return new ControlPage.Row(each, each.on(today()), (reach.edition() != null) ? edition(reach.edition()) : null,
				(reach.blueprint() != null) ? ControlState.blueprintName(rulebook(), reach.blueprint()) : null,
				ControlPage.limits(rulebook(), reach.limits()),
				(file != null) ? this.files.find(file).orElse(null) : null, name(names, each.verifier()),
				history.stream().map((entry) -> new ControlPage.Entry(entry, name(names, person(entry)))).toList());
	}

	private static String name(Map<Long, String> names, long person) {
		return Objects.requireNonNullElse(names.get(person), Long.toString(person));
	}

	/** The number of whoever acted: `person:3`. */
	private static long person(AuditEntry entry) {
		String actor = entry.act().actor();
		return Long.parseLong(actor.substring(actor.indexOf(':') + 1));
	}

	/** The name of an edition, or its id where it is no longer registered. */
	private String edition(String id) {
		String[] parts = id.split("/", 2);
		Tool tool = this.register.catalog().find(parts[0]);
		@Nullable Edition edition = (tool != null) ? tool.findEdition(parts[1]) : null;
		return (tool != null && edition != null) ? tool.name() + ", " + edition.name() : id;
	}

	private ControlState state(Control control, List<Verification> all) {
		return ControlState.of(control, rulebook(),
				all.stream().filter((each) -> each.control().equals(control.id())).toList(), today());
	}

	private Rulebook rulebook() {
		return this.policy.ruleBase().rulebook();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
