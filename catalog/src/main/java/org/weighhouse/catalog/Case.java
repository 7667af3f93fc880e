package org.weighhouse.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Edition.SourcedAnswer;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.LookupTable;
import org.weighhouse.engine.rulebook.Organisation;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Template;

/**
 * An edition in a use, ready to be judged, with the origin of every answer. What somebody
 * says of their use wins over the blueprint that they took, the blueprint over the
 * preset, the preset over the edition, the edition over the organisation; tables answer
 * what is looked up; a template what does not apply.
 */
public record Case(Answers answers, VerifiedControls controls, Map<String, Origin> origins) {

	/** Who answered. */
	public enum Origin {

		/** Whoever asks, for this use. */
		ASKER,
		/** The ready-made way that they took. */
		BLUEPRINT,
		/** The preset they kept. */
		PRESET,
		/** The profile of the edition. */
		EDITION,
		/** The organisation, once for all. */
		ORGANISATION,
		/** A dated table. */
		TABLE,
		/** Nobody: the question does not apply to tools of this kind. */
		NOT_APPLICABLE

	}

	/** Puts a case together that takes no ready-made way. */
	public static Case of(Rulebook rulebook, Tool tool, Edition edition, @Nullable Preset preset,
			Map<String, String> use, Organisation organisation, LocalDate today) {
		return of(rulebook, tool, edition, preset, null, use, organisation, today);
	}

	/**
	 * Puts a case together. Of the controls only those count that the organisation's own
	 * file names; others come in {@link #with(VerifiedControls)}.
	 * @param blueprint the ready-made way that was taken
	 * @param use answers of whoever asks, by question id
	 * @param today the day (UTC) on which evidence must not have ended
	 */
	public static Case of(Rulebook rulebook, Tool tool, Edition edition, @Nullable Preset preset,
			@Nullable Blueprint blueprint, Map<String, String> use, Organisation organisation, LocalDate today) {
		Builder builder = new Builder(rulebook);
		builder.add(use, Origin.ASKER);
		builder.add((blueprint != null) ? blueprint.answers() : Map.of(), Origin.BLUEPRINT);
		builder.add((preset != null) ? preset.answers() : Map.of(), Origin.PRESET);
		builder.add(counting(tool, edition, rulebook, today), Origin.EDITION);
		builder.add(organisation.answers(), Origin.ORGANISATION);
		builder.lookUp(
				Map.of("home", organisation.home(), "vendorHome", tool.vendor().home(), "vendor", tool.vendor().id()));
		Template template = rulebook.templates().get(tool.kind());
		if (template != null) {
			builder.add(template.beside(builder.values.keySet(), rulebook.questionnaire()), Origin.NOT_APPLICABLE);
		}
		return new Case(builder.answers(), controlsOf(organisation, today), builder.origins);
	}

	/** The same case with these controls instead. */
	public Case with(VerifiedControls verified) {
		return new Case(this.answers, verified, this.origins);
	}

	/**
	 * Past the review date, or the last day of an answer's source, only what is no better
	 * than unknown still counts: bad news does not age.
	 */
	private static Map<String, String> counting(Tool tool, Edition edition, Rulebook rulebook, LocalDate today) {
		Map<String, String> counting = new LinkedHashMap<>(edition.profile());
		counting.keySet().removeIf((id) -> {
			SourcedAnswer answer = edition.answers().get(id);
			Question question = rulebook.questionnaire().get(id);
			boolean aged = tool.review().isBefore(today) || (answer != null && answer.isOver(today));
			return aged && question.rank(counting.get(id)) < question.unknownRank();
		});
		return counting;
	}

	/** The organisation's verified controls whose evidence has not ended. */
	public static VerifiedControls controlsOf(Organisation organisation, LocalDate today) {
		List<String> unexpired = organisation.controls()
			.stream()
			.filter((control) -> !LocalDate.parse(control.until()).isBefore(today))
			.map(Organisation.Verified::control)
			.toList();
		return VerifiedControls.of(Scope.ORGANISATION, unexpired);
	}

	private static final class Builder {

		private final Rulebook rulebook;

		private final Map<String, String> values = new LinkedHashMap<>();

		private final Map<String, Origin> origins = new LinkedHashMap<>();

		Builder(Rulebook rulebook) {
			this.rulebook = rulebook;
		}

		/**
		 * An explicit UNKNOWN stays open: whoever says "I don't know" is not overruled by
		 * a preset.
		 */
		void add(Map<String, String> answers, Origin origin) {
			answers.forEach((question, answer) -> {
				if (this.values.putIfAbsent(question, answer) == null) {
					this.origins.put(question, origin);
				}
			});
		}

		void lookUp(Map<String, String> facts) {
			for (LookupTable table : this.rulebook.tables()) {
				Map<String, String> known = new LinkedHashMap<>(this.values);
				known.putAll(facts);
				LookupTable.Row row = table.find(known);
				if (row != null) {
					add(Map.of(table.answers(), row.is()), Origin.TABLE);
				}
			}
		}

		Answers answers() {
			return Answers.unknown(this.rulebook.questionnaire()).with(this.values);
		}

	}

}
