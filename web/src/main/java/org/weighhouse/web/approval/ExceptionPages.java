package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.ExceptionDesk;

/**
 * Puts the register of exceptions into words.
 */
@Component
class ExceptionPages {

	private static final int ON_A_PAGE = 25;

	private final ExceptionRegister register;

	private final LogReviews reviews;

	private final ExceptionDesk desk;

	private final ApprovalPages approvals;

	private final People people;

	private final Confirmed confirmed;

	private final Clock clock;

	ExceptionPages(ExceptionRegister register, LogReviews reviews, ExceptionDesk desk, ApprovalPages approvals,
			People people, Confirmed confirmed, Clock clock) {
		this.register = register;
		this.reviews = reviews;
		this.desk = desk;
		this.approvals = approvals;
		this.people = people;
		this.confirmed = confirmed;
		this.clock = clock;
	}

	/**
	 * A row of the register in words.
	 *
	 * @param missed how many weeks nobody looked at the logs of
	 * @param left how often it can still be renewed
	 * @param decides whether the reader can confirm it or take it back
	 */
	record Row(ExceptionLine line, String title, String dataClass, String holder, String riskOwner, long missed,
			int left, long daysLeft, boolean decides) {
	}

	/** Somebody whose risk it is. */
	record Owner(long id, String name) {
	}

	/**
	 * The register, also where something was refused.
	 * @param page counted from 0
	 */
	void draw(ExceptionRegister.Filter filter, int page, Person me, HttpServletRequest request, Model model) {
		model.addAttribute("filter", filter);
		model.addAttribute("views", ExceptionRegister.View.values());
		model.addAttribute("tiers", Tier.values());
		model.addAttribute("owners", riskOwners(me));
		model.addAttribute("all", new Acting(me).seesAll());
		model.addAttribute("decides", new Acting(me).holds(Role.REVIEWER, Role.CISO));
		model.addAttribute("fresh", this.confirmed.isFresh(request));
		model.addAttribute("said", Said.of(request));
		model.addAttribute("rows", rows(filter, me, PageRequest.of(page, ON_A_PAGE)));
	}

	/** What was sent about several exceptions and refused. */
	record Said(Set<String> chosen, Map<String, String> fields) {

		static Said of(HttpServletRequest request) {
			Map<String, String> fields = new HashMap<>();
			request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
			String[] chosen = request.getParameterValues("chosen");
			return new Said((chosen != null) ? Set.copyOf(Arrays.asList(chosen)) : Set.of(), fields);
		}

		public boolean isChosen(long approval) {
			return this.chosen.contains(String.valueOf(approval));
		}

		public String reason(long approval) {
			return this.fields.getOrDefault("reason-" + approval, "");
		}

		public boolean isRevoked(long approval) {
			return "REVOKE".equals(this.fields.get("word-" + approval));
		}

	}

	Page<Row> rows(ExceptionRegister.Filter filter, Person me, Pageable page) {
		LocalDate today = LocalDate.now(this.clock);
		Page<ExceptionLine> lines = this.register.find(filter, me, page);
		Set<Long> names = new HashSet<>();
		lines.forEach((line) -> names.addAll(List.of(line.holder(), line.riskOwner())));
		Map<Long, String> known = this.people.names(names);
		Map<Long, Map<LocalDate, LogReview>> looked = this.reviews
			.of(lines.stream().map(ExceptionLine::number).toList());
		return lines.map((line) -> {
			List<LogWeek> weeks = LogWeek.of(line.term(), Objects.requireNonNullElse(line.endedOn(), today),
					looked.getOrDefault(line.number(), Map.of()), today);
			return new Row(line, this.approvals.title(line.edition()), this.approvals.dataClass(line.dataClass()),
					known.getOrDefault(line.holder(), ""), known.getOrDefault(line.riskOwner(), ""),
					LogWeek.missed(weeks), this.desk.renewalsLeft(line.request()), line.daysLeft(today),
					line.isOpen() && line.holder() != me.id() && new Acting(me).holds(Role.REVIEWER, Role.CISO));
		});
	}

	List<Owner> riskOwners(Person me) {
		List<Long> ids = this.register.riskOwners(me);
		Map<Long, String> names = this.people.names(ids);
		return ids.stream()
			.map((id) -> new Owner(id, names.getOrDefault(id, "")))
			.sorted(Comparator.comparing(Owner::name).thenComparing(Owner::id))
			.toList();
	}

}
