package org.weighhouse.rules.speed;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.RulebookReader;
import org.weighhouse.rules.RuleFiles;

/**
 * From the text of the shipped rule files to rules that judge.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Compiling {

	private Map<String, String> files;

	@Setup
	public void read() {
		this.files = RuleFiles.in(Path.of("base"));
	}

	@Benchmark
	public Object plainJava() {
		return PlainRules.of(RulebookReader.read(this.files));
	}

	@Benchmark
	public Object ruleBase() {
		return RuleBase.compile(this.files);
	}

}
