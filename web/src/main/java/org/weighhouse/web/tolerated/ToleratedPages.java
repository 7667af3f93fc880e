package org.weighhouse.web.tolerated;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.State;
import org.weighhouse.web.tool.UsualTiers;

/**
 * Puts the pages of tolerated use together: names, tiers, and the history.
 */
@Component
class ToleratedPages {

	private static final String BY = "person:";

	private final ToleratedUses uses;

	private final GroupRequests requests;

	private final Names names;

	private final UsualTiers tiers;

	private final People people;

	private final AuditLog audit;

	private final ToleratedSettings settings;

	private final Clock clock;

	ToleratedPages(ToleratedUses uses, GroupRequests requests, Names names, UsualTiers tiers, People people,
			AuditLog audit, ToleratedSettings settings, Clock clock) {
		this.uses = uses;
		this.requests = requests;
		this.names = names;
		this.tiers = tiers;
		this.people = people;
		this.audit = audit;
		this.settings = settings;
		this.clock = clock;
	}

	/** A row of the list in words. */
	record Row(Line line, String what, String owner, @Nullable String target, long daysLeft) {
	}

	/**
	 * An entry of its history.
	 *
	 * @param who empty where nobody acted
	 * @param until the date that it set; null where it ended
	 */
	record Entry(AuditEntry entry, ZonedDateTime at, String who, @Nullable LocalDate until) {

		static Entry of(AuditEntry entry, String who) {
			String until = ToleratedUse.State.ENDED.name().equals(entry.act().to()) ? null
					: entry.act().details().get("until");
			return new Entry(entry, entry.at().atZone(ZoneOffset.UTC), who,
					(until != null) ? LocalDate.parse(until) : null);
		}

	}

	/**
	 * A tolerated use in words.
	 *
	 * @param tier of the usual use today; null where nobody knows the edition
	 * @param asked where its request stands; null for none
	 * @param asks whether the reader may ask for the group now
	 * @param reviews whether the reader may change or end it
	 */
	record One(ToleratedUse use, String what, @Nullable Tier tier, String owner, @Nullable String target,
			@Nullable String address, boolean pastDue, long daysLeft, @Nullable State asked, boolean asks,
			boolean reviews) {
	}

	Page<Row> rows(Page<Line> lines) {
		LocalDate today = LocalDate.now(this.clock);
		Map<Long, String> owners = this.people.names(lines.stream().map(Line::owner).distinct().toList());
		return lines.map((line) -> new Row(line, this.names.found(line.found()), owners.getOrDefault(line.owner(), ""),
				this.names.target(line.target()), line.daysLeft(today)));
	}

	/** What both forms offer. */
	void choices(Model model, Person me) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("editions", this.names.editions());
		model.addAttribute("blueprints", this.names.blueprints());
		model.addAttribute("reviews", me.has(Role.REVIEWER));
		model.addAttribute("today", today);
		model.addAttribute("latest", today.plusDays(this.settings.mostDays()));
		model.addAttribute("reportedDays", this.settings.reportedDays());
	}

	/**
	 * One that somebody may see.
	 * @throws NoSuchToleratedUse if there is none for these eyes
	 */
	ToleratedUse see(long id, Person me) {
		return this.uses.findById(id)
			.filter((found) -> Eyes.of(me).see(found.owner()))
			.orElseThrow(() -> new NoSuchToleratedUse("TOL-" + id));
	}

	/** The page of one, with the change as it stands unless somebody typed another. */
	void draw(long id, Person me, Model model) {
		ToleratedUse use = see(id, me);
		List<AuditEntry> history = this.audit.history(use.name());
		Map<Long, String> people = this.people.names(everybody(use, history));
		model.addAttribute("page", one(use, me, people));
		model.addAttribute("history",
				history.stream().map((entry) -> Entry.of(entry, people.getOrDefault(actor(entry), ""))).toList());
		model.addAttribute("change", asItIs(use));
		model.addAttribute("reason", "");
		choices(model, me);
	}

	private One one(ToleratedUse use, Person me, Map<Long, String> people) {
		LocalDate today = LocalDate.now(this.clock);
		String edition = use.found().edition();
		boolean open = use.state() != ToleratedUse.State.ENDED;
		return new One(use, this.names.found(use.found()), (edition != null) ? this.tiers.all().get(edition) : null,
				people.getOrDefault(use.owner(), ""), this.names.target(use.target()), Names.address(use.target()),
				use.isPastDue(today), ChronoUnit.DAYS.between(today, use.until()), this.requests.state(use),
				use.owner() == me.id() && this.requests.mayAsk(use), open && me.has(Role.REVIEWER));
	}

	private static Change asItIs(ToleratedUse use) {
		return new Change("", String.valueOf(use.people()), use.until().toString(), word(use.target().edition()),
				word(use.target().blueprint()), "");
	}

	private static String word(@Nullable String id) {
		return (id != null) ? id : "";
	}

	private static Set<Long> everybody(ToleratedUse use, List<AuditEntry> history) {
		Set<Long> ids = new HashSet<>();
		ids.add(use.owner());
		history.forEach((entry) -> ids.add(actor(entry)));
		return ids;
	}

	/** The number of the person who acted; 0 where nobody did. */
	private static long actor(AuditEntry entry) {
		String actor = entry.act().actor();
		return actor.startsWith(BY) ? Long.parseLong(actor.substring(BY.length())) : 0;
	}

}
