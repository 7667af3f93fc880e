package org.weighhouse.web.request;

/**
 * What a request asks for.
 */
public enum Kind {

	/** That an edition may be used. */
	USE

}
