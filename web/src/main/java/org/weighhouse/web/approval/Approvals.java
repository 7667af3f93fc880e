package org.weighhouse.web.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/**
 * Every approval there ever was.
 */
interface Approvals extends Repository<Approval, Long> {

	Approval save(Approval approval);

	Optional<Approval> findById(long id);

	/**
	 * Waits until nobody else changes it, and keeps them waiting until the transaction
	 * ends.
	 */
	@Query("select id from approval where id = :id for update")
	Optional<Long> lock(long id);

	/** What a request yielded. */
	@Query("select * from approval where request = :request")
	Optional<Approval> findByRequest(long request);

	/** Whether a newer approval took its place. */
	@Query("select exists (select 1 from approval where renews = :approval)")
	boolean isRenewed(long approval);

	/** Those whose last day is over and was not written down yet. */
	@Query("select id from approval where state = 'ACTIVE' and ends < :today order by id")
	List<Long> findPast(LocalDate today);

	/**
	 * The next few that allow something, or will; nobody else changes them until the
	 * transaction ends.
	 */
	@Query("""
			select id from approval
			where id > :reached and state = 'ACTIVE' and ends >= :today
				and (:only = 0 or id = :only)
				and (:about = '' or edition = :about or edition like :within)
			order by id limit :size for update
			""")
	List<Long> lockNext(long reached, LocalDate today, long only, String about, String within, int size);

	/** Those that have been suspended since before a moment. */
	@Query("select id from approval where state = 'SUSPENDED' and suspended_at < :moment order by id")
	List<Long> findSuspendedBefore(Instant moment);

	/** What allows somebody an edition, or did once: the newest first. */
	@Query("""
			select a.* from approval a
			where a.edition = :edition and exists
				(select 1 from approval_member m where m.approval = a.id and m.person = :person)
			order by a.id desc
			""")
	List<Approval> findOfMember(long person, String edition);

	/** What somebody may use on a day. */
	@Query("""
			select a.* from approval a
			where a.state = 'ACTIVE' and a.starts <= :today and a.ends >= :today and exists
				(select 1 from approval_member m where m.approval = a.id and m.person = :person)
			order by a.id
			""")
	List<Approval> findInEffect(long person, LocalDate today);

	/** Standing approvals of an edition that are in effect on a day. */
	@Query("""
			select * from approval
			where standing and state = 'ACTIVE' and edition = :edition and starts <= :today and ends >= :today
			order by id
			""")
	List<Approval> findStanding(String edition, LocalDate today);

	/** Standing approvals that bring a blueprint and are in effect on a day. */
	@Query("""
			select * from approval
			where standing and state = 'ACTIVE' and blueprint = :blueprint and starts <= :today and ends >= :today
			order by edition, id
			""")
	List<Approval> findStandingOf(String blueprint, LocalDate today);

}
