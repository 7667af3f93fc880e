package org.weighhouse.web.tool;

import java.util.Map;

import org.weighhouse.web.account.Person;

/**
 * Says on the pages of tools what is allowed to whom. An interface because what is
 * approved knows tools, and not the other way round.
 */
public interface Permissions {

	/** May somebody use an edition (`claude-code/managed-default`) now? */
	Permission of(Person person, String edition);

	/** The tools of which somebody may use some edition now, by slug. */
	Map<String, Permission.Word> allowedTools(Person person);

}
