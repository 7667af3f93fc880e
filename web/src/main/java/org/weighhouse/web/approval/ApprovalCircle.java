package org.weighhouse.web.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.request.RequestCircle;

/**
 * Whom an approval concerns: for those who tell people.
 */
@Component
@Transactional(readOnly = true)
public class ApprovalCircle {

	private static final String SELECT = "select id, request, edition, holder, ends from approval ";

	private final JdbcClient jdbc;

	private final People people;

	private final RequestCircle requests;

	ApprovalCircle(JdbcClient jdbc, People people, RequestCircle requests) {
		this.jdbc = jdbc;
		this.people = people;
		this.requests = requests;
	}

	public Optional<Circle> of(long number) {
		return this.jdbc.sql(SELECT + "where id = :id").param("id", number).query(this::circle).optional();
	}

	/**
	 * What ends by itself on one of these days: those in effect after their last day, and
	 * those suspended when nobody does anything about it.
	 */
	public List<Ending> ending(LocalDate first, LocalDate last) {
		return this.jdbc.sql("""
				select id, holder, state, starts, ends, suspended_at, suspended_cause from approval
				where (state = 'ACTIVE' and ends between :first and :last) or state = 'SUSPENDED' order by id
				""")
			.param("first", first)
			.param("last", last)
			.query(ApprovalCircle::ending)
			.list()
			.stream()
			.filter((ending) -> !ending.day().isBefore(first) && !ending.day().isAfter(last))
			.toList();
	}

	private static Ending ending(ResultSet row, int index) throws SQLException {
		long number = row.getLong("id");
		OffsetDateTime suspended = row.getObject("suspended_at", OffsetDateTime.class);
		if (row.getString("state").equals("SUSPENDED") && suspended != null) {
			Suspension suspension = new Suspension(suspended.toInstant(), "", row.getString("suspended_cause"));
			return new Ending(number, row.getLong("holder"), LocalDate.ofInstant(suspension.at(), ZoneOffset.UTC),
					suspension.until(), suspension.cause());
		}
		return new Ending(number, row.getLong("holder"), row.getObject("starts", LocalDate.class),
				row.getObject("ends", LocalDate.class), null);
	}

	private Circle circle(ResultSet row, int index) throws SQLException {
		long number = row.getLong("id");
		List<Long> members = this.jdbc.sql("select person from approval_member where approval = :id order by person")
			.param("id", number)
			.query(Long.class)
			.list();
		Long approver = this.requests.lastApprover(row.getLong("request"));
		boolean sees = approver != null
				&& this.people.find(approver).map(Acting::new).filter(Acting::seesAll).isPresent();
		return new Circle("APR-" + number, row.getString("edition"), row.getLong("holder"), members,
				sees ? approver : null, row.getObject("ends", LocalDate.class));
	}

	/**
	 * People around an approval.
	 *
	 * @param name as `APR-7`
	 * @param approver who said the last yes; null where policy did, or they no longer may
	 * see it
	 */
	public record Circle(String name, String edition, long holder, List<Long> members, @Nullable Long approver,
			LocalDate ends) {
	}

	/**
	 * An approval that ends by itself.
	 *
	 * @param since the first day of what ends: of the approval, or of its suspension
	 * @param day its last day, or the last one before it is revoked
	 * @param cause what suspended it; null where it is in effect
	 */
	public record Ending(long approval, long holder, LocalDate since, LocalDate day, @Nullable String cause) {

		/** As `APR-7`. */
		public String name() {
			return "APR-" + this.approval;
		}

	}

}
