package org.weighhouse.web.request;

import org.springframework.http.HttpStatus;

/**
 * It cannot be judged any more, so nobody can decide it.
 */
public class NotJudged extends Refused {

	private static final long serialVersionUID = 1L;

	private final String because;

	NotJudged(String because) {
		super(HttpStatus.CONFLICT, "it cannot be judged: " + because);
		this.because = because;
	}

	public String because() {
		return this.because;
	}

}
