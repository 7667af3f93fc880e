package org.weighhouse.web.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * A request as a row of a list.
 *
 * @param version grows with every act: what was seen with an older one is refused
 * @param tier what is left at the upper end; null while it is a draft
 * @param route the kind of its route; null while it is a draft
 * @param role the role of the open step; null where nobody decides
 * @param dueAt until when that step should be decided; null while its clock stands still
 * @param renews the number of the approval that it renews; null for none
 * @param riskOwner who accepts the risk of an exception; null for all others
 * @param declaredBy who declared the emergency that it looks at again; null for none
 */
public record Line(long number, long version, String edition, long requester, State state, @Nullable Tier tier,
		@Nullable String route, int people, @Nullable String project, Instant touchedAt, @Nullable Instant submittedAt,
		@Nullable Role role, @Nullable Instant dueAt, @Nullable Long assignee, @Nullable LocalDate until, Kind kind,
		@Nullable Long renews, @Nullable Long riskOwner, @Nullable Long declaredBy) {

	static final String SELECT = """
			select request.*, step.role, step.due_at, terms.risk_owner, declared.person as declared_by from request
			left join exception_terms terms on terms.request = request.id
			left join request_decision declared on declared.request = request.reviews
			left join request_step step on step.request = request.id and step.revision = request.revision
				and step.position = request.open_position
			""";

	static Line of(ResultSet row, int index) throws SQLException {
		Integer tier = row.getObject("tier", Integer.class);
		String role = row.getString("role");
		return new Line(row.getLong("id"), row.getLong("version"), row.getString("edition"), row.getLong("requester"),
				State.valueOf(row.getString("state")), (tier != null) ? Tier.values()[tier - 1] : null,
				row.getString("route"), row.getInt("people"), row.getString("project"),
				Columns.instant(row, "touched_at"), Columns.instantOrNull(row, "submitted_at"),
				(role != null) ? Role.valueOf(role) : null, Columns.instantOrNull(row, "due_at"),
				row.getObject("assignee", Long.class), row.getObject("until", LocalDate.class),
				Kind.valueOf(row.getString("kind")), row.getObject("renews", Long.class),
				row.getObject("risk_owner", Long.class), row.getObject("declared_by", Long.class));
	}

	/** Whether somebody is kept from the open step, whatever their roles. */
	boolean isKeptFrom(Person who) {
		boolean accepts = this.riskOwner != null && this.riskOwner == who.id();
		return this.requester == who.id() || (this.declaredBy != null && this.declaredBy == who.id())
				|| (this.riskOwner != null && accepts != (this.role == Role.OWNER));
	}

	/** As people call it: `REQ-41`. */
	public String name() {
		return Request.name(this.number);
	}

	/**
	 * What is left of the open step's time, in working time; null while its clock stands
	 * still.
	 */
	public @Nullable Duration left(Instant now, WorkingTime calendar) {
		return (this.dueAt != null) ? calendar.between(now, this.dueAt) : null;
	}

	/** Whether somebody may know more of it than that it is there. */
	boolean isVisibleTo(Person who) {
		return Request.isVisible(this.requester, this.submittedAt != null, who);
	}

}
