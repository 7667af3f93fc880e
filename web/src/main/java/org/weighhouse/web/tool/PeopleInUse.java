package org.weighhouse.web.tool;

import java.util.Map;

/**
 * Says how many people use a tool, as inventories tell. An interface because what was
 * found in use knows tools, and not the other way round.
 */
public interface PeopleInUse {

	/**
	 * By slug; a tool in which nobody was found is left out. Sources overlap, so that the
	 * highest number of one counts, and at least one person uses what was found.
	 */
	Map<String, Long> byTool();

}
