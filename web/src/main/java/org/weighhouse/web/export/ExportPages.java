package org.weighhouse.web.export;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;

/**
 * What the page of exports shows.
 */
@Component
class ExportPages {

	private final ExportDesk desk;

	private final People people;

	private final ExportSettings settings;

	ExportPages(ExportDesk desk, People people, ExportSettings settings) {
		this.desk = desk;
		this.people = people;
		this.settings = settings;
	}

	void draw(WishForm form, long before, Person me, Model model) {
		List<ExportJob> jobs = this.desk.list(me, before);
		model.addAttribute("form", form);
		model.addAttribute("registers", What.REGISTERS);
		model.addAttribute("formats", What.REQUESTS.formats());
		model.addAttribute("tiers", Tier.values());
		model.addAttribute("keepDays", this.settings.keepDays());
		list(jobs, model);
	}

	void list(List<ExportJob> jobs, Model model) {
		model.addAttribute("jobs", jobs);
		model.addAttribute("names", this.people.names(jobs.stream().map(ExportJob::person).distinct().toList()));
		model.addAttribute("open", jobs.stream().anyMatch(ExportJob::isOpen));
		model.addAttribute("older", jobs.isEmpty() ? 0 : jobs.get(jobs.size() - 1).number());
	}

}
