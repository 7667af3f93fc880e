package org.weighhouse.web.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A control that a reviewer has verified: where it holds, what proves it and until when
 * it counts. It is never deleted; one that was ended or is past its last day counts no
 * more.
 *
 * @param id its number; null before it is kept
 * @param requester who asked for the request that it is for; never the verifier
 * @param until the last day (UTC) on which it counts
 */
record Verification(@Nullable Long id, String control, Reach reach, Evidence evidence, @Nullable Long requester,
		long verifier, Instant verifiedAt, LocalDate until, @Nullable Ending ended) {

	Verification {
		if (requester != null && requester == verifier) {
			throw new RequesterVerifies();
		}
	}

	/** Who said that it no longer counts, and why. */
	record Ending(long by, Instant at, String reason) {
	}

	/** How it stands on a day. */
	enum State {

		VERIFIED, EXPIRED, ENDED

	}

	/** It was verified again, by somebody, with this evidence. */
	Verification renewed(long by, Evidence proof, Instant at, LocalDate last) {
		if (this.ended != null) {
			throw new AlreadyEnded(number());
		}
		return new Verification(this.id, this.control, this.reach, proof, this.requester, by, at, last, null);
	}

	/** It no longer counts, from now on. */
	Verification ended(Ending ending) {
		if (this.ended != null) {
			throw new AlreadyEnded(number());
		}
		return new Verification(this.id, this.control, this.reach, this.evidence, this.requester, this.verifier,
				this.verifiedAt, this.until, ending);
	}

	State on(LocalDate day) {
		if (this.ended != null) {
			return State.ENDED;
		}
		return this.until.isBefore(day) ? State.EXPIRED : State.VERIFIED;
	}

	public long number() {
		return Objects.requireNonNull(this.id, "not kept yet");
	}

	/** Its name in the audit log: `control:12`. */
	String subject() {
		return "control:" + number();
	}

	Safeguard safeguard() {
		return new Safeguard(this.control, this.reach.scope(), this.id, this.reach.blueprint(), this.until,
				this.verifier);
	}

}
