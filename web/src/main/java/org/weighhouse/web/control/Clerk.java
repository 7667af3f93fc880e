package org.weighhouse.web.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the forms of reviewers to the desk, a file together with the act that it proves.
 */
@Component
class Clerk {

	private static final String NO_EVIDENCE = "noEvidence";

	private final ControlDesk desk;

	private final EvidenceFiles files;

	Clerk(ControlDesk desk, EvidenceFiles files) {
		this.desk = desk;
		this.files = files;
	}

	@Transactional
	void verify(long reviewer, String control, VerificationForm form) {
		act(reviewer, control, form.reach(), form,
				(evidence) -> this.desk.verify(reviewer, null, control, form.reach(), evidence, form.until()));
	}

	@Transactional
	void renew(long reviewer, String control, long number, VerificationForm form) {
		act(reviewer, control, Reach.organisation(), form,
				(evidence) -> this.desk.renew(reviewer, number, evidence, form.until()));
	}

	@Transactional
	void end(long reviewer, long number, VerificationForm form) {
		this.desk.end(reviewer, number, form.text("reason"));
	}

	/** What was mistyped is told together with what makes no sense. */
	private void act(long reviewer, String control, Reach reach, VerificationForm form, Consumer<Evidence> act) {
		this.desk.requireReviewer(reviewer);
		List<Refused> problems = new ArrayList<>(form.mistyped());
		if (problems.isEmpty()) {
			act.accept(form
				.evidence(form.hasFile() ? this.files.keep(form.fileName(), form.fileContent(), reviewer) : null));
			return;
		}
		LocalDate until = form.until();
		problems.addAll(this.desk.problems(control, reach, form.evidence(null), until));
		problems.removeIf((problem) -> problem.problem().equals(NO_EVIDENCE) && form.hasFile());
		throw new WrongVerification(problems);
	}

}
