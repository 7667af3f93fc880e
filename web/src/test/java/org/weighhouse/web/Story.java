package org.weighhouse.web;

import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;

/**
 * The way of one request: drafted, changed, sent, and decided by two people, the second
 * of whom refuses every other one. Each act follows from the answer to the one before.
 */
final class Story {

	private static final String API = "/api/v1/requests";

	/** By which the request is found: its purpose, from the change on. */
	private final String purpose = UUID.randomUUID().toString();

	private final String asked;

	private @Nullable Sent next;

	/**
	 * @param edition what is asked for; with the class of data, nobody else may ask for
	 * it at the time
	 */
	Story(String edition, String dataClass) {
		this.asked = """
				{"edition": "%s", "preset": "developer-laptop", "answers": {"dataClass": "%s"}, "purpose": "%s"
				""".formatted(edition, dataClass, this.purpose);
		this.next = send(Act.DRAFTED, API, this.asked + "}");
	}

	/** What somebody does. */
	enum Act {

		DRAFTED, CHANGED, SUBMITTED, REVIEWED, OWNED

	}

	/** What is sent next, until it is answered; null at the end. */
	@Nullable Sent next() {
		return this.next;
	}

	void answered(Sent sent, String answer) {
		long request = JsonPath.<Number>read(answer, "$.number").longValue();
		String path = API + "/" + request;
		String version = "\"version\": " + JsonPath.<Number>read(answer, "$.version");
		this.next = switch (sent.act()) {
			case DRAFTED -> send(Act.CHANGED, path, this.asked + ", " + version + "}");
			case CHANGED -> send(Act.SUBMITTED, path + "/submit", "{" + version + "}");
			case SUBMITTED -> decision(Act.REVIEWED, path, "APPROVE", version, answer);
			case REVIEWED -> decision(Act.OWNED, path, (request % 2 == 0) ? "APPROVE" : "DENY", version, answer);
			case OWNED -> null;
		};
	}

	private Sent decision(Act act, String path, String word, String version, String answer) {
		return send(act, path + "/decisions", """
				{"word": "%s", "reason": "Looked at it", %s, "revision": %s, "sha256": "%s"}""".formatted(word, version,
				JsonPath.read(answer, "$.verdict.revision"), JsonPath.read(answer, "$.verdict.sha256")));
	}

	private Sent send(Act act, String path, String json) {
		return new Sent(UUID.randomUUID().toString(), act, this.purpose, path, json);
	}

}
