package org.weighhouse.web.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * What waits for a decision: what is due first stands first, then what touches most.
 */
@Component
@Transactional(readOnly = true)
public class Queue {

	private static final int STEPS = 500;

	private static final String OPEN = "where request.state in ('IN_REVIEW', 'INFO_REQUESTED') and ";

	/** What a clock that stands still counts as. */
	private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

	private static final String PLACE = """
			case when request.requester = :person then 1 else 0 end,
				coalesce(step.due_at, timestamp with time zone '9999-01-01 00:00:00+00'),
				-(request.tier * cast(request.people as bigint)), request.id
			""";

	private static final String ORDER = "\norder by " + PLACE;

	private final JdbcClient jdbc;

	private final Clock clock;

	Queue(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Which part of the queue. */
	public enum View {

		/** What the reader may decide now. */
		MINE("""
				request.requester <> :person and request.state = 'IN_REVIEW'
				and coalesce(declared.person, 0) <> :person
				and (terms.risk_owner is null or (terms.risk_owner = :person) = (step.role = 'OWNER'))
				and (step.role in (:held) or exists (select 1 from delegation d
					join person g on g.id = d.giver and g.active
					join person_role r on r.person = d.giver and r.role = d.role
					where d.taker = :person and d.role = step.role and d.giver <> request.requester
						and d.giver <> coalesce(declared.person, 0) and d.giver <> coalesce(terms.risk_owner, 0)
						and d.ended_at is null and d.starts <= :today and d.ends >= :today
						and not exists (select 1 from request_decision other where other.request = request.id
							and other.revision = request.revision
							and (other.person = d.giver or other.on_behalf_of = d.giver))))
				and not exists (select 1 from request_decision said where said.request = request.id
					and said.revision = request.revision
					and (said.person = :person or said.on_behalf_of = :person))"""),
		/** What waits for a role of the reader, also what others must decide. */
		MY_ROLES("step.role in (:roles)"),
		/** What the reader took on. */
		ASSIGNED("request.assignee = :person"),
		/** What nobody took on. */
		UNASSIGNED("request.assignee is null"),
		/** What is past its time. */
		OVERDUE("step.due_at < :now"),
		/** Everything. */
		ALL("1 = 1");

		private final String where;

		View(String where) {
			this.where = where;
		}

	}

	/** A part of the queue; what the reader asked for themselves comes last. */
	public Page<Line> waiting(View view, Person reader, Pageable page) {
		List<Line> lines = parameters(Line.SELECT + OPEN + view.where + ORDER + " limit :size offset :offset", reader)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query(Line::of)
			.list();
		return new PageImpl<>(lines, page, count(view, reader));
	}

	/** The same for programs: what stands behind the last row that they have. */
	List<Line> after(View view, Person reader, @Nullable Cursor cursor, int size) {
		if (cursor == null) {
			return parameters(Line.SELECT + OPEN + view.where + ORDER + " limit :size", reader).param("size", size)
				.query(Line::of)
				.list();
		}
		return parameters(Line.SELECT + OPEN + view.where + " and (" + PLACE + ") > (:own, :due, :weight, :number)"
				+ ORDER + " limit :size", reader)
			.param("own", cursor.number(0))
			.param("due", Columns.utc(cursor.instant(1)))
			.param("weight", cursor.number(2))
			.param("number", cursor.number(3))
			.param("size", size)
			.query(Line::of)
			.list();
	}

	/** Where a row stands in the queue of a reader. */
	static String cursor(Line line, Person reader) {
		long tier = (line.tier() != null) ? line.tier().digit() : 0;
		return Cursor.after((line.requester() == reader.id()) ? 1 : 0, (line.dueAt() != null) ? line.dueAt() : NEVER,
				-tier * line.people(), line.number());
	}

	/** How many wait, by part of the queue. */
	public Map<View, Long> counts(Person reader) {
		Map<View, Long> counts = new EnumMap<>(View.class);
		for (View view : View.values()) {
			counts.put(view, count(view, reader));
		}
		return counts;
	}

	/**
	 * The numbers of a part of the queue in its order, as far as anybody steps through.
	 */
	List<Long> numbers(View view, Person reader) {
		return waiting(view, reader, PageRequest.of(0, STEPS)).map(Line::number).getContent();
	}

	/**
	 * How many came since a moment: their step was opened, or a question was answered.
	 */
	long since(View view, Person reader, Instant moment) {
		return parameters("select count(*) from (" + Line.SELECT + OPEN + view.where + """
				 and (step.opened_at > :since or exists (select 1 from request_question asked
				where asked.request = request.id and asked.answered_at > :since))) waiting
				""", reader).param("since", Columns.utc(moment)).query(Long.class).single();
	}

	/** When anything was decided last; null if nothing ever was. */
	@Nullable Instant lastDecided(Person reader) {
		requireReader(reader);
		return this.jdbc.sql("select max(decided_at) as decided from request")
			.query((row, index) -> Optional.ofNullable(Columns.instantOrNull(row, "decided")))
			.single()
			.orElse(null);
	}

	private long count(View view, Person reader) {
		return parameters("select count(*) from (" + Line.SELECT + OPEN + view.where + ") waiting", reader)
			.query(Long.class)
			.single();
	}

	private StatementSpec parameters(String sql, Person reader) {
		requireReader(reader);
		return this.jdbc.sql(sql)
			.param("person", reader.id())
			.param("now", Columns.utc(this.clock.instant()))
			.param("today", LocalDate.now(this.clock))
			.param("held", names(reader.roles()))
			.param("roles", names(reader.decidingRoles()));
	}

	/** No list of SQL is empty. */
	private static List<String> names(Set<Role> roles) {
		return roles.isEmpty() ? List.of("") : roles.stream().map(Role::name).toList();
	}

	private static void requireReader(Person reader) {
		if (!Request.isDecider(reader) && !reader.has(Role.COMPLIANCE)) {
			throw new RoleMissing(Role.REVIEWER);
		}
	}

}
