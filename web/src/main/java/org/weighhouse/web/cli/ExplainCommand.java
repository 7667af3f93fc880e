package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.WhyNot;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * `explain`: a rule, a question or a control in words; or why a rule speaks on a case, or
 * why not.
 */
@Command(name = "explain", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer>, Terminal.Command {

	private final Terminal terminal;

	@Parameters(paramLabel = "RULE|QUESTION|CONTROL")
	private String id = "";

	@Option(names = "--rules", paramLabel = "DIR")
	private @Nullable Path rules;

	@Option(names = "--for", paramLabel = "TOOL[/EDITION]|FILE|-")
	private @Nullable String target;

	@Mixin
	private UseOptions use = new UseOptions();

	@Option(names = "--format", paramLabel = "text|json")
	private Format format = Format.TEXT;

	enum Format {

		TEXT, JSON

	}

	ExplainCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws IOException {
		RuleBase ruleBase = Shipped.rules(this.rules, this.terminal.words());
		Rulebook rulebook = ruleBase.rulebook();
		Explanation explanation = new Explanation(rulebook, this.terminal.words());
		Rule rule = rulebook.findRule(this.id);
		Question question = rulebook.questionnaire().find(this.id);
		Control control = rulebook.controls().find(this.id);
		if (this.target != null && rule != null) {
			print(explanation, rule, ruleBase, this.target);
		}
		else if (this.target != null || this.format == Format.JSON) {
			throw new Exit.BadInput(this.terminal.words().get("explain.forRules", this.id));
		}
		else if (rule != null) {
			this.terminal.out().print(explanation.of(rule));
		}
		else if (question != null) {
			this.terminal.out().print(explanation.of(question));
		}
		else if (control != null) {
			this.terminal.out().print(explanation.of(control));
		}
		else {
			List<String> known = new ArrayList<>(rulebook.rules().stream().map(Rule::id).toList());
			known.addAll(rulebook.questionnaire().ids());
			known.addAll(rulebook.controls().ids());
			throw new Exit.BadInput(JudgeOptions.unknown(this.terminal.words(), "explain", this.id, known));
		}
		return Exit.DONE;
	}

	/** Why the rule speaks on a case, or why not. */
	private void print(Explanation explanation, Rule rule, RuleBase ruleBase, String target) throws IOException {
		Judge judge = new Judge(ruleBase, this.use.check(ruleBase.rulebook(), this.terminal.words()), this.terminal,
				false);
		Judge.Judged judged = judge.target(target);
		Answers answers = Answers.unknown(ruleBase.questionnaire()).with(judged.verdict().answers());
		WhyNot whyNot = WhyNot.of(rule, answers);
		if (this.format == Format.JSON) {
			JsonMapper mapper = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
			this.terminal.out().print(mapper.writeValueAsString(whyNot) + "\n");
			return;
		}
		this.terminal.out().print(explanation.of(rule, judged, whyNot));
	}

}
