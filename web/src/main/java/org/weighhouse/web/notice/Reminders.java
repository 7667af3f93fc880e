package org.weighhouse.web.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.weighhouse.web.approval.ApprovalCircle;
import org.weighhouse.web.approval.ApprovalCircle.Ending;
import org.weighhouse.web.request.RequestCircle;

/**
 * Reminds people of what will end and of what is late, of each thing once. After a
 * standstill only the latest reminder that is due is told, not all that were missed. The
 * day after, the end itself is told.
 */
@Component
class Reminders {

	/** Days before the end, the last first. */
	private static final List<Integer> BEFORE = List.of(1, 7, 30);

	private static final String ENDS = "approval.ends";

	private static final String WILL_BE_REVOKED = "approval.will-be-revoked";

	private static final String LATE = "request.late";

	private final ApprovalCircle approvals;

	private final RequestCircle requests;

	private final Notices notices;

	private final NewsDesk desk;

	private final TransactionOperations transaction;

	private final Clock clock;

	Reminders(ApprovalCircle approvals, RequestCircle requests, Notices notices, NewsDesk desk,
			TransactionOperations transaction, Clock clock) {
		this.approvals = approvals;
		this.requests = requests;
		this.notices = notices;
		this.desk = desk;
		this.transaction = transaction;
		this.clock = clock;
	}

	void remind() {
		LocalDate today = LocalDate.now(this.clock);
		int most = BEFORE.get(BEFORE.size() - 1);
		for (Ending ending : this.approvals.ending(today, today.plusDays(most))) {
			latest(ending, today).ifPresent((days) -> remind(ending, days));
		}
		this.requests.late().forEach((late) -> this.transaction.executeWithoutResult((status) -> remind(late)));
	}

	/** A reminder that was due before it began is none. */
	private static Optional<Integer> latest(Ending ending, LocalDate today) {
		long left = ChronoUnit.DAYS.between(today, ending.day());
		return BEFORE.stream()
			.filter((days) -> days >= left)
			.findFirst()
			.filter((days) -> ending.day().minusDays(days).isAfter(ending.since()));
	}

	private void remind(Ending ending, int days) {
		String what = (ending.cause() != null) ? WILL_BE_REVOKED : ENDS;
		// What one cause suspended is one reminder, however much it is.
		String of = (ending.cause() != null) ? ending.cause() : ending.name();
		String cause = of + " " + ending.day() + " " + days;
		if (!this.notices.isTold(ending.holder(), what, cause)) {
			this.transaction
				.executeWithoutResult((status) -> this.approvals.of(ending.approval()).ifPresent((circle) -> {
					News news = new News(what, circle.name(), circle.edition(), null, ending.day(), cause);
					this.desk.tellOnce(circle.holder(), Part.HOLDER, news);
					Long approver = circle.approver();
					if (approver != null && approver != circle.holder()) {
						this.desk.tellOnce(approver, Part.APPROVER, news);
					}
				}));
		}
	}

	private void remind(RequestCircle.Late late) {
		this.requests.of(late.request()).ifPresent((circle) -> {
			News news = new News(LATE, circle.name(), circle.edition(), null, null, circle.name() + " " + late.step());
			circle.deciders().forEach((person) -> this.desk.tellOnce(person, Part.DECIDER, news));
		});
	}

}
