package org.weighhouse.web.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Notes everything that is wrong with a verification, at once.
 */
final class VerificationCheck {

	/** The most characters of a note, a reason or a link. */
	static final int LONGEST = 2000;

	private final List<Refused> problems = new ArrayList<>();

	/** Whether it can hold there. */
	VerificationCheck reach(String control, Reach reach, Rulebook rulebook, Catalog catalog) {
		if (reach.edition() != null && !exists(reach.edition(), catalog)) {
			add("edition", "unknownEdition", reach.edition());
		}
		if (reach.blueprint() != null) {
			Blueprint blueprint = rulebook.findBlueprint(reach.blueprint());
			if (blueprint == null) {
				add("blueprint", "unknownBlueprint", reach.blueprint());
			}
			else if (!blueprint.controls().contains(control)) {
				add("blueprint", "notOfBlueprint", blueprint.name());
			}
		}
		reach.limits().forEach((id, answers) -> {
			Question question = rulebook.questionnaire().find(id);
			if (question == null || !question.ofUse()) {
				add("limits", "unknownQuestion", id);
			}
			else if (answers.isEmpty() || !question.answerIds().containsAll(answers)) {
				add("limits", "unknownAnswer", question.name());
			}
		});
		return this;
	}

	/** Whether it proves anything: a link or a file, and what was checked. */
	VerificationCheck evidence(Evidence evidence, EvidenceFiles files) {
		text("note", evidence.note());
		if (evidence.link() == null && evidence.file() == null) {
			add("link", "noEvidence", "");
		}
		if (evidence.link() != null && !isSecure(evidence.link())) {
			add("link", "link", evidence.link());
		}
		if (evidence.file() != null && files.find(evidence.file()).isEmpty()) {
			add("file", "unknownFile", evidence.file());
		}
		return this;
	}

	VerificationCheck until(LocalDate until, LocalDate today, LocalDate last) {
		if (until.isBefore(today)) {
			add("until", "past", until.toString());
		}
		else if (until.isAfter(last)) {
			add("until", "tooLate", last.toString());
		}
		return this;
	}

	VerificationCheck text(String field, String text) {
		if (text.isBlank()) {
			add(field, field + "Missing", "");
		}
		else if (text.length() > LONGEST) {
			add(field, "tooLong", text);
		}
		else if (text.codePoints().anyMatch(VerificationCheck::isRefused)) {
			add(field, "controlCharacters", "");
		}
		return this;
	}

	/** Control characters but for line and tab, and halves of characters. */
	private static boolean isRefused(int point) {
		return (Character.isISOControl(point) && point != '\n' && point != '\t')
				|| Character.getType(point) == Character.SURROGATE;
	}

	VerificationCheck add(String field, String problem, String found) {
		this.problems.add(new Refused(field, problem, found));
		return this;
	}

	List<Refused> problems() {
		return List.copyOf(this.problems);
	}

	/** Refuses whatever has a mistake. */
	void refuse() {
		if (!this.problems.isEmpty()) {
			throw new WrongVerification(this.problems);
		}
	}

	private static boolean exists(String edition, Catalog catalog) {
		String[] parts = edition.split("/", 2);
		@Nullable Tool tool = catalog.find(parts[0]);
		return tool != null && parts.length == 2 && tool.findEdition(parts[1]) != null;
	}

	/**
	 * An address that a browser asks for in secret, and that names a host and nobody's
	 * password.
	 */
	private static boolean isSecure(String link) {
		try {
			URI uri = new URI(link);
			return link.length() <= LONGEST && "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
					&& uri.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
