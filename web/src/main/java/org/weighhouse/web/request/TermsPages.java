package org.weighhouse.web.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.assessment.Assessments;

/**
 * Draws the page on which the terms of an exception are written.
 */
@Component
class TermsPages {

	private final Planner planner;

	private final Assessments assessments;

	private final Subjects subjects;

	private final OccasionPages occasions;

	private final People people;

	private final Clock clock;

	TermsPages(Planner planner, Assessments assessments, Subjects subjects, OccasionPages occasions, People people,
			Clock clock) {
		this.planner = planner;
		this.assessments = assessments;
		this.subjects = subjects;
		this.occasions = occasions;
		this.people = people;
		this.clock = clock;
	}

	String draw(Request draft, TermsForm typed, List<Violation> violations, Model model) {
		if (draft.kind() != Kind.EXCEPTION) {
			throw new NotAnException(draft.number());
		}
		Assessed judged = this.planner.judge(draft);
		Doors.Door door = this.planner.door(draft, judged.verdict());
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("draft", draft);
		model.addAttribute("subject", this.subjects.of(draft.asked().edition()));
		model.addAttribute("typed", typed);
		model.addAttribute("violations", violations);
		model.addAttribute("owners", owners(draft.requester()));
		model.addAttribute("tiers", judged.verdict());
		model.addAttribute("door", door);
		model.addAttribute("earliest", today.plusDays(1));
		model.addAttribute("latest", (door != null) ? today.plusDays(door.maxDays()) : null);
		model.addAttribute("alternatives", this.assessments.alternatives(draft.use()));
		model.addAttribute("occasion", this.occasions.of(draft, judged.verdict()));
		return "request-terms";
	}

	/** Who can accept the risk, by name. */
	private List<Owner> owners(long requester) {
		List<Long> ids = new ArrayList<>(this.people.holding(Role.OWNER));
		ids.remove(requester);
		Map<Long, String> names = this.people.names(ids);
		return ids.stream().map((id) -> new Owner(id, names.getOrDefault(id, ""))).toList();
	}

	/** Somebody with the owner's role. */
	record Owner(long id, String name) {
	}

}
