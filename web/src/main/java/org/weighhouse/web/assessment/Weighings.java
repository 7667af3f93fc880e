package org.weighhouse.web.assessment;

import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/**
 * The results that are kept. None is ever changed or deleted.
 */
interface Weighings extends Repository<Weighing, Long> {

	Weighing save(Weighing weighing);

	Optional<Weighing> findById(long id);

	Page<Weighing> findAllByOrderByIdDesc(Pageable page);

}
