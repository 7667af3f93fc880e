package org.weighhouse.engine.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The files hold mistakes; nothing of them is in force.
 */
public final class InvalidFiles extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	public InvalidFiles(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/** Every mistake of every file, by place. */
	public List<Problem> problems() {
		return this.problems;
	}

}
