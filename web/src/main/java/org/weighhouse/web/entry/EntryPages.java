package org.weighhouse.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.text.Problem;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Register;
import org.weighhouse.web.tool.UsualUses;

/**
 * Puts the pages together on which an entry is changed.
 */
@Component
class EntryPages {

	private final Drafting drafting;

	private final EntryDesk desk;

	private final Register register;

	private final ActivePolicy policy;

	private final UsualUses uses;

	private final AskedAndAllowed askedAndAllowed;

	private final Clock clock;

	EntryPages(Drafting drafting, EntryDesk desk, Register register, ActivePolicy policy, UsualUses uses,
			AskedAndAllowed askedAndAllowed, Clock clock) {
		this.drafting = drafting;
		this.desk = desk;
		this.register = register;
		this.policy = policy;
		this.uses = uses;
		this.askedAndAllowed = askedAndAllowed;
		this.clock = clock;
	}

	/** The page with everything that can be changed. */
	EntryPage edit(String tool, String edition, Person me, Model model) {
		Draft draft = this.drafting.of(me, tool);
		String counts = this.register.text(tool);
		Written written = Written.of(tool, draft.text());
		String shown = written.edition(edition).isThere() ? edition : "";
		EntryPage page = EntryPage.of(tool, written, !draft.text().equals(counts),
				!Objects.equals(draft.base(), Sha256.of(counts)), this.drafting.problems(tool, draft.text()), shown,
				this.policy.ruleBase().rulebook(), today(), this.register.shippedText(tool) != null);
		model.addAttribute("page", page);
		model.addAttribute("today", today());
		model.addAttribute("text", draft.text());
		return page;
	}

	/** The form of one part. */
	void form(String tool, Part part, Typed typed, Person me, Model model) {
		EntryPage page = edit(tool, typed.text("edition"), me, model);
		if (!page.problems().isEmpty() && part != Part.TEXT) {
			throw WrongEntry.of("text", "mendFirst", "");
		}
		Question question = this.policy.ruleBase().rulebook().questionnaire().find(typed.text("question"));
		if (part == Part.ANSWER && question == null) {
			throw new NothingThere();
		}
		model.addAttribute("part", part);
		model.addAttribute("question", question);
		model.addAttribute("grades", grades());
		model.addAttribute("now", subject(page, part, typed));
		model.addAttribute("typed", typed);
	}

	/** What the form is about, as it is written. */
	private static Written subject(EntryPage page, Part part, Typed typed) {
		String number = typed.text("number").matches("\\d{1,4}") ? typed.text("number") : "";
		List<Written> claims = page.written().at("allegations").items();
		return switch (part) {
			case ANSWER -> page.written().edition(page.edition()).at("answers").at(typed.text("question"));
			case SOURCE -> page.written().at("sources").at(typed.text("key"));
			case EDITION -> page.edition().isEmpty() ? new Written(null) : page.written().edition(page.edition());
			case END -> page.written().at("end");
			case ALLEGATION -> (!number.isEmpty() && Integer.parseInt(number) < claims.size())
					? claims.get(Integer.parseInt(number)) : new Written(null);
			default -> page.written();
		};
	}

	private Map<String, String> grades() {
		Question question = this.policy.ruleBase().rulebook().questionnaire().get(Softening.QUESTION);
		Map<String, String> grades = new LinkedHashMap<>();
		question.answers()
			.stream()
			.filter((answer) -> question.needsEvidence().contains(answer.id()))
			.forEach((answer) -> grades.put(answer.id(), answer.label()));
		return grades;
	}

	/** What keeping the draft would move. */
	void check(String tool, Person me, Model model) {
		Draft draft = this.drafting.of(me, tool);
		List<Problem> problems = this.drafting.problems(tool, draft.text());
		String counts = this.register.text(tool);
		model.addAttribute("tool", this.register.tool(tool));
		model.addAttribute("draft", draft);
		model.addAttribute("mistakes", problems);
		model.addAttribute("outdated", !Objects.equals(draft.base(), Sha256.of(counts)));
		model.addAttribute("sha256", Sha256.of(draft.text()));
		model.addAttribute("diff", TextDiff.between(counts, draft.text()));
		if (problems.isEmpty()) {
			moves(tool, draft.text(), model);
		}
	}

	/** What another text of a tool would move. */
	void moves(String tool, String text, Model model) {
		Catalog now = this.register.catalog();
		Catalog then = this.register.with(tool, text);
		RuleBase ruleBase = this.policy.ruleBase();
		model.addAttribute("moves",
				Moves.between(now.find(tool), Objects.requireNonNull(then.find(tool)), ruleBase, this.uses, today()));
		model.addAttribute("touched", this.askedAndAllowed.touched(tool, now, then));
		model.addAttribute("softer", this.desk.softening(tool, then).claims());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
