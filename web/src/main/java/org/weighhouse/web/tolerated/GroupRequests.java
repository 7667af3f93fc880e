package org.weighhouse.web.tolerated;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.State;
import org.weighhouse.web.tool.Register;
import org.weighhouse.web.tool.UsualUses;

/**
 * The one request that covers a group.
 */
@Component
class GroupRequests {

	private final Desk desk;

	private final JdbcClient jdbc;

	private final Register register;

	private final UsualUses usual;

	private final ActivePolicy policy;

	private final MessageSource messages;

	GroupRequests(Desk desk, JdbcClient jdbc, Register register, UsualUses usual, ActivePolicy policy,
			MessageSource messages) {
		this.desk = desk;
		this.jdbc = jdbc;
		this.register = register;
		this.usual = usual;
		this.policy = policy;
		this.messages = messages;
	}

	/**
	 * A draft for as many people as are in the group, in its owner's name.
	 * @throws AlreadyAsked while another one is written or decided
	 */
	long draft(ToleratedUse use, Person owner) {
		String edition = use.editionToAskFor();
		if (edition == null) {
			throw new EditionUnknown(use.name());
		}
		if (!mayAsk(use)) {
			throw new AlreadyAsked(use.name());
		}
		String preset = this.usual
			.preset(this.register.tool(edition.substring(0, edition.indexOf('/'))), this.policy.ruleBase().rulebook())
			.id();
		String purpose = this.messages.getMessage("tolerated.purpose", new Object[] { use.found().place() },
				LocaleContextHolder.getLocale());
		Draft draft = new Draft(edition, preset, use.target().blueprint(), Map.of(), purpose, null, use.people());
		return this.desk.draft(owner.id(), draft).number();
	}

	/** Whether no request covers the group, or the last one came to nothing. */
	boolean mayAsk(ToleratedUse use) {
		State state = state(use);
		return use.state() != ToleratedUse.State.ENDED && use.editionToAskFor() != null
				&& (state == null || List.of(State.DENIED, State.WITHDRAWN, State.LAPSED).contains(state));
	}

	/** Where the request stands; null for none. */
	@Nullable State state(ToleratedUse use) {
		return (use.request() == null) ? null
				: State.valueOf(this.jdbc.sql("select state from request where id = :id")
					.param("id", use.request())
					.query(String.class)
					.single());
	}

}
