package org.weighhouse.web.request;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.weighhouse.web.request.NotRenewable.Why;
import org.weighhouse.web.request.Renewals.Renewable;
import org.weighhouse.web.request.Renewals.Standing;

/**
 * Whether somebody may renew an approval, and from which request that begins.
 */
@Component
class Renewing {

	/** From how many days before the last one on. */
	static final int DAYS_BEFORE = 30;

	private final ObjectProvider<Renewals> renewals;

	private final RequestRows rows;

	private final Doors doors;

	Renewing(ObjectProvider<Renewals> renewals, RequestRows rows, Doors doors) {
		this.renewals = renewals;
		this.rows = rows;
		this.doors = doors;
	}

	/** What a request renews; null where it renews nothing that its requester holds. */
	@Nullable Renewable of(Request request) {
		Long approval = request.occasion().renews();
		return (approval != null) ? find(approval, request.requester()) : null;
	}

	/**
	 * The request that an approval came from, to be asked for once more.
	 * @throws Refused by name, if it cannot be renewed now
	 */
	Request renewable(long approval, long holder, LocalDate today) {
		Renewable found = find(approval, holder);
		if (found == null) {
			throw new NotRenewable(approval, Why.NOT_HELD);
		}
		if (found.standing() == Standing.GONE) {
			throw new NotRenewable(approval, Why.GONE);
		}
		if (found.standing() == Standing.IN_EFFECT && today.plusDays(DAYS_BEFORE).isBefore(found.lastDay())) {
			throw new NotRenewable(approval, Why.TOO_EARLY);
		}
		Request old = this.rows.find(found.request()).orElseThrow(() -> new NoSuchRequest(found.request()));
		if (old.kind() == Kind.EMERGENCY) {
			throw new NotRenewable(approval, Why.EMERGENCY);
		}
		this.rows.openRenewal(approval).ifPresent((open) -> {
			throw new AlreadyOpen(open);
		});
		Revision revision = old.revision();
		Doors.Door door = (old.kind() == Kind.EXCEPTION && revision != null)
				? this.doors.behind(old, revision.verdict(), revision.scope()) : null;
		if (door != null && door.granted() + 1 > door.renewals()) {
			throw new RenewalsUsedUp(door.renewals());
		}
		return old;
	}

	/**
	 * That what a draft renews is still there.
	 * @throws NotRenewable if it is not
	 */
	void requireRenewable(Request draft) {
		Long approval = draft.occasion().renews();
		if (approval == null) {
			return;
		}
		Renewable found = of(draft);
		if (found == null || found.standing() == Standing.GONE) {
			throw new NotRenewable(approval, (found == null) ? Why.NOT_HELD : Why.GONE);
		}
	}

	private @Nullable Renewable find(long approval, long holder) {
		Renewals source = this.renewals.getIfAvailable();
		return (source != null) ? source.of(approval, holder) : null;
	}

}
