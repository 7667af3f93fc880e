package org.weighhouse.web.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Mandate;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.Queue.View;

/**
 * Puts the page of the queue together.
 */
@Component
class QueuePages {

	private static final int ON_A_PAGE = 25;

	/** As far as anybody pages. */
	private static final int LAST_PAGE = 1_000_000;

	private final Queue queue;

	private final Requests requests;

	private final Subjects subjects;

	private final People people;

	private final RequestSettings settings;

	private final WorkingTime calendar;

	private final Clock clock;

	QueuePages(Queue queue, Requests requests, Subjects subjects, People people, RequestSettings settings,
			WorkingTime calendar, Clock clock) {
		this.queue = queue;
		this.requests = requests;
		this.subjects = subjects;
		this.people = people;
		this.settings = settings;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The part that somebody wants to see; what is no such word is their usual one. */
	static View view(String word, Person reader) {
		return Stream.of(View.values())
			.filter((view) -> view.name().equals(word))
			.findFirst()
			.orElse(Request.isDecider(reader) ? View.MINE : View.ALL);
	}

	String draw(View view, int page, Person me, Model model) {
		Instant now = Instant.now(this.clock);
		int index = Math.min(Math.max(page, 1), LAST_PAGE) - 1;
		Page<Line> lines = this.queue.waiting(view, me, PageRequest.of(index, ON_A_PAGE));
		Map<Long, String> names = this.people.names(lines.stream()
			.flatMap((line) -> Stream.of(line.requester(), line.assignee()))
			.filter(Objects::nonNull)
			.distinct()
			.toList());
		model.addAttribute("rows", lines.map((line) -> row(line, names, me, now)));
		model.addAttribute("view", view);
		model.addAttribute("counts", this.queue.counts(me));
		model.addAttribute("since", now.toString());
		model.addAttribute("decides", Request.isDecider(me));
		model.addAttribute("mandates", mandates(me));
		Instant last = this.queue.lastDecided(me);
		model.addAttribute("lastDecided", (last != null) ? last.atOffset(ZoneOffset.UTC) : null);
		return "queue";
	}

	private List<InPlaceOf> mandates(Person me) {
		Map<Long, String> names = this.people.names(me.mandates().stream().map(Mandate::giver).distinct().toList());
		return me.mandates()
			.stream()
			.map((mandate) -> new InPlaceOf(names.getOrDefault(mandate.giver(), ""), mandate.role()))
			.toList();
	}

	/** What became of a request, for the line that says so; null where there is none. */
	@Nullable Done done(long number, Person me) {
		try {
			Request request = this.requests.get(number, me);
			Step open = request.openStep();
			return new Done(number, request.name(), request.state(), (open != null) ? open.role() : null);
		}
		catch (NoSuchRequest ex) {
			return null;
		}
	}

	List<Long> order(View view, Person me) {
		return this.queue.numbers(view, me);
	}

	private QueueRow row(Line line, Map<Long, String> names, Person me, Instant now) {
		Tier tier = line.tier();
		Duration time = (tier != null) ? this.settings.time(tier) : Duration.ofDays(1);
		Long assignee = line.assignee();
		return QueueRow.of(line, this.subjects.of(line.edition()), names.getOrDefault(line.requester(), ""),
				(assignee != null) ? names.getOrDefault(assignee, "") : null, time, me, now, this.calendar);
	}

	/** In whose place the reader decides today. */
	record InPlaceOf(String name, Role role) {
	}

	/**
	 * What became of a request.
	 *
	 * @param next the role that decides next; null where nobody does
	 */
	record Done(long number, String name, State state, @Nullable Role next) {
	}

}
