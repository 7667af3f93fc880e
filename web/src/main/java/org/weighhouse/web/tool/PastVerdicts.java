package org.weighhouse.web.tool;

import java.util.List;
import java.util.Set;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.weighhouse.web.account.Person;

/**
 * Tells on the pages of tools what was judged of their editions before. An interface
 * because what was asked for knows tools, and not the other way round.
 */
public interface PastVerdicts {

	/** All of a tool, the latest first. */
	Page<PastVerdict> of(String tool, Person reader, Pageable page);

	/** The uses of a tool that were refused, and not granted since. */
	List<PastVerdict> refused(String tool, Person reader);

	/** The tools of which some use was refused, and not granted since, by slug. */
	Set<String> refusedTools();

}
