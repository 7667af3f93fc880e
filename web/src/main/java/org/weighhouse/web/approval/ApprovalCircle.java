package org.weighhouse.web.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

	private static final String SELECT = "select id, request, edition, holder, starts, ends from approval ";

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

	/** Those in effect whose last day is one of these. */
	public List<Circle> ending(LocalDate first, LocalDate last) {
		return this.jdbc.sql(SELECT + "where state = 'ACTIVE' and ends between :first and :last order by ends, id")
			.param("first", first)
			.param("last", last)
			.query(this::circle)
			.list();
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
				sees ? approver : null, row.getObject("starts", LocalDate.class),
				row.getObject("ends", LocalDate.class));
	}

	/**
	 * People around an approval.
	 *
	 * @param name as `APR-7`
	 * @param approver who said the last yes; null where policy did, or they no longer may
	 * see it
	 */
	public record Circle(String name, String edition, long holder, List<Long> members, @Nullable Long approver,
			LocalDate starts, LocalDate ends) {
	}

}
