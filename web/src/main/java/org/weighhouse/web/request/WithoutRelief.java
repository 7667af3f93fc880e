package org.weighhouse.web.request;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * What prohibits it can be lowered by no control: no emergency allows it.
 */
public class WithoutRelief extends Refused {

	private static final long serialVersionUID = 1L;

	private final List<String> rules;

	WithoutRelief(List<String> rules) {
		super(HttpStatus.CONFLICT, "no control lowers " + String.join(", ", rules));
		this.rules = List.copyOf(rules);
	}

	/** The rules that prohibit it. */
	public List<String> rules() {
		return this.rules;
	}

}
