package org.weighhouse.web.request;

/**
 * What a request asks for.
 */
public enum Kind {

	/** That an edition may be used. */
	USE,
	/** That everybody may join in using an edition in a ready-made way. */
	STANDING,
	/**
	 * That it may be used although that was denied: a risk owner accepts what is left.
	 */
	EXCEPTION,
	/** That it may be used at once, for three days at most: the CISO alone decides. */
	EMERGENCY,
	/** Whether an emergency was right: it grants nothing. */
	REVIEW

}
