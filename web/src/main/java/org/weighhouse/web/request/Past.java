package org.weighhouse.web.request;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.web.account.People;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;

/**
 * What was done to something, drawn from the audit, with the names of who did it.
 */
@Component
public class Past {

	private static final String PERSON = "person:";

	private final AuditLog audit;

	private final People people;

	Past(AuditLog audit, People people) {
		this.audit = audit;
		this.people = people;
	}

	/** The oldest first. */
	public List<Done> of(String subject) {
		List<AuditEntry> entries = this.audit.history(subject);
		Map<String, String> names = names(entries.stream()
			.flatMap(
					(entry) -> Stream.of(entry.act().actor(), Objects.requireNonNullElse(entry.act().onBehalfOf(), "")))
			.distinct()
			.toList());
		return entries.stream()
			.map((entry) -> new Done(entry.act().what(), entry.act().actor(), names.get(entry.act().actor()),
					names.get(Objects.requireNonNullElse(entry.act().onBehalfOf(), "")),
					entry.at().atOffset(ZoneOffset.UTC), entry.act().reason(), entry.act().to()))
			.toList();
	}

	private Map<String, String> names(List<String> actors) {
		List<Long> ids = actors.stream()
			.filter((actor) -> actor.startsWith(PERSON))
			.map((actor) -> Long.valueOf(actor.substring(PERSON.length())))
			.toList();
		Map<String, String> names = new HashMap<>();
		this.people.names(ids).forEach((id, name) -> names.put(PERSON + id, name));
		return names;
	}

	/**
	 * An act.
	 *
	 * @param what as `request.submitted`
	 * @param actor as `person:7`, `policy` or `clock`
	 * @param who the name of a person; null for others
	 * @param insteadOf the name of whoever they stood in for; null for nobody
	 * @param to the state after; null where there is none
	 */
	public record Done(String what, String actor, @Nullable String who, @Nullable String insteadOf, OffsetDateTime at,
			@Nullable String reason, @Nullable String to) {
	}

}
