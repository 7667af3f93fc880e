package org.weighhouse.web.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * `explain`: a rule, a question or a control in words.
 */
@Command(name = "explain", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer>, Terminal.Command {

	private final Terminal terminal;

	@Parameters(paramLabel = "RULE|QUESTION|CONTROL")
	private String id = "";

	@Option(names = "--rules", paramLabel = "DIR")
	private @Nullable Path rules;

	ExplainCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		RuleBase ruleBase = Shipped.rules(this.rules, this.terminal.words());
		Rulebook rulebook = ruleBase.rulebook();
		Explanation explanation = new Explanation(rulebook, this.terminal.words());
		Rule rule = rulebook.findRule(this.id);
		Question question = rulebook.questionnaire().find(this.id);
		Control control = rulebook.controls().find(this.id);
		if (rule != null) {
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

}
