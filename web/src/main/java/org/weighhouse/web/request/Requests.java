package org.weighhouse.web.request;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * Finds requests, for the eyes of somebody.
 */
@Component
@Transactional(readOnly = true)
public class Requests {

	/**
	 * Over how many decided requests the usual time is taken, and how few say nothing.
	 */
	private static final int LAST = 100;

	private static final int FEWEST = 3;

	private final RequestRows rows;

	private final JdbcClient jdbc;

	Requests(RequestRows rows, JdbcClient jdbc) {
		this.rows = rows;
		this.jdbc = jdbc;
	}

	/**
	 * The request with a number.
	 * @throws NoSuchRequest if there is none, or not for these eyes
	 */
	public Request get(long number, Person who) {
		return this.rows.find(number)
			.filter((request) -> request.isVisibleTo(who))
			.orElseThrow(() -> new NoSuchRequest(number));
	}

	/**
	 * The request that an approval came from: whoever keeps approvals judges it again.
	 */
	public Request granted(long number) {
		return this.rows.find(number).orElseThrow(() -> new NoSuchRequest(number));
	}

	/** What somebody asked for, the latest first. */
	public Page<Line> of(Person requester, Pageable page) {
		List<Line> lines = this.jdbc.sql(Line.SELECT + """
				where request.requester = :requester order by request.id desc
				limit :size offset :offset
				""")
			.param("requester", requester.id())
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query(Line::of)
			.list();
		return new PageImpl<>(lines, page,
				this.jdbc.sql("select count(*) from request where requester = :requester")
					.param("requester", requester.id())
					.query(Long.class)
					.single());
	}

	/** What somebody asked for last, of an edition; null if they never did. */
	public @Nullable Line latest(Person requester, String edition) {
		return this.jdbc.sql(Line.SELECT + """
				where request.requester = :requester and request.edition = :edition
				order by request.id desc limit 1
				""")
			.param("requester", requester.id())
			.param("edition", edition)
			.query(Line::of)
			.optional()
			.orElse(null);
	}

	/** The same for programs: those with a lower number than the last that they have. */
	List<Line> before(Person requester, long number, int size) {
		return this.jdbc.sql(Line.SELECT + """
				where request.requester = :requester and request.id < :number order by request.id desc
				limit :size
				""")
			.param("requester", requester.id())
			.param("number", number)
			.param("size", size)
			.query(Line::of)
			.list();
	}

	/** The one for an edition that was decided last, besides one; null for none. */
	@Nullable Request lastDecided(String edition, long besides) {
		return this.jdbc.sql("""
				select id from request where edition = :edition and id <> :besides and state in ('APPROVED', 'DENIED')
				and revision is not null order by decided_at desc limit 1
				""")
			.param("edition", edition)
			.param("besides", besides)
			.query(Long.class)
			.optional()
			.flatMap(this.rows::find)
			.orElse(null);
	}

	/** What compliance sees: all requests, the latest first. */
	public Page<Line> all(Person who, Pageable page) {
		if (!who.has(Role.COMPLIANCE)) {
			throw new RoleMissing(Role.COMPLIANCE);
		}
		List<Line> lines = this.jdbc.sql(Line.SELECT + "order by request.id desc limit :size offset :offset")
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query(Line::of)
			.list();
		return new PageImpl<>(lines, page, this.jdbc.sql("select count(*) from request").query(Long.class).single());
	}

	/**
	 * Who else is asking for an edition, and the reader's own drafts of it: everybody
	 * learns the numbers, the rest only those who may.
	 */
	public List<Other> others(String edition, Person who) {
		return this.jdbc.sql(Line.SELECT + """
				where request.edition = :edition and (request.state in ('IN_REVIEW', 'INFO_REQUESTED')
					or (request.state = 'DRAFT' and request.requester = :person))
				order by request.id
				""")
			.param("edition", edition)
			.param("person", who.id())
			.query(Line::of)
			.list()
			.stream()
			.map((line) -> new Other(line.number(), line.isVisibleTo(who) ? line : null))
			.toList();
	}

	/**
	 * How long requests on a route usually took from sending to the decision; null while
	 * too few were decided.
	 */
	public @Nullable Duration usualTime(String route) {
		List<Duration> times = this.jdbc
			.sql("""
					select submitted_at, decided_at from request
					where route = :route and kind in ('USE', 'STANDING') and decided_at is not null order by decided_at desc limit :last
					""")
			.param("route", route)
			.param("last", LAST)
			.query((row, index) -> Duration.between(Columns.instant(row, "submitted_at"),
					Columns.instant(row, "decided_at")))
			.list()
			.stream()
			.sorted()
			.toList();
		int middle = times.size() / 2;
		if (times.size() < FEWEST) {
			return null;
		}
		return (times.size() % 2 == 1) ? times.get(middle) : times.get(middle - 1).plus(times.get(middle)).dividedBy(2);
	}

	/**
	 * Another request for the same edition.
	 *
	 * @param line null for eyes that may only know of it
	 */
	public record Other(long number, @Nullable Line line) {
	}

}
