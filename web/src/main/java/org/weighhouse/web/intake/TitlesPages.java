package org.weighhouse.web.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Cursor;
import org.weighhouse.web.tolerated.Report;
import org.weighhouse.web.tool.Register;

/**
 * Puts the pages of what is in use together.
 */
@Component
class TitlesPages {

	private static final int ON_A_PAGE = 50;

	/** More tools than any catalogue has: those are not turned over. */
	private static final int ALL_TOOLS = 10_000;

	private final Titles titles;

	private final Standings standings;

	private final Tolerating tolerating;

	private final Register register;

	private final ActivePolicy policy;

	private final Clerks clerks;

	private final MessageSource messages;

	TitlesPages(Titles titles, Standings standings, Tolerating tolerating, Register register, ActivePolicy policy,
			Clerks clerks, MessageSource messages) {
		this.titles = titles;
		this.standings = standings;
		this.tolerating = tolerating;
		this.register = register;
		this.policy = policy;
		this.clerks = clerks;
		this.messages = messages;
	}

	/** Something in use, in words. */
	record Line(InUse found, String name, Standing standing) {
	}

	/** Something that can be chosen. */
	record Choice(String id, String name) {
	}

	void list(String show, String words, String after, Person me, Model model) {
		this.clerks.mustSee(me);
		Titles.Show chosen = Arrays.stream(Titles.Show.values())
			.filter((each) -> each.name().equals(show))
			.findFirst()
			.orElse(Titles.Show.OPEN);
		List<Line> lines = lines(chosen, words, after);
		boolean more = chosen != Titles.Show.OPEN && lines.size() > ON_A_PAGE;
		Line last = more ? lines.get(ON_A_PAGE - 1) : null;
		model.addAttribute("lines", more ? lines.subList(0, ON_A_PAGE) : lines);
		model.addAttribute("next", (last != null) ? Cursor.after(last.found().weight(), last.found().place()) : "");
		model.addAttribute("show", chosen);
		model.addAttribute("shows", Titles.Show.values());
		model.addAttribute("words", words);
		model.addAttribute("reviews", me.has(Role.REVIEWER));
		model.addAttribute("acts", this.clerks.mayAct(me));
	}

	private List<Line> lines(Titles.Show show, String words, String after) {
		Cursor cursor = Cursor.read(after, 2);
		long weight = (cursor != null) ? cursor.number(0) : Long.MAX_VALUE;
		String subject = (cursor != null) ? cursor.text(1) : "";
		Standings.Today today = this.standings.today();
		int most = (show == Titles.Show.OPEN) ? ALL_TOOLS : ON_A_PAGE + 1;
		List<Line> lines = this.titles.list(show, words, weight, subject, most)
			.stream()
			.map((found) -> line(found, today))
			.toList();
		return (show == Titles.Show.OPEN) ? lines.stream().filter((line) -> line.standing().isOpen()).toList() : lines;
	}

	private Line line(InUse found, Standings.Today today) {
		String slug = found.tool();
		if (slug == null) {
			return new Line(found, found.name(), today.ofUnknown(found.name(), found.headcount()));
		}
		Tool tool = this.register.catalog().find(slug);
		return new Line(found, (tool != null) ? tool.name() : slug, today.of(slug, found.headcount()));
	}

	void form(List<String> whats, Person me, Model model) {
		List<Tolerating.Pick> picks = this.tolerating.picked(me, whats);
		List<String> sources = picks.stream().flatMap((pick) -> pick.sources().stream()).distinct().sorted().toList();
		String place = sources.isEmpty() ? "" : this.messages.getMessage("intake.tolerate.place.filled",
				new Object[] { String.join(", ", sources) }, LocaleContextHolder.getLocale());
		form(picks, new Report("", "", place, "", "", "", "", "", ""), Map.of(), model);
	}

	/** With what was typed. */
	void form(List<Tolerating.Pick> picks, Report typed, Map<String, String> each, Model model) {
		model.addAttribute("open", picks.stream().filter((pick) -> pick.standing().isOpen()).toList());
		model.addAttribute("settled", picks.stream().filter((pick) -> !pick.standing().isOpen()).toList());
		model.addAttribute("form", typed);
		model.addAttribute("typed", each);
		model.addAttribute("editions", this.register.catalog()
			.tools()
			.stream()
			.flatMap((tool) -> tool.editions()
				.stream()
				.map((edition) -> new Choice(tool.id() + "/" + edition.id(), tool.name() + ", " + edition.name())))
			.toList());
		model.addAttribute("blueprints",
				this.policy.ruleBase()
					.rulebook()
					.blueprints()
					.stream()
					.map((blueprint) -> new Choice(blueprint.id(), blueprint.name()))
					.toList());
	}

}
