package org.weighhouse.web.request;

/**
 * What a request asks for.
 */
public enum Kind {

	/** That an edition may be used. */
	USE,
	/** That everybody may join in using an edition in a ready-made way. */
	STANDING

}
