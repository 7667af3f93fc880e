package org.weighhouse.web;

import org.weighhouse.web.Story.Act;

/**
 * An act as a program sends it, and sends it again in the same words.
 *
 * @param purpose of the request, by which it is found
 */
record Sent(String key, Act act, String purpose, String path, String json) {

	String method() {
		return (this.act == Act.CHANGED) ? "PUT" : "POST";
	}

	int expected() {
		return (this.act == Act.DRAFTED) ? 201 : 200;
	}

}
