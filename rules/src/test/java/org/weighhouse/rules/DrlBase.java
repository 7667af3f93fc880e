package org.weighhouse.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;
import org.weighhouse.engine.DrlWriter;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Tier;

/**
 * An exported rule base as a stranger would run it: DRL text, compiled by Drools' own
 * compiler, with nothing of ours in it.
 */
final class DrlBase {

	private final Questionnaire questionnaire;

	private final KieBase kieBase;

	private final FactType factType;

	private final Map<String, Tier> tiers = new HashMap<>();

	DrlBase(String drl, Questionnaire questionnaire) {
		this.questionnaire = questionnaire;
		this.kieBase = new KieHelper().addContent(drl, "org/weighhouse/export/rules.drl")
			.build(ExecutableModelProject.class);
		this.factType = this.kieBase.getFactType(DrlWriter.PACKAGE, DrlWriter.FACT);
		this.kieBase.getKiePackage(DrlWriter.PACKAGE).getRules().forEach((rule) -> {
			String tier = rule.getMetaData().get("tier").toString().replace("\"", "");
			this.tiers.put(rule.getName().split(" ")[0], Tier.valueOf(tier));
		});
	}

	int size() {
		return this.tiers.size();
	}

	/** For one thread at a time. */
	Session session() {
		return new Session();
	}

	Tier inherent(Set<String> findings) {
		return findings.stream().map(this.tiers::get).reduce(Tier.LOW, Tier::higher);
	}

	final class Session implements AutoCloseable {

		private final KieSession session = DrlBase.this.kieBase.newKieSession();

		private final List<String> findings = new ArrayList<>();

		private Session() {
			this.session.setGlobal(DrlWriter.FINDINGS, this.findings);
		}

		Set<String> fired(Map<String, String> answers) {
			this.findings.clear();
			FactHandle handle = this.session.insert(fact(answers));
			int fired = this.session.fireAllRules();
			this.session.delete(handle);
			Set<String> findings = new LinkedHashSet<>(this.findings);
			if (fired != findings.size()) {
				throw new IllegalStateException(fired + " rules fired, findings " + this.findings);
			}
			return findings;
		}

		private Object fact(Map<String, String> answers) {
			try {
				Object fact = DrlBase.this.factType.newInstance();
				for (Question question : DrlBase.this.questionnaire.questions()) {
					DrlBase.this.factType.set(fact, DrlWriter.field(question),
							question.rank(answers.get(question.id())));
				}
				return fact;
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public void close() {
			this.session.dispose();
		}

	}

}
