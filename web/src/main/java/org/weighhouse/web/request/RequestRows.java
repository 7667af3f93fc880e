package org.weighhouse.web.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.weighhouse.web.request.Occasion.Declared;

import static org.weighhouse.web.request.Columns.utc;

/**
 * Requests in the database. What was said and judged is only ever added.
 */
@Repository
class RequestRows {

	private final JdbcClient jdbc;

	private final ReviewRows reviews;

	private final TermsRows terms;

	RequestRows(JdbcClient jdbc, ReviewRows reviews, TermsRows terms) {
		this.jdbc = jdbc;
		this.reviews = reviews;
		this.terms = terms;
	}

	Optional<Request> find(long number) {
		return find(number, "");
	}

	/** Nobody else changes it until this transaction ends. */
	Optional<Request> lock(long number) {
		return find(number, " for update");
	}

	/** A new draft. */
	Request add(Kind kind, long requester, Draft draft, Occasion occasion, Instant now) {
		KeyHolder key = new GeneratedKeyHolder();
		parameters(this.jdbc.sql("""
				insert into request (kind, requester, edition, preset, blueprint, answers, purpose, project, people,
					state, version, begun_at, touched_at, renews, door, reviews)
				values (:kind, :requester, :edition, :preset, :blueprint, :answers, :purpose, :project, :people,
					:state, 0, :now, :now, :renews, :door, :reviews)
				"""), draft).param("kind", kind.name())
			.param("requester", requester)
			.param("state", State.DRAFT.name())
			.param("now", utc(now))
			.param("renews", occasion.renews())
			.param("door", occasion.door())
			.param("reviews", occasion.emergency())
			.update(key, "id");
		Number id = Objects.requireNonNull(key.getKey());
		return Request.draft(id.longValue(), kind, requester, draft, occasion, now, this.reviews.calendar());
	}

	void save(Request request) {
		Revision revision = request.revision();
		Step open = request.openStep();
		this.reviews.save(request);
		this.terms.save(request);
		parameters(this.jdbc.sql("""
				update request set edition = :edition, preset = :preset, blueprint = :blueprint, answers = :answers,
					purpose = :purpose, project = :project, people = :people, state = :state, version = :version,
					assignee = :assignee, until = :until, touched_at = :touched, submitted_at = :submitted,
					decided_at = :decided, revision = :revision, open_position = :open, tier = :tier, route = :route,
					use_scope = :scope
				where id = :id
				"""), request.asked()).param("id", request.number())
			.param("state", request.state().name())
			.param("version", request.version())
			.param("assignee", request.assignee())
			.param("until", request.until())
			.param("touched", utc(request.times().touched()))
			.param("submitted", utc(request.times().submitted()))
			.param("decided", utc(request.times().decided()))
			.param("revision", (revision != null) ? revision.number() : null)
			.param("open", (open != null) ? open.position() : null)
			.param("tier", (revision != null) ? revision.verdict().residualTier().digit() : null)
			.param("route", (revision != null) ? revision.routeKind() : null)
			.param("scope", (revision != null) ? scope(request, revision) : null)
			.update();
	}

	/** What makes two requests of one person the same: reviews never are. */
	static String scope(Request request, Revision revision) {
		String scope = scope(request.asked(), revision.scope());
		Long emergency = request.occasion().emergency();
		return (emergency != null) ? Request.name(emergency) + "|" + scope : scope;
	}

	/** What makes two uses of one person the same. */
	static String scope(Draft asked, Scope scope) {
		String blueprint = asked.blueprint();
		return String.join("|", asked.edition(), (blueprint != null) ? blueprint : "-", scope.dataClass(),
				scope.environment());
	}

	/** How many exceptions somebody was granted for the same use, besides one. */
	int granted(long requester, String scope, long besides) {
		return this.jdbc.sql("""
				select count(*) from request where requester = :requester and use_scope = :scope and id <> :besides
				and kind = 'EXCEPTION' and state = 'APPROVED'
				""")
			.param("requester", requester)
			.param("scope", scope)
			.param("besides", besides)
			.query(Integer.class)
			.single();
	}

	/** The request that renews an approval and is not decided yet. */
	Optional<Long> openRenewal(long approval) {
		return this.jdbc.sql("select id from request where renewing = :approval")
			.param("approval", approval)
			.query(Long.class)
			.optional();
	}

	/** The exception that takes the door of a denied request and is not decided yet. */
	Optional<Long> openDoor(long denied) {
		return this.jdbc.sql("""
				select min(id) from request where door = :denied and state in ('DRAFT', 'IN_REVIEW', 'INFO_REQUESTED')
				having count(*) > 0
				""").param("denied", denied).query(Long.class).optional();
	}

	/** The open request of the same person for the same use. */
	Optional<Long> same(long requester, String scope, long except) {
		return this.jdbc.sql("""
				select id from request where requester = :requester and open_key = :scope and id <> :except
				""")
			.param("requester", requester)
			.param("scope", scope)
			.param("except", except)
			.query(Long.class)
			.optional();
	}

	/** What nobody touched since then. */
	List<Long> untouched(State state, Instant since) {
		return this.jdbc.sql("select id from request where state = :state and touched_at < :since order by id")
			.param("state", state.name())
			.param("since", utc(since))
			.query(Long.class)
			.list();
	}

	private Optional<Request> find(long number, String lock) {
		return this.jdbc
			.sql("""
					select request.*, (select person from request_decision where request_decision.request = request.reviews) declared_by,
						(select until from request emergency where emergency.id = request.reviews) declared_until
					from request where id = :id"""
					+ lock)
			.param("id", number)
			.query((row, index) -> stored(row))
			.optional()
			.map((stored) -> new Request(stored, this.reviews.review(number), this.reviews.questions(number),
					this.terms.of(number)));
	}

	private static Stored stored(ResultSet row) throws SQLException {
		Draft asked = new Draft(row.getString("edition"), row.getString("preset"), row.getString("blueprint"),
				Json.answers(row.getString("answers")), row.getString("purpose"), row.getString("project"),
				row.getInt("people"));
		Times times = new Times(Columns.instant(row, "begun_at"), Columns.instant(row, "touched_at"),
				Columns.instantOrNull(row, "submitted_at"), Columns.instantOrNull(row, "decided_at"));
		return new Stored(row.getLong("id"), Kind.valueOf(row.getString("kind")), row.getLong("requester"), asked,
				State.valueOf(row.getString("state")), row.getLong("version"), row.getObject("assignee", Long.class),
				row.getObject("until", LocalDate.class), times, occasion(row));
	}

	private static Occasion occasion(ResultSet row) throws SQLException {
		Long reviews = row.getObject("reviews", Long.class);
		Declared emergency = (reviews == null) ? null
				: new Declared(reviews, row.getLong("declared_by"), row.getObject("declared_until", LocalDate.class));
		return new Occasion(row.getObject("renews", Long.class), row.getObject("door", Long.class), emergency);
	}

	private static StatementSpec parameters(StatementSpec sql, Draft draft) {
		return sql.param("edition", draft.edition())
			.param("preset", draft.preset())
			.param("blueprint", draft.blueprint())
			.param("answers", Json.of(draft.answers()))
			.param("purpose", draft.purpose())
			.param("project", draft.project())
			.param("people", draft.people());
	}

}
