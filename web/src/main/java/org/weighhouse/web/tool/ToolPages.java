package org.weighhouse.web.tool;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * Puts the page of a tool together: its verdicts, what the reader may use, the news.
 */
@Component
class ToolPages {

	private static final int PAST_VERDICTS = 10;

	private final Lookup lookup;

	private final Permissions permissions;

	private final Signals signals;

	private final PastVerdicts past;

	private final Allowances allowances;

	private final EntryNotes notes;

	ToolPages(Lookup lookup, Permissions permissions, Signals signals, PastVerdicts past, Allowances allowances,
			EntryNotes notes) {
		this.lookup = lookup;
		this.permissions = permissions;
		this.signals = signals;
		this.past = past;
		this.allowances = allowances;
		this.notes = notes;
	}

	void draw(String id, String edition, Person me, Model model) {
		draw(id, edition, 1, me, model);
	}

	/**
	 * @param edition its id; empty for the first
	 * @param past which page of what was judged before, counted from 1
	 */
	void draw(String id, String edition, int past, Person me, Model model) {
		ToolPage page = this.lookup.page(id, edition);
		model.addAttribute("page", page);
		model.addAttribute("permission", this.permissions.of(me, page.weighable()));
		model.addAttribute("news",
				this.signals.ofTool(id)
					.stream()
					.map((signal) -> News.of(signal, page.tool(), me))
					.sorted(News.LATEST_FIRST)
					.toList());
		model.addAttribute("past", this.past.of(id, me, PageRequest.of(past - 1, PAST_VERDICTS)));
		model.addAttribute("allowances", this.allowances.of(id));
		model.addAttribute("refused", this.past.refused(id, me));
		model.addAttribute("note", this.notes.of(id));
		model.addAttribute("reads", readsEntries(me));
		model.addAttribute("reports", me.has(Role.REVIEWER));
		model.addAttribute("kinds", Signal.Kind.values());
		model.addAttribute("grades", Signal.Grade.values());
		if (!model.containsAttribute("typed")) {
			model.addAttribute("typed", SignalForm.blank());
		}
	}

	/** Whether somebody may look at how entries are kept. */
	static boolean readsEntries(Person me) {
		return me.has(Role.REVIEWER) || me.has(Role.CISO) || me.has(Role.COMPLIANCE);
	}

}
