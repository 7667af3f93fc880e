package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Permission;
import org.weighhouse.web.tool.Permission.Word;
import org.weighhouse.web.tool.Permissions;

/**
 * Answers "may I use it now?" from the approvals in effect, and says what to do where the
 * answer is not a plain yes.
 */
@Component
@Transactional(readOnly = true)
class MayI implements Permissions {

	/** The widest first: fewest provisos, fewest open conditions, longest. */
	private static final Comparator<Coverage> BEST = Comparator
		.comparingInt((Coverage coverage) -> coverage.provisos().size())
		.thenComparing(Coverage::open)
		.thenComparing((coverage) -> coverage.approval().term().ends(), Comparator.reverseOrder());

	private final Approvals approvals;

	private final WaysForward forward;

	private final ActivePolicy policy;

	private final Clock clock;

	MayI(Approvals approvals, WaysForward forward, ActivePolicy policy, Clock clock) {
		this.approvals = approvals;
		this.forward = forward;
		this.policy = policy;
		this.clock = clock;
	}

	@Override
	public Permission of(Person person, String edition) {
		return ask(person, Asking.of(person.id(), edition));
	}

	Permission ask(Person person, Asking asking) {
		LocalDate today = LocalDate.now(this.clock);
		Question dataClass = this.policy.ruleBase().rulebook().routing().dataClass();
		List<Coverage> own = this.approvals.findOfMember(asking.person(), asking.edition())
			.stream()
			.map((approval) -> Coverage.of(approval, asking, dataClass, today))
			.toList();
		return own.stream()
			.filter(Coverage::allows)
			.min(BEST)
			.map((coverage) -> allowed(coverage, asking))
			.orElseGet(() -> this.forward.notAllowed(person, asking, own, today));
	}

	private Permission allowed(Coverage coverage, Asking asking) {
		Approval approval = coverage.approval();
		return new Permission(coverage.allowsPlainly() ? Word.ALLOWED : Word.ALLOWED_IF,
				this.forward.provisos(coverage), this.forward.beside(coverage, asking), approval.name(),
				approval.term().ends());
	}

	@Override
	public Map<String, Word> allowedTools(Person person) {
		LocalDate today = LocalDate.now(this.clock);
		Map<String, Word> words = new TreeMap<>();
		for (Approval approval : this.approvals.findInEffect(person.id(), today)) {
			boolean plain = approval.reach().blueprint() == null
					&& approval.conditions().stream().allMatch(ApprovalCondition::isMet);
			words.merge(approval.reach().tool(), plain ? Word.ALLOWED : Word.ALLOWED_IF,
					(one, other) -> (one == Word.ALLOWED) ? one : other);
		}
		return words;
	}

}
