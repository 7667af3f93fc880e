package org.weighhouse.web.tolerated;

import java.util.Optional;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/**
 * Everything that was ever tolerated.
 */
interface ToleratedUses extends Repository<ToleratedUse, Long> {

	ToleratedUse save(ToleratedUse use);

	Optional<ToleratedUse> findById(long id);

	/** Nobody else changes it until this transaction ends. */
	@Query("select * from tolerated_use where id = :id for update")
	Optional<ToleratedUse> lock(long id);

	/** The one that a request covers; nobody else changes it either. */
	@Query("select * from tolerated_use where request = :request for update")
	Optional<ToleratedUse> lockOfRequest(long request);

}
