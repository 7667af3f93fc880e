package org.weighhouse.web.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

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

	private final RequestsInReview requests;

	Clerk(ControlDesk desk, EvidenceFiles files, RequestsInReview requests) {
		this.desk = desk;
		this.files = files;
		this.requests = requests;
	}

	/** The number of the verification. */
	@Transactional
	long verify(long reviewer, String control, VerificationForm form) {
		this.desk.requireReviewer(reviewer);
		Long request = form.request();
		Long requester = (request != null) ? inReview(request, reviewer).requester() : null;
		return act(control, form.reach(), form, reviewer,
				(evidence) -> this.desk.verify(reviewer, requester, control, form.reach(), evidence, form.until()));
	}

	/** What a control is verified for. */
	RequestsInReview.InReview inReview(long request, long reader) {
		return this.requests.find(request, reader).orElseThrow(() -> new UnknownVerification("REQ-" + request));
	}

	@Transactional
	void renew(long reviewer, String control, long number, VerificationForm form) {
		this.desk.requireReviewer(reviewer);
		act(control, Reach.organisation(), form, reviewer, (evidence) -> {
			this.desk.renew(reviewer, number, evidence, form.until());
			return number;
		});
	}

	@Transactional
	void end(long reviewer, long number, VerificationForm form) {
		this.desk.end(reviewer, number, form.text("reason"));
	}

	/** What was mistyped is told together with what makes no sense. */
	private long act(String control, Reach reach, VerificationForm form, long reviewer, ToLongFunction<Evidence> act) {
		List<Refused> problems = new ArrayList<>(form.mistyped());
		if (problems.isEmpty()) {
			return act.applyAsLong(form
				.evidence(form.hasFile() ? this.files.keep(form.fileName(), form.fileContent(), reviewer) : null));
		}
		LocalDate until = form.until();
		problems.addAll(this.desk.problems(control, reach, form.evidence(null), until));
		problems.removeIf((problem) -> problem.problem().equals(NO_EVIDENCE) && form.hasFile());
		throw new WrongVerification(problems);
	}

}
