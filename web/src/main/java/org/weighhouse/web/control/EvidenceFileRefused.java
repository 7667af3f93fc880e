package org.weighhouse.web.control;

/**
 * A file that is not kept: {@link #problem()} says why.
 */
public class EvidenceFileRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String problem;

	private final String name;

	EvidenceFileRefused(String problem, String name) {
		super("the file `" + name + "` is refused: " + problem);
		this.problem = problem;
		this.name = name;
	}

	/** `fileEmpty`, `fileTooLarge`, `fileType` or `fileContent`. */
	public String problem() {
		return this.problem;
	}

	public String name() {
		return this.name;
	}

}
