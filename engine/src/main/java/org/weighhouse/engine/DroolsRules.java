package org.weighhouse.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Rule;

/**
 * The rules as Drools runs them: built through its executable model, without DRL text and
 * without a Java compiler. A rule only says that it speaks; rules never read each other.
 * Sessions are kept and used by one thread at a time: insert, fire, delete. The alpha
 * network compiler stays off: with it Drools 10.2 lost findings. Sessions stay "thread
 * safe": without it all of them pass their facts through one array of the rule.
 */
final class DroolsRules {

	private final KieBase kieBase;

	private final Queue<KieSession> idle = new ConcurrentLinkedQueue<>();

	DroolsRules(List<Rule> rules) {
		ModelImpl model = new ModelImpl();
		Map<String, Long> uses = rules.stream()
			.flatMap((rule) -> rule.when().parts().stream())
			.collect(Collectors.groupingBy(Condition::canonical, Collectors.counting()));
		Comparator<Condition> mostUsedFirst = Comparator
			.comparing((Condition each) -> -uses.getOrDefault(each.canonical(), 0L))
			.thenComparing(Condition::canonical);
		for (int index = 0; index < rules.size(); index++) {
			model.addRule(compile(rules.get(index), index, mostUsedFirst));
		}
		this.kieBase = KieBaseBuilder.createKieBaseFromModel(model);
		fire(new CaseFact(worst(rules), rules.size()));
	}

	/** Rules whose first conditions are the same share their looking at a case. */
	private static org.drools.model.Rule compile(Rule rule, int index, Comparator<Condition> order) {
		Variable<CaseFact> fact = PatternDSL.declarationOf(CaseFact.class);
		PatternDef<CaseFact> pattern = PatternDSL.pattern(fact);
		for (Condition condition : rule.when().parts().stream().sorted(order).toList()) {
			if (condition instanceof Condition.AtLeast atLeast) {
				int question = atLeast.question().index();
				int rank = atLeast.rank();
				pattern.expr(atLeast.canonical(), atLeast(question, rank), PatternDSL.alphaIndexedBy(Integer.class,
						ConstraintType.GREATER_OR_EQUAL, question, (each) -> each.rank(question), rank));
			}
			else {
				pattern.expr(condition.canonical(), holds(condition));
			}
		}
		return PatternDSL.rule(rule.id()).build(pattern, PatternDSL.on(fact).execute((each) -> each.speak(index)));
	}

	/**
	 * A case on which every rule speaks. Drools prepares rules when they first fire; they
	 * do so here, before several threads can.
	 */
	private static int[] worst(List<Rule> rules) {
		int questions = rules.stream()
			.flatMap((rule) -> rule.when().leaves())
			.mapToInt((leaf) -> leaf.question().index() + 1)
			.max()
			.orElse(0);
		int[] worst = new int[questions];
		Arrays.fill(worst, Integer.MAX_VALUE);
		return worst;
	}

	private static Predicate1<CaseFact> atLeast(int question, int rank) {
		return (fact) -> fact.rank(question) >= rank;
	}

	private static Predicate1<CaseFact> holds(Condition condition) {
		return (fact) -> condition.holds(fact.ranks());
	}

	/**
	 * Lets the rules speak on facts, all at once.
	 * @throws IllegalStateException if Drools did not finish; there is no verdict then
	 */
	void fire(CaseFact... facts) {
		KieSession session = this.idle.poll();
		if (session == null) {
			session = this.kieBase.newKieSession();
		}
		FactHandle[] handles = new FactHandle[facts.length];
		for (int index = 0; index < facts.length; index++) {
			handles[index] = session.insert(facts[index]);
		}
		int fired = session.fireAllRules();
		int spoke = 0;
		for (int index = 0; index < facts.length; index++) {
			session.delete(handles[index]);
			spoke += facts[index].spoken().cardinality();
		}
		if (fired != spoke) {
			session.dispose();
			throw new IllegalStateException(fired + " rules fired, " + spoke + " spoke");
		}
		this.idle.add(session);
	}

}
