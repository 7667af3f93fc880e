package org.weighhouse.web.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.request.Decision.Word;
import org.weighhouse.web.request.Stop.Place;
import org.weighhouse.web.request.Stop.Progress;

/**
 * The way of a request from being sent to its end, as it is planned now.
 */
final class Way {

	private final Request request;

	private final Map<Long, String> names;

	private final Instant now;

	private Way(Request request, Map<Long, String> names, Instant now) {
		this.request = request;
		this.names = names;
		this.now = now;
	}

	/** Nothing while it is a draft. */
	static List<Stop> of(Request request, Map<Long, String> names, Instant now) {
		return (request.revision() == null) ? List.of() : new Way(request, names, now).stops();
	}

	private List<Stop> stops() {
		List<Stop> stops = new ArrayList<>();
		stops.add(new Stop(Place.SENT, null, 0, Progress.DONE, List.of(name(this.request.requester())),
				utc(this.request.times().submitted()), null, null));
		int revision = this.request.revisions().size();
		this.request.steps().stream().filter((step) -> step.revision() == revision).map(this::stop).forEach(stops::add);
		stops.add(new Stop(Place.END, null, 0, end(), List.of(), utc(this.request.times().decided()), null, null));
		return stops;
	}

	private Stop stop(Step step) {
		List<Decision> words = this.request.decisions()
			.stream()
			.filter((word) -> word.revision() == step.revision() && word.position() == step.position())
			.toList();
		return new Stop(Place.STEP, step.role(), step.quorum(), progress(step, words),
				words.stream().map((word) -> name(word.person())).toList(), utc(step.decidedAt()),
				step.isOpen() ? utc(step.dueAt()) : null,
				(step.isOpen() && this.request.state().isOpen()) ? this.request.left(step, this.now) : null);
	}

	private Progress progress(Step step, List<Decision> words) {
		if (words.stream().anyMatch((word) -> word.word() == Word.DENY)) {
			return Progress.DENIED;
		}
		if (step.decidedAt() != null) {
			return Progress.DONE;
		}
		return switch (this.request.state()) {
			case IN_REVIEW -> step.isOpen() ? Progress.NOW : Progress.LATER;
			case INFO_REQUESTED -> step.isOpen() ? Progress.PAUSED : Progress.LATER;
			default -> Progress.NOT_NEEDED;
		};
	}

	private Progress end() {
		return switch (this.request.state()) {
			case APPROVED -> Progress.DONE;
			case DENIED -> Progress.DENIED;
			case WITHDRAWN, LAPSED -> Progress.NOT_NEEDED;
			default -> Progress.LATER;
		};
	}

	private String name(long person) {
		return this.names.getOrDefault(person, "");
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
		return (at != null) ? at.atOffset(ZoneOffset.UTC) : null;
	}

}
