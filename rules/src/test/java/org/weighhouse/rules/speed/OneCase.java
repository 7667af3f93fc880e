package org.weighhouse.rules.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * One judgement after the other, of cases that differ.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OneCase {

	private static final int CASES = 4096;

	@Param(GrownRules.SHIPPED)
	private String rules;

	private RuleBase ruleBase;

	private PlainRules plain;

	private List<Answers> answers;

	private List<VerifiedControls> verified;

	private List<int[]> ranks;

	private long[] masks;

	private int next;

	@Setup
	public void draw() {
		Rulebook rulebook = GrownRules.named(this.rules);
		DrawnCases cases = new DrawnCases(rulebook);
		this.ruleBase = RuleBase.of(rulebook);
		this.plain = PlainRules.of(rulebook);
		this.answers = DrawnCases.first(CASES, cases::answers);
		this.verified = DrawnCases.first(CASES, cases::verified);
		this.ranks = DrawnCases.first(CASES, cases::ranks);
		this.masks = DrawnCases.first(CASES, cases::mask).stream().mapToLong(Long::longValue).toArray();
	}

	@Benchmark
	public Object plainJava() {
		int number = next();
		return this.plain.weigh(this.ranks.get(number), this.masks[number]);
	}

	/** Findings, reliefs and tiers at both ends. */
	@Benchmark
	public Object weigh() {
		int number = next();
		return this.ruleBase.weigh(this.answers.get(number), this.verified.get(number));
	}

	/** The whole verdict: also ways down, what settles it, what bears the load. */
	@Benchmark
	public Object judge() {
		int number = next();
		return this.ruleBase.judge(this.answers.get(number), this.verified.get(number));
	}

	private int next() {
		this.next = (this.next + 1) % CASES;
		return this.next;
	}

}
