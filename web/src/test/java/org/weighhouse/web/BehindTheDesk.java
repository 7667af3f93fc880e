package org.weighhouse.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that writes rows which no act made, on purpose: what it leaves of these kinds is
 * no proof against the log.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BehindTheDesk {

	/** What for. */
	String value();

	/** The kinds of objects that it touches, as the log names them: `APR-`. */
	String[] of();

}
