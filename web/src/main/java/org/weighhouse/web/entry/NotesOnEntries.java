package org.weighhouse.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.account.People;
import org.weighhouse.web.tool.EntryNotes;
import org.weighhouse.web.tool.Register;

/**
 * What the page of a tool says of its entry.
 */
@Component
class NotesOnEntries implements EntryNotes {

	private final Owners owners;

	private final Proposals proposals;

	private final Upgrades upgrades;

	private final Register register;

	private final People people;

	private final Clock clock;

	NotesOnEntries(Owners owners, Proposals proposals, Upgrades upgrades, Register register, People people,
			Clock clock) {
		this.owners = owners;
		this.proposals = proposals;
		this.upgrades = upgrades;
		this.register = register;
		this.people = people;
		this.clock = clock;
	}

	@Override
	public EntryNote of(String tool) {
		String owner = this.owners.of(tool).map((id) -> this.people.names(List.of(id)).get(id)).orElse(null);
		Tool found = this.register.tool(tool);
		String into = found.mergedInto();
		return new EntryNote(owner, DueList.over(found, LocalDate.now(this.clock)), this.upgrades.isThere(tool),
				this.proposals.open(tool).size(), (into != null) ? this.register.tool(into).name() : null);
	}

}
