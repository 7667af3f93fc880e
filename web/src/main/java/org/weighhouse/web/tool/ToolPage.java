package org.weighhouse.web.tool;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Case;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Template;

/**
 * Everything the page of a tool shows, for the edition that was chosen.
 *
 * @param kind the name of its kind
 * @param reviewOverdue whether its answers no longer count
 * @param blueprint the ready-made way to run it, or null
 * @param verdict of the chosen edition, for the data class that tools are compared by
 * @param settlers the fewest open questions that would settle that verdict
 * @param allegation the question that grades claims answer
 * @param matrix of the chosen edition
 * @param alternatives to the chosen edition
 * @param today (UTC) on which it was judged
 */
record ToolPage(Tool tool, Edition edition, String kind, boolean reviewOverdue, Preset preset,
		@Nullable Blueprint blueprint, List<DataClassCell> cells, Verdict verdict, List<Question> settlers,
		List<DecidingFinding> findings, Comparison comparison, List<EvidenceGroup> evidence, List<OpenQuestions> open,
		Question allegation, Matrix matrix, List<Alternative> alternatives, LocalDate today) {

	static ToolPage of(Tool tool, String editionId, Collection<Tool> all, UsualWeighing weighing) {
		Edition edition = tool.findEdition(editionId);
		if (edition == null) {
			throw new UnknownTool(tool.id() + "/" + editionId);
		}
		Rulebook rulebook = weighing.rulebook();
		Case use = weighing.use(tool, edition, UsualWeighing.COMPARED_BY);
		Verdict verdict = weighing.verdict(tool, edition, UsualWeighing.COMPARED_BY);
		List<Question> settlers = verdict.settledBy()
			.stream()
			.limit(1)
			.flatMap(List::stream)
			.map(rulebook.questionnaire()::get)
			.toList();
		return new ToolPage(tool, edition, kind(tool, rulebook), tool.review().isBefore(weighing.today()),
				weighing.uses().preset(tool, rulebook), weighing.uses().blueprint(tool, rulebook),
				DataClassCell.of(tool, edition, weighing), verdict, settlers,
				DecidingFinding.of(verdict.findings(), rulebook), Comparison.of(tool, weighing),
				EvidenceGroup.of(edition, rulebook.questionnaire()),
				OpenQuestions.of(use.answers(), rulebook.questionnaire()), rulebook.questionnaire().get("allegation"),
				Matrix.of(tool, edition, weighing), Alternative.to(tool, verdict, all, weighing), weighing.today());
	}

	/** The name of a tool's kind. */
	static String kind(Tool tool, Rulebook rulebook) {
		Template template = rulebook.templates().get(tool.kind());
		return (template != null) ? template.name() : tool.kind();
	}

	/** The first few: those that decide. */
	public List<DecidingFinding> topFindings() {
		return this.findings.subList(0, Math.min(3, this.findings.size()));
	}

	public List<DecidingFinding> otherFindings() {
		return this.findings.subList(topFindings().size(), this.findings.size());
	}

	/** The vendor's home in words. */
	public String home(Locale locale) {
		return new Locale.Builder().setRegion(this.tool.vendor().home()).build().getDisplayCountry(locale);
	}

	/** How good the evidence of a claim is, in words. */
	public String grade(Tool.Allegation claim) {
		return this.allegation.label(claim.grade());
	}

	/** The edition as the form takes it. */
	public String weighable() {
		return this.tool.id() + "/" + this.edition.id();
	}

}
