package org.weighhouse.web.request;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a decider asked the requester, and the answer.
 *
 * @param position the step that was open
 */
public record Question(int number, int revision, int position, long asker, String question, Instant askedAt,
		@Nullable String answer, @Nullable Instant answeredAt) {

	Question answered(String answer, Instant now) {
		return new Question(this.number, this.revision, this.position, this.asker, this.question, this.askedAt, answer,
				now);
	}

}
