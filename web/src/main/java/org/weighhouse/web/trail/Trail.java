package org.weighhouse.web.trail;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.account.People;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditTrail;
import org.weighhouse.web.audit.AuditTrail.Placed;

/**
 * Entries of the log with the names of who acted.
 */
@Component
class Trail {

	/** By this name, so that pages say it. */
	static final ZoneId UTC = ZoneId.of("UTC");

	private static final String PERSON = "person:";

	private static final int NAMESAKES = 200;

	private final AuditTrail trail;

	private final People people;

	private final JdbcClient jdbc;

	Trail(AuditTrail trail, People people, JdbcClient jdbc) {
		this.trail = trail;
		this.people = people;
		this.jdbc = jdbc;
	}

	/**
	 * An entry.
	 *
	 * @param seq its place in the log; null while it has none
	 * @param who the name of a person; empty for others
	 * @param insteadOf the name of whoever they stood in for; empty for nobody
	 * @param address the page of what it was done to; null for none
	 */
	record Line(@Nullable Long seq, AuditEntry entry, String who, String insteadOf, @Nullable String address) {

		public Act act() {
			return this.entry.act();
		}

		public ZonedDateTime at() {
			return this.entry.at().atZone(UTC);
		}

	}

	List<Line> find(TrailFilter filter, long before, int most) {
		return filter.isStorable() ? lines(this.trail.find(filter.of(actors(filter.actor())), before, most))
				: List.of();
	}

	@Nullable Line of(long entry) {
		return lines(this.trail.of(entry).stream().toList()).stream().findFirst().orElse(null);
	}

	/** Those who are meant; null for anybody. */
	private @Nullable Set<String> actors(String words) {
		if (words.isEmpty()) {
			return null;
		}
		Set<String> actors = new LinkedHashSet<>(List.of(words, words.toLowerCase(Locale.ROOT)));
		this.jdbc.sql("select id from person where lower(name) like :name escape '!' order by id limit :most")
			.param("name", "%" + words.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
			.param("most", NAMESAKES)
			.query(Long.class)
			.list()
			.forEach((id) -> actors.add(Act.person(id)));
		return actors;
	}

	private List<Line> lines(List<Placed> placed) {
		Map<String, String> names = new HashMap<>();
		this.people
			.names(placed.stream()
				.flatMap((each) -> Stream.of(each.entry().act().actor(), each.entry().act().onBehalfOf() + ""))
				.filter((actor) -> actor.matches(PERSON + "\\d{1,18}"))
				.map((actor) -> Long.valueOf(actor.substring(PERSON.length())))
				.distinct()
				.toList())
			.forEach((id, name) -> names.put(Act.person(id), name));
		return placed.stream()
			.map((each) -> new Line(each.seq(), each.entry(), names.getOrDefault(each.entry().act().actor(), ""),
					names.getOrDefault(each.entry().act().onBehalfOf() + "", ""),
					address(each.entry().act().subject())))
			.toList();
	}

	private static @Nullable String address(String subject) {
		if (!subject.matches("(REQ|APR|TOL)-\\d{1,18}")) {
			return null;
		}
		String number = subject.substring(subject.indexOf('-') + 1);
		return switch (subject.charAt(0)) {
			case 'R' -> "/requests/" + number;
			case 'A' -> "/approvals/" + number;
			default -> "/tolerated/" + number;
		};
	}

}
