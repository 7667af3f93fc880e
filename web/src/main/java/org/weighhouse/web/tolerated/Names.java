package org.weighhouse.web.tolerated;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Register;

/**
 * Editions and ready-made ways in words; what is no longer known stays as it is.
 */
@Component
class Names {

	private final Register register;

	private final ActivePolicy policy;

	private final MessageSource messages;

	Names(Register register, ActivePolicy policy, MessageSource messages) {
		this.register = register;
		this.policy = policy;
		this.messages = messages;
	}

	/** An edition that can be chosen. */
	record Choice(String id, String name) {
	}

	String found(Found found) {
		return (found.edition() != null) ? edition(found.edition()) : String.valueOf(found.name());
	}

	String edition(String id) {
		String[] parts = id.split("/", 2);
		Tool tool = this.register.catalog().find(parts[0]);
		Edition edition = (tool != null && parts.length == 2) ? tool.findEdition(parts[1]) : null;
		return (tool != null && edition != null) ? tool.name() + ", " + edition.name() : id;
	}

	/** Where to move; null where nobody said. */
	@Nullable String target(Target target) {
		String edition = (target.edition() != null) ? edition(target.edition()) : null;
		String blueprint = (target.blueprint() != null) ? blueprint(target.blueprint()) : null;
		if (edition != null && blueprint != null) {
			return this.messages.getMessage("tolerated.target.both", new Object[] { edition, blueprint },
					LocaleContextHolder.getLocale());
		}
		return (edition != null) ? edition : blueprint;
	}

	/** The page of where to move; null where nobody said. */
	static @Nullable String address(Target target) {
		if (target.blueprint() != null) {
			return "/blueprints/" + target.blueprint();
		}
		String edition = target.edition();
		if (edition == null) {
			return null;
		}
		String[] parts = edition.split("/", 2);
		return UriComponentsBuilder.fromPath("/tools/" + parts[0])
			.queryParam("edition", parts[1])
			.encode()
			.toUriString();
	}

	List<Choice> editions() {
		return this.register.catalog()
			.tools()
			.stream()
			.flatMap((tool) -> tool.editions()
				.stream()
				.map((edition) -> new Choice(tool.id() + "/" + edition.id(), tool.name() + ", " + edition.name())))
			.toList();
	}

	List<Choice> blueprints() {
		return this.policy.ruleBase()
			.rulebook()
			.blueprints()
			.stream()
			.map((blueprint) -> new Choice(blueprint.id(), blueprint.name()))
			.toList();
	}

	private String blueprint(String id) {
		Blueprint blueprint = this.policy.ruleBase().rulebook().findBlueprint(id);
		return (blueprint != null) ? blueprint.name() : id;
	}

}
