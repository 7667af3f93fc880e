package org.weighhouse.web.tool;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * Puts the page of a tool together: its verdicts, what the reader may use, the news.
 */
@Component
class ToolPages {

	private final Lookup lookup;

	private final Permissions permissions;

	private final Signals signals;

	ToolPages(Lookup lookup, Permissions permissions, Signals signals) {
		this.lookup = lookup;
		this.permissions = permissions;
		this.signals = signals;
	}

	/**
	 * @param edition its id; empty for the first
	 */
	void draw(String id, String edition, Person me, Model model) {
		ToolPage page = this.lookup.page(id, edition);
		model.addAttribute("page", page);
		model.addAttribute("permission", this.permissions.of(me, page.weighable()));
		model.addAttribute("news",
				this.signals.ofTool(id)
					.stream()
					.map((signal) -> News.of(signal, page.tool(), me))
					.sorted(News.LATEST_FIRST)
					.toList());
		model.addAttribute("reports", me.has(Role.REVIEWER));
		model.addAttribute("kinds", Signal.Kind.values());
		model.addAttribute("grades", Signal.Grade.values());
		if (!model.containsAttribute("typed")) {
			model.addAttribute("typed", SignalForm.blank());
		}
	}

}
