package org.weighhouse.web.request;

import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.tool.Register;

/**
 * The names of what is asked for.
 */
@Component
public class Subjects {

	private final Register register;

	Subjects(Register register) {
		this.register = register;
	}

	/**
	 * The names of `claude-code/managed-default`; its ids where it is no longer there.
	 */
	public Subject of(String id) {
		String[] parts = id.split("/", 2);
		Tool tool = this.register.catalog().find(parts[0]);
		Edition edition = (tool != null && parts.length == 2) ? tool.findEdition(parts[1]) : null;
		return (tool == null || edition == null) ? new Subject(parts[0], parts[0], (parts.length == 2) ? parts[1] : "")
				: new Subject(tool.id(), tool.name(), edition.name());
	}

	/** An edition of a tool. */
	public record Subject(String toolId, String tool, String edition) {
	}

}
