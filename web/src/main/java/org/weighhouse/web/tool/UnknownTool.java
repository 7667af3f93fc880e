package org.weighhouse.web.tool;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such tool, or no such edition of it.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownTool extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UnknownTool(String id) {
		super("no tool or edition `" + id + "`");
	}

}
