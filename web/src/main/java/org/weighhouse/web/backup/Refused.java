package org.weighhouse.web.backup;

import java.util.Arrays;

/**
 * Nothing was copied, for a reason that people are told in the words of this code.
 */
public final class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final transient Object[] values;

	Refused(String code, Object... values) {
		super(code + Arrays.toString(values));
		this.code = code;
		this.values = values;
	}

	public String code() {
		return this.code;
	}

	public Object[] values() {
		return this.values.clone();
	}

}
