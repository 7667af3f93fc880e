package org.weighhouse.web.control;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Organisation;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.audit.AuditEntry;

/**
 * A control as its page tells of it: what it is, what proves it, its verifications with
 * their history, and the form for the next one.
 *
 * @param ofFile what the rule base's own file says of it; null where it says nothing
 * @param implied the controls that include it
 * @param tools what it could be verified for; empty for whoever may not
 * @param usual the last day that is put in by itself
 * @param last the last day that is allowed
 */
record ControlPage(Control control, ControlState state, Organisation.@Nullable Verified ofFile, List<Control> implied,
		List<Row> rows, List<Blueprint> blueprints, List<Question> limits, List<Tool> tools, LocalDate today,
		LocalDate usual, LocalDate last) {

	/** Times are shown in this zone, by its name. */
	private static final ZoneId ZONE = ZoneId.of("UTC");

	/**
	 * A verification in words.
	 *
	 * @param what it holds for, where that is no request: the name of the edition; null
	 * for the organisation
	 * @param blueprint the name of the ready-made way that it is part of; null for none
	 */
	record Row(Verification verification, Verification.State state, @Nullable String what, @Nullable String blueprint,
			List<Limit> limits, @Nullable EvidenceFile file, String verifier, List<Entry> history) {

		public ZonedDateTime verifiedAt() {
			return this.verification.verifiedAt().atZone(ZONE);
		}

	}

	/** The answers that it was verified for. */
	record Limit(String question, List<String> answers) {
	}

	/** An act and the name of whoever did it. */
	record Entry(AuditEntry entry, String who) {

		public ZonedDateTime at() {
			return this.entry.at().atZone(ZONE);
		}

		/** The last day on which it counted then. */
		public LocalDate until() {
			return LocalDate.parse(Objects.requireNonNull(this.entry.act().details().get("until")));
		}

	}

	/** Whether whoever looks may verify it. */
	public boolean isForReviewer() {
		return !this.tools.isEmpty();
	}

	/** The last day of what the rule base's own file says; null where it says nothing. */
	public @Nullable LocalDate fileUntil() {
		return (this.ofFile != null) ? LocalDate.parse(this.ofFile.until()) : null;
	}

	/** The questions that a verification can be limited by. */
	static List<Question> limits(Rulebook rulebook) {
		return rulebook.questionnaire().askedOf(AskedOf.EMPLOYEE).stream().filter(Question::ofUse).toList();
	}

	static List<Limit> limits(Rulebook rulebook, Map<String, List<String>> limits) {
		return limits.entrySet().stream().map((limit) -> {
			Question question = rulebook.questionnaire().find(limit.getKey());
			return (question != null)
					? new Limit(question.name(),
							limit.getValue().stream().map((answer) -> question.brief(answer)).toList())
					: new Limit(limit.getKey(), limit.getValue());
		}).toList();
	}

	/** The same for a page. */
	public String shortLabel(Question question, String answer) {
		return question.brief(answer);
	}

}
