package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.approval.ApprovalPage.Wording;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Kind;
import org.weighhouse.web.tool.Register;
import org.weighhouse.web.tool.Signal;

/**
 * Puts the pages of approvals together: names of people and tools, and the history.
 */
@Component
class ApprovalPages {

	private final Approvals approvals;

	private final People people;

	private final AuditLog audit;

	private final ActivePolicy policy;

	private final Register register;

	private final SecondLooks looks;

	private final ReasonWords words;

	private final Keepings keepings;

	private final Confirmed confirmed;

	private final Clock clock;

	ApprovalPages(Approvals approvals, People people, AuditLog audit, ActivePolicy policy, Register register,
			SecondLooks looks, ReasonWords words, Keepings keepings, Confirmed confirmed, Clock clock) {
		this.approvals = approvals;
		this.people = people;
		this.audit = audit;
		this.policy = policy;
		this.register = register;
		this.looks = looks;
		this.words = words;
		this.keepings = keepings;
		this.confirmed = confirmed;
		this.clock = clock;
	}

	/**
	 * A row of the register in words.
	 *
	 * @param daysLeft from today to its last day
	 */
	record Row(Line line, String title, String holder, String dataClass, @Nullable String blueprint, long daysLeft) {
	}

	/**
	 * An entry of its history, with the name of whoever acted; empty where nobody did.
	 *
	 * @param because what the rule base found, in words
	 */
	record Entry(AuditEntry entry, ZonedDateTime at, String who, List<String> because) {
	}

	Page<Row> rows(Page<Line> lines) {
		LocalDate today = LocalDate.now(this.clock);
		Map<Long, String> names = this.people.names(lines.stream().map(Line::holder).toList());
		Wording wording = new Wording(rulebook());
		return lines.map((line) -> new Row(line, title(line.edition()), names.getOrDefault(line.holder(), ""),
				wording.answer("dataClass", line.dataClass()), wording.blueprint(line.blueprint()),
				line.daysLeft(today)));
	}

	void draw(long id, Person me, HttpServletRequest request, Model model) {
		Approval approval = this.approvals.findById(id).orElseThrow(() -> new NoSuchApproval("APR-" + id));
		Acting reader = new Acting(me);
		reader.mustSee(approval);
		List<AuditEntry> history = this.audit.history(approval.name());
		Map<Long, String> names = this.people.names(everybody(approval, history));
		model.addAttribute("page", ApprovalPage.of(approval, title(approval.reach().edition()), reader, names,
				rulebook(), LocalDate.now(this.clock)));
		model.addAttribute("history", history.stream()
			.map((entry) -> new Entry(entry, entry.at().atZone(ZoneId.of("UTC")), who(entry, names), because(entry)))
			.toList());
		model.addAttribute("standstill", standstill(approval, reader));
		model.addAttribute("early", early(approval));
		model.addAttribute("exception", this.keepings.of(approval, me));
		model.addAttribute("renews", renews(approval, reader));
		model.addAttribute("closedBy",
				this.looks.stoppingNewUse(approval.reach().edition()).map(Signal::name).orElse(null));
		model.addAttribute("fresh", this.confirmed.isFresh(request));
	}

	/** Hides what is not theirs to see. */
	void mustSee(long id, Person me) {
		Approval approval = this.approvals.findById(id).orElseThrow(() -> new NoSuchApproval("APR-" + id));
		new Acting(me).mustSee(approval);
	}

	/**
	 * Whether the reader can begin to renew it: from a month before its end, when
	 * something asks for that, or once it is over.
	 */
	private boolean renews(Approval approval, Acting reader) {
		LocalDate today = LocalDate.now(this.clock);
		boolean due = switch (approval.stateOn(today)) {
			case ACTIVE -> approval.early() != null || !approval.term().ends().isAfter(today.plusDays(30));
			case SUSPENDED -> true;
			case EXPIRED -> !this.approvals.isRenewed(approval.number());
			case PENDING_START, REVOKED, SUPERSEDED -> false;
		};
		return due && reader.isHolder(approval) && approval.basis().kind() != Kind.EMERGENCY;
	}

	private @Nullable Standstill standstill(Approval approval, Acting reader) {
		Suspension suspension = approval.suspension();
		if (suspension == null || approval.stateOn(LocalDate.now(this.clock)) != Approval.State.SUSPENDED) {
			return null;
		}
		SecondLook look = this.looks.knowingAll(approval);
		boolean gone = look.outcome() != SecondLook.Outcome.SUSPEND;
		return Standstill.since(suspension.at(), this.words.of(suspension.reasons()), suspension.until(),
				gone ? List.of() : this.words.of(look.reasons()),
				gone && reader.holds(Role.REVIEWER, Role.CISO) && !reader.isHolder(approval));
	}

	private @Nullable Standstill early(Approval approval) {
		EarlyRecertification early = approval.early();
		boolean asked = early != null && approval.stateOn(LocalDate.now(this.clock)) == Approval.State.ACTIVE;
		return (early == null || !asked) ? null
				: Standstill.since(early.since().atStartOfDay(ZoneOffset.UTC).toInstant(),
						this.words.of(early.reasons()), early.until(), List.of(), false);
	}

	private List<String> because(AuditEntry entry) {
		String because = entry.act().details().get("because");
		return (because != null) ? this.words.of(Reason.read(because)) : List.of();
	}

	/** A class of data in words. */
	String dataClass(String id) {
		return new Wording(rulebook()).answer("dataClass", id);
	}

	/** Tool and edition in words; their ids where the register no longer has them. */
	String title(String edition) {
		String[] parts = edition.split("/", 2);
		Tool tool = this.register.catalog().find(parts[0]);
		Edition found = (tool != null && parts.length == 2) ? tool.findEdition(parts[1]) : null;
		return (tool != null && found != null) ? tool.name() + ", " + found.name() : edition;
	}

	private Rulebook rulebook() {
		return this.policy.ruleBase().rulebook();
	}

	private static Set<Long> everybody(Approval approval, List<AuditEntry> history) {
		Set<Long> ids = new HashSet<>();
		ids.add(approval.holder());
		approval.members().forEach((member) -> ids.add(member.person()));
		approval.conditions().forEach((condition) -> {
			if (condition.metBy() != null) {
				ids.add(condition.metBy());
			}
		});
		history.forEach((entry) -> ids.add(number(entry)));
		return ids;
	}

	private static String who(AuditEntry entry, Map<Long, String> names) {
		return names.getOrDefault(number(entry), "");
	}

	/** The number of the person who acted; 0 where nobody did. */
	private static long number(AuditEntry entry) {
		String actor = entry.act().actor();
		return actor.startsWith("person:") ? Long.parseLong(actor.substring("person:".length())) : 0;
	}

}
