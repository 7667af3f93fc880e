package org.weighhouse.web.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.EntryText;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.engine.text.Problem;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.request.Words;
import org.weighhouse.web.tool.EntryChangedMeanwhile;
import org.weighhouse.web.tool.EntryKeeping;
import org.weighhouse.web.tool.Register;

/**
 * Where reviewers keep another text of an entry. It takes one person to take a claim more
 * gravely and two to take it less so.
 */
@Component
@Transactional
class EntryDesk {

	private final Register register;

	private final EntryKeeping keeping;

	private final Drafts drafts;

	private final Proposals proposals;

	private final Owners owners;

	private final ActivePolicy policy;

	private final People people;

	private final AuditLog audit;

	EntryDesk(Register register, EntryKeeping keeping, Drafts drafts, Proposals proposals, Owners owners,
			ActivePolicy policy, People people, AuditLog audit) {
		this.register = register;
		this.keeping = keeping;
		this.drafts = drafts;
		this.proposals = proposals;
		this.owners = owners;
		this.policy = policy;
		this.people = people;
		this.audit = audit;
	}

	/** What became of a change. */
	enum Outcome {

		/** It counts from now on. */
		KEPT,
		/** It waits for a second person. */
		PROPOSED,
		/** There was nothing to change. */
		SAME

	}

	/**
	 * Keeps a text, or proposes it where it takes a claim less gravely. The draft of
	 * whoever does so is done with.
	 * @param base SHA-256 of the text that it was made from; null for a new tool
	 * @throws WrongEntry with everything that is wrong
	 * @throws EntryChangedMeanwhile if another text counts by now
	 */
	Outcome keep(Person me, String tool, String text, @Nullable String base, String reason) {
		Person who = now(me, Role.REVIEWER);
		List<Violation> violations = new ArrayList<>();
		String words = Words.checked("reason", reason, violations);
		String before = this.register.findText(tool);
		if (before == null && (!tool.matches(EntryFile.ID) || tool.length() > EntryFile.LONGEST_ID
				|| NewTool.RESERVED.contains(tool))) {
			violations.add(new Violation("id", "id", tool, ""));
		}
		Catalog then = read(tool, text, violations);
		if (text.equals(before)) {
			this.drafts.discard(who.id(), tool);
			return Outcome.SAME;
		}
		if (!Objects.equals((before != null) ? Sha256.of(before) : null, base)) {
			throw new EntryChangedMeanwhile(tool);
		}
		if (base == null || softening(tool, then).isNone()) {
			this.keeping.keep(tool, text, base, who.id(), words);
			this.drafts.discard(who.id(), tool);
			return Outcome.KEPT;
		}
		long number = this.proposals.add(tool, text, base, words, who.id());
		this.audit.record(Act.of(Act.person(who.id()), "entry.softer-proposed", Proposal.name(number))
			.moving(null, Proposal.State.OPEN.name())
			.because(words)
			.with(Map.of("tool", tool, "before", base, "sha256", Sha256.of(text))));
		this.drafts.discard(who.id(), tool);
		return Outcome.PROPOSED;
	}

	/** A reviewer keeps an entry true from now on: whoever says so, or another. */
	void assign(Person me, String tool, long owner) {
		Person who = now(me, Role.REVIEWER);
		String id = this.register.tool(tool).id();
		boolean reviews = this.people.find(owner).filter((person) -> person.has(Role.REVIEWER)).isPresent();
		if (!reviews) {
			throw WrongEntry.of("owner", "noReviewer", "");
		}
		Long before = this.owners.of(id).orElse(null);
		this.owners.set(id, owner);
		this.audit.record(Act.of(Act.person(who.id()), "entry.assigned", "tool:" + id)
			.moving((before != null) ? Act.person(before) : null, Act.person(owner)));
	}

	/** Everything in an entry was read again, and is still true until another day. */
	void readAgain(Person me, String tool, String review, String reason, LocalDate today) {
		List<Violation> violations = new ArrayList<>();
		String day = NewSource.day("review", review.strip(), today.plusYears(1), violations);
		if (violations.isEmpty() && LocalDate.parse(day).isBefore(today)) {
			violations.add(new Violation("review", "past", day, ""));
		}
		if (!violations.isEmpty()) {
			throw new WrongEntry(violations, List.of());
		}
		String text = this.register.text(tool);
		keep(me, tool, new EntryText(text).with(day, "review").text(), Sha256.of(text), reason);
	}

	/** What a text would take less gravely. */
	Softening softening(String tool, Catalog then) {
		return Softening.between(this.register.catalog().find(tool), Objects.requireNonNull(then.find(tool)),
				this.policy.ruleBase().rulebook().questionnaire().get(Softening.QUESTION));
	}

	/** A second person agrees: it counts from now on. */
	void agree(Person me, long number) {
		Person who = now(me, Role.REVIEWER, Role.CISO);
		Proposal proposal = open(number);
		if (proposal.proposer() == who.id()) {
			throw new OwnProposal(proposal.name());
		}
		String text = this.register.text(proposal.tool());
		if (!Sha256.of(text).equals(proposal.base())) {
			throw new EntryChangedMeanwhile(proposal.tool());
		}
		read(proposal.tool(), proposal.text(), new ArrayList<>());
		this.keeping.keep(proposal.tool(), proposal.text(), proposal.base(), proposal.proposer(), proposal.because());
		decide(who, proposal, Proposal.State.AGREED, null);
	}

	/** A second person disagrees, or the first takes it back. */
	void refuse(Person me, long number, String reason) {
		Person who = now(me, Role.REVIEWER, Role.CISO);
		decide(who, open(number), Proposal.State.REFUSED, words("reason", reason));
	}

	/** Words that must say something. */
	static String words(String field, String typed) {
		List<Violation> violations = new ArrayList<>();
		String words = Words.checked(field, typed, violations);
		if (!violations.isEmpty()) {
			throw new WrongEntry(violations, List.of());
		}
		return words;
	}

	private void decide(Person who, Proposal proposal, Proposal.State state, @Nullable String words) {
		this.proposals.decide(proposal.number(), state, who.id(), words);
		this.audit.record(Act
			.of(Act.person(who.id()), (state == Proposal.State.AGREED) ? "entry.softer-agreed" : "entry.softer-refused",
					proposal.name())
			.moving(Proposal.State.OPEN.name(), state.name())
			.because(words)
			.with(Map.of("tool", proposal.tool(), "proposer", Act.person(proposal.proposer()), "sha256",
					Sha256.of(proposal.text()))));
	}

	private Proposal open(long number) {
		Proposal proposal = this.proposals.lock(number).orElseThrow(NothingThere::new);
		if (proposal.state() != Proposal.State.OPEN) {
			throw new DecidedAlready(proposal.name());
		}
		return proposal;
	}

	private Catalog read(String tool, String text, List<Violation> violations) {
		try {
			Catalog then = this.register.with(tool, text);
			List<Problem> problems = EntryFile.unaddressable(Objects.requireNonNull(then.find(tool)));
			if (!violations.isEmpty() || !problems.isEmpty()) {
				throw new WrongEntry(violations, problems);
			}
			return then;
		}
		catch (InvalidFiles ex) {
			throw new WrongEntry(violations, ex.problems());
		}
	}

	/** With the roles that somebody holds now. */
	private Person now(Person me, Role... roles) {
		Person who = this.people.find(me.id()).orElseThrow(() -> new NotAnEditor(me.id()));
		for (Role role : roles) {
			if (who.has(role)) {
				return who;
			}
		}
		throw new NotAnEditor(me.id());
	}

}
