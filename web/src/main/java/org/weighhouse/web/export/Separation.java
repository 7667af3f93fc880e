package org.weighhouse.web.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every decision with who asked and who decided, looked at from the rows themselves: what
 * the desk promises is not taken for granted.
 */
final class Separation implements Source {

	private static final List<Column> COLUMNS = List.of(Column.text("number", ""), Column.number("revision", ""),
			Column.number("step", ""), Column.text("kind", ""), Column.text("requester", ""),
			Column.text("requester_id", ""), Column.text("drafted_by_id", ""), Column.text("decider", ""),
			Column.text("decider_id", ""), Column.text("in_place_of_id", ""), Column.text("role", ""),
			Column.text("word", ""), Column.moment("said_at", ""), Column.text("violation", ""));

	private static final String FROM = """
			from request_decision d join request r on r.id = d.request
			join person asker on asker.id = r.requester join person who on who.id = d.person
			where d.said_at >= :from and d.said_at < :until
			""";

	private static final String ROWS = """
			select d.id, d.request, d.revision, d.position, r.kind, r.requester, asker.name as asker, d.person,
				who.name as decider, d.on_behalf_of, d.role, d.word, d.said_at,
				(select min(e.actor) from audit_entry e where e.subject = 'REQ-' || r.id
					and e.what = 'request.drafted') as drafted,
				(select count(*) from request_decision o where o.request = d.request and o.revision = d.revision
					and o.person = d.person) as words,
				(select min(x.person) from request_decision x where x.request = r.reviews) as declared
			""" + FROM + " and d.id > :after order by d.id fetch first :page rows only";

	private final JdbcClient jdbc;

	private final OffsetDateTime from;

	private final OffsetDateTime until;

	private long violations;

	Separation(JdbcClient jdbc, LocalDate from, LocalDate to) {
		this.jdbc = jdbc;
		this.from = Rows.begin(from);
		this.until = Rows.begin(to.plusDays(1));
	}

	@Override
	public List<Column> columns() {
		return COLUMNS;
	}

	/** How many there were, once all rows are read. */
	long violations() {
		return this.violations;
	}

	@Override
	public long count() {
		return this.jdbc.sql("select count(*) " + FROM)
			.param("from", this.from)
			.param("until", this.until)
			.query(Long.class)
			.single();
	}

	@Override
	public void each(Consumer<List<@Nullable Object>> row) {
		long after = 0;
		List<Said> page;
		do {
			page = this.jdbc.sql(ROWS)
				.param("from", this.from)
				.param("until", this.until)
				.param("after", after)
				.param("page", Rows.ON_A_PAGE)
				.query((result, index) -> new Said(result.getLong("id"), result.getLong("request"),
						result.getInt("revision"), result.getInt("position"), result.getString("kind"),
						result.getLong("requester"), result.getString("asker"), result.getString("drafted"),
						result.getLong("person"), result.getString("decider"),
						result.getObject("on_behalf_of", Long.class), result.getString("role"),
						result.getString("word"),
						Objects.requireNonNull(result.getObject("said_at", OffsetDateTime.class)).toInstant(),
						result.getInt("words"), result.getObject("declared", Long.class)))
				.list();
			for (Said said : page) {
				row.accept(said.cells());
				this.violations += said.violations().isEmpty() ? 0 : 1;
				after = said.id();
			}
		}
		while (page.size() == Rows.ON_A_PAGE);
	}

	/**
	 * A word of somebody.
	 *
	 * @param drafted who began the request, as the audit log tells it
	 * @param words how many words they said on this revision
	 * @param declared who declared the emergency that is looked at again
	 */
	record Said(long id, long request, int revision, int step, String kind, long requester, String asker,
			@Nullable String drafted, long person, String decider, @Nullable Long giver, String role, String word,
			Instant at, int words, @Nullable Long declared) {

		List<@Nullable Object> cells() {
			List<@Nullable Object> cells = new ArrayList<>();
			cells.add("REQ-" + this.request);
			cells.add((long) this.revision);
			cells.add((long) this.step);
			cells.add(this.kind);
			cells.add(this.asker);
			cells.add("person:" + this.requester);
			cells.add(this.drafted);
			cells.add(this.decider);
			cells.add("person:" + this.person);
			cells.add((this.giver != null) ? "person:" + this.giver : null);
			cells.add(this.role);
			cells.add(this.word);
			cells.add(this.at);
			cells.add(String.join("; ", violations()));
			return cells;
		}

		/** What speaks against it; nothing where all is well. */
		List<String> violations() {
			List<String> found = new ArrayList<>();
			add(found, this.person == this.requester, "decided their own request");
			add(found, ("person:" + this.person).equals(this.drafted) && !this.kind.equals("EMERGENCY"),
					"decided what they drafted");
			add(found, this.giver != null && this.giver == this.requester, "decided in the place of who asked");
			add(found, this.giver != null && this.giver == this.person, "decided in their own place");
			add(found, this.words > 1, "said more than one word on one revision");
			add(found, this.declared != null && this.declared == this.person, "reviewed their own emergency");
			return found;
		}

		private static void add(List<String> found, boolean so, String words) {
			if (so) {
				found.add(words);
			}
		}

	}

}
