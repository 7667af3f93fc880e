package org.weighhouse.web.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.tolerated.Report;
import org.weighhouse.web.tolerated.ToleratedDesk;
import org.weighhouse.web.tool.Register;
import org.weighhouse.web.tool.UsualTiers;

/**
 * Makes what was found in use and not approved a tolerated use each, all in one step or
 * none.
 */
@Component
@Transactional
public class Tolerating {

	private static final int MOST = 200;

	private static final int LONGEST_NAME = 200;

	private final Titles titles;

	private final Standings standings;

	private final Register register;

	private final UsualTiers tiers;

	private final ToleratedDesk desk;

	private final Clerks clerks;

	Tolerating(Titles titles, Standings standings, Register register, UsualTiers tiers, ToleratedDesk desk,
			Clerks clerks) {
		this.titles = titles;
		this.standings = standings;
		this.register = register;
		this.tiers = tiers;
		this.desk = desk;
		this.clerks = clerks;
	}

	/** An edition that may be the one in use, and its tier today. */
	record Choice(String id, String name, @Nullable Tier tier) {
	}

	/**
	 * Something that was picked.
	 *
	 * @param editions the worst first, since nobody knows which is in use; none where it
	 * is no tool
	 */
	record Pick(InUse found, String name, List<Choice> editions, List<String> sources, Standing standing) {

		/** As a tolerated use names it. */
		String title() {
			return (this.name.length() > LONGEST_NAME) ? this.name.substring(0, LONGEST_NAME) : this.name;
		}

	}

	/** What somebody says of one of them. */
	record Said(String what, String edition, String people) {
	}

	/** What was picked of all that is in use, as it is now. */
	List<Pick> picked(Person me, List<String> whats) {
		this.clerks.mustSee(me);
		Standings.Today today = this.standings.today();
		return new LinkedHashSet<>(whats).stream()
			.limit(MOST)
			.map((what) -> pick(what, today))
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * All of them, or none.
	 * @param shared place, owner, date and target, which hold for all
	 * @return how many they are
	 * @throws Invalid with everything that is wrong
	 */
	int tolerate(Person me, List<Said> said, Report shared) {
		this.clerks.mustAct(me);
		this.titles.hold();
		Standings.Today today = this.standings.today();
		List<Violation> wrong = new ArrayList<>();
		List<Report> reports = new ArrayList<>();
		for (Said each : said.subList(0, Math.min(said.size(), MOST))) {
			Pick pick = pick(each.what(), today).orElse(null);
			if (pick == null) {
				wrong.add(new Violation("what", "notThere", each.what(), ""));
			}
			else if (!pick.standing().isOpen()) {
				wrong.add(new Violation("what", "already", pick.name(), ""));
			}
			else if (!pick.editions().isEmpty()
					&& pick.editions().stream().noneMatch((choice) -> choice.id().equals(each.edition()))) {
				wrong.add(new Violation("what", "otherEdition", each.edition(), pick.name()));
			}
			else {
				String name = pick.editions().isEmpty() ? pick.title() : "";
				String edition = pick.editions().isEmpty() ? "" : each.edition();
				reports.add(new Report(edition, name, shared.place(), each.people(), "", shared.owner(), shared.until(),
						shared.targetEdition(), shared.targetBlueprint()));
			}
		}
		if (said.isEmpty()) {
			wrong.add(new Violation("what", "nothing", "", ""));
		}
		Invalid.refuse(wrong);
		this.desk.addAll(me, reports);
		return reports.size();
	}

	private Optional<Pick> pick(String what, Standings.Today today) {
		if (what.startsWith("tool:")) {
			Tool tool = this.register.catalog().find(what.substring("tool:".length()));
			return (tool == null) ? Optional.empty()
					: this.titles.tool(tool.id())
						.map((found) -> new Pick(found, tool.name(), editions(tool),
								this.titles.sources(found.subject()), today.of(tool.id(), found.headcount())));
		}
		if (what.matches("title:\\d{1,18}")) {
			return this.titles.title(Long.parseLong(what.substring("title:".length())))
				.map((found) -> new Pick(found, found.name(), List.of(), this.titles.sources(found.subject()),
						today.ofUnknown(found.name(), found.headcount())));
		}
		return Optional.empty();
	}

	/**
	 * The worst first: nobody knows which edition is in use, and the worst is the safe
	 * guess.
	 */
	private List<Choice> editions(Tool tool) {
		return tool.editions()
			.stream()
			.map((edition) -> choice(tool, edition))
			.sorted(Comparator.comparing(Choice::tier, Comparator.nullsFirst(Comparator.reverseOrder())))
			.toList();
	}

	private Choice choice(Tool tool, Edition edition) {
		String id = tool.id() + "/" + edition.id();
		return new Choice(id, edition.name(), this.tiers.all().get(id));
	}

}
