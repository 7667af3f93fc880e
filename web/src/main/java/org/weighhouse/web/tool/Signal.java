package org.weighhouse.web.tool;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * News about a tool or one of its editions, with its source. It is no answer to a
 * question about the tool, and what somebody alleges is told as theirs.
 *
 * @param id its number; null before it is kept
 * @param about the tool (`claude-code`) or the edition (`claude-code/managed-default`)
 * @param source where it says so, a link
 * @param published the day of the source
 * @param words what it says, in the reviewer's words
 * @param cve the vulnerability; null for other news
 * @param affected the versions that it is about; null for all, or where none are meant
 * @param grade how good the evidence of an allegation is; null for other news
 * @param reportedBy who told it here; null for what the program found in published data
 * @param newsAt when it became known here, or graver
 * @param softer that it be taken less gravely, said by one person and not by a second
 * @param withdrawnAt when two people said that there is nothing to it; null before
 */
public record Signal(@Nullable Long id, Kind kind, String about, String source, LocalDate published, String words,
		@Nullable String cve, @Nullable Versions affected, @Nullable Grade grade, @Nullable Long reportedBy,
		Instant newsAt, @Nullable Softer softer, @Nullable Instant withdrawnAt) {

	/** What it is about. */
	public enum Kind {

		/** A vulnerability that is known to be exploited. */
		KNOWN_EXPLOITED,
		/** A published vulnerability of high severity. */
		ADVISORY_HIGH,
		/** Somebody says that it does what it should not. */
		ALLEGATION,
		/** Somebody else owns it. */
		NEW_OWNER,
		/** A version that may differ in anything. */
		NEW_MAJOR_VERSION,
		/** It can do something that it could not. */
		NEW_CAPABILITY,
		/** Terms, training or retention changed. */
		TERMS_CHANGED,
		/** Somebody else processes data. */
		SUBPROCESSOR,
		/** Data is processed elsewhere. */
		REGION,
		/** Something happened at the vendor. */
		INCIDENT;

		/** Whether it names a vulnerability. */
		public boolean hasCve() {
			return this == KNOWN_EXPLOITED || this == ADVISORY_HIGH;
		}

		/** Whether it may be about some versions only. */
		public boolean hasVersions() {
			return hasCve() || this == NEW_MAJOR_VERSION;
		}

	}

	/** How good the evidence of an allegation is, the weakest first. */
	public enum Grade {

		UNVERIFIED, CREDIBLE_REPORT, VENDOR_CONFIRMED

	}

	/**
	 * That it be taken less gravely.
	 *
	 * @param grade the lower grade; null to withdraw it
	 */
	public record Softer(@Nullable Grade grade, String reason, long by, Instant at) {
	}

	public long number() {
		return Objects.requireNonNull(this.id, "not kept yet");
	}

	/** As people and the audit log name it. */
	public String name() {
		return "SIG-" + number();
	}

	public boolean isOpen() {
		return this.withdrawnAt == null;
	}

	/** Whether nobody else should begin to use it until more is known. */
	public boolean stopsNewUse() {
		return isOpen() && this.grade != null && this.grade != Grade.UNVERIFIED;
	}

	/** The evidence got better. */
	Signal raised(Grade to, String link, LocalDate day, Instant at) {
		mustBeOpen();
		if (this.grade == null || to.compareTo(this.grade) <= 0) {
			throw new NothingToChange(name());
		}
		return new Signal(this.id, this.kind, this.about, link, day, this.words, this.cve, this.affected, to,
				this.reportedBy, at, null, null);
	}

	/** It is about these versions only. */
	Signal narrowed(Versions to) {
		mustBeOpen();
		if (!this.kind.hasVersions() || to.equals(this.affected)) {
			throw new NothingToChange(name());
		}
		return new Signal(this.id, this.kind, this.about, this.source, this.published, this.words, this.cve, to,
				this.grade, this.reportedBy, this.newsAt, this.softer, null);
	}

	/** Somebody says that it should be taken less gravely. */
	Signal proposed(Softer less) {
		mustBeOpen();
		Grade to = less.grade();
		if (this.softer != null || (to != null && (this.grade == null || to.compareTo(this.grade) >= 0))) {
			throw new NothingToChange(name());
		}
		return with(this.grade, less, null);
	}

	/** A second person agrees. */
	Signal softened(long by, Instant at) {
		Softer less = proposal(by);
		return (less.grade() != null) ? with(less.grade(), null, null) : with(this.grade, null, at);
	}

	/** A second person disagrees, or the first takes it back. */
	Signal kept() {
		if (this.softer == null) {
			throw new NothingToChange(name());
		}
		return with(this.grade, null, null);
	}

	private Softer proposal(long by) {
		if (this.softer == null) {
			throw new NothingToChange(name());
		}
		if (this.softer.by() == by) {
			throw new SecondPersonNeeded(name());
		}
		return this.softer;
	}

	private Signal with(@Nullable Grade now, @Nullable Softer less, @Nullable Instant withdrawn) {
		return new Signal(this.id, this.kind, this.about, this.source, this.published, this.words, this.cve,
				this.affected, now, this.reportedBy, this.newsAt, less, withdrawn);
	}

	private void mustBeOpen() {
		if (!isOpen()) {
			throw new NothingToChange(name());
		}
	}

}
