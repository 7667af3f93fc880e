package org.weighhouse.web.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Case;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Organisation;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.text.Place;

/**
 * Finds what is to be judged and judges it.
 */
final class Judge {

	private final RuleBase ruleBase;

	private final Rulebook rulebook;

	private final JudgeOptions options;

	private final Terminal terminal;

	private final boolean quiet;

	private @Nullable Catalog catalog;

	Judge(RuleBase ruleBase, JudgeOptions options, Terminal terminal, boolean quiet) {
		this.ruleBase = ruleBase;
		this.rulebook = ruleBase.rulebook();
		this.options = options;
		this.terminal = terminal;
		this.quiet = quiet;
	}

	/** A verdict, what it is about and where that stands. */
	record Judged(String title, Place place, Verdict verdict) {
	}

	/**
	 * Standard input for `-`, a file for what looks like a path (`case.yml`, `./case`),
	 * else an edition of the catalogue: no file that lies about takes the place of a
	 * tool.
	 */
	Judged target(String target) throws IOException {
		if (target.equals("-")) {
			return text("-", TextFiles.text(this.terminal.in(), "-"));
		}
		if (!looksLikeAFile(target)) {
			return tool(target, null, Map.of(), VerifiedControls.none());
		}
		Path file = Path.of(target);
		if (Files.isDirectory(file) || !Files.exists(file)) {
			throw new Exit.BadInput(this.terminal.words().get("noFile", "judge", target));
		}
		try (InputStream text = Files.newInputStream(file)) {
			return text(target, TextFiles.text(text, target));
		}
	}

	private static boolean looksLikeAFile(String target) {
		String name = target.toLowerCase(Locale.ROOT);
		return name.endsWith(".yml") || name.endsWith(".yaml") || name.endsWith(".json") || target.startsWith(".")
				|| Path.of(target).isAbsolute();
	}

	/** A case written as YAML or JSON. */
	Judged text(String file, String text) {
		CaseInput input = CaseInput.read(file, text, this.rulebook);
		if (input.tool() != null) {
			useOnly(input.answers().keySet(), file);
			return tool(input.tool(), input.preset(), input.answers(), input.verified());
		}
		Answers answers = input.asItStands(this.rulebook, this.options.preset(), this.options.use());
		VerifiedControls controls = input.verified().and(Scope.REQUEST, this.options.controls());
		if (this.options.organisation() != null) {
			answers = answers.orElse(this.options.organisation().answers());
			controls = withOrganisation(this.options.organisation(), controls);
		}
		String title = (input.name() != null) ? input.name() : file;
		Preset preset = (this.options.preset() != null) ? this.options.preset() : input.preset();
		return judged(title, Place.startOf(file), answers, controls, new Verdict.Subject(title,
				(input.template() != null) ? input.template().id() : null, (preset != null) ? preset.id() : null));
	}

	private Judged tool(String target, @Nullable Preset itsPreset, Map<String, String> itsUse,
			VerifiedControls itsControls) {
		String[] names = target.split("/", 2);
		Tool tool = catalog().find(names[0]);
		if (tool == null) {
			throw new Exit.BadInput(JudgeOptions.unknown(this.terminal.words(), "judge", names[0], catalog().ids()));
		}
		Edition edition = (names.length > 1) ? tool.findEdition(names[1]) : tool.editions().get(0);
		if (edition == null) {
			throw new Exit.BadInput(JudgeOptions.unknown(this.terminal.words(), tool.id() + "/", names[1],
					tool.editions().stream().map(Edition::id).toList()));
		}
		if (names.length == 1 && tool.editions().size() > 1 && !this.quiet) {
			this.terminal.err()
				.println(this.terminal.words()
					.get("judge.firstEdition", tool.name(), edition.id(),
							String.join(", ", tool.editions().stream().map(Edition::id).toList())));
		}
		useOnly(this.options.use().keySet(), "--use");
		Organisation organisation = (this.options.organisation() != null) ? this.options.organisation()
				: this.rulebook.organisation();
		Map<String, String> use = new LinkedHashMap<>(itsUse);
		use.putAll(this.options.use());
		Preset preset = (this.options.preset() != null) ? this.options.preset() : itsPreset;
		Case whole = Case.of(this.rulebook, tool, edition, preset, use, organisation, CaseInput.today());
		VerifiedControls controls = withOrganisation(organisation, itsControls).and(Scope.REQUEST,
				this.options.controls());
		Place place = new Place("catalog/tools/" + edition.place().file(), edition.place().line(),
				edition.place().column());
		return judged(tool.name() + ", " + edition.name(), place, whole.answers(), controls, new Verdict.Subject(
				tool.id() + "/" + edition.id(), tool.kind(), (preset != null) ? preset.id() : null));
	}

	/**
	 * Whoever asks says how a tool is used, never what it is: its profile belongs to its
	 * reviewers.
	 */
	private void useOnly(Set<String> questions, String where) {
		List<String> foreign = questions.stream().filter((id) -> {
			Question question = this.rulebook.questionnaire().get(id);
			boolean looked = question.askedOf() == AskedOf.LOOKED_UP;
			return looked || !question.ofUse() && question.askedOf() != AskedOf.EMPLOYEE;
		}).sorted().toList();
		if (!foreign.isEmpty()) {
			throw new Exit.BadInput(this.terminal.words().get("notOfUse", where, String.join(", ", foreign)));
		}
	}

	private static VerifiedControls withOrganisation(Organisation organisation, VerifiedControls controls) {
		return controls.and(Scope.ORGANISATION, Case.controlsOf(organisation, CaseInput.today()).ids());
	}

	private Judged judged(String title, Place place, Answers answers, VerifiedControls controls,
			Verdict.Subject subject) {
		return new Judged(title, place, this.ruleBase.judge(answers, controls).about(subject));
	}

	private Catalog catalog() {
		if (this.catalog == null) {
			this.catalog = Shipped.catalog(this.ruleBase);
		}
		return this.catalog;
	}

}
