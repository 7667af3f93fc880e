package org.weighhouse.web.approval;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.AnswerWords;

/**
 * An approval as its page shows it.
 *
 * @param title tool and edition in words
 * @param blueprint the ready-made way in words; null for any
 * @param people those who may use it, by name
 * @param mine whether the reader keeps it up: meets conditions, lets people in
 * @param decides whether the reader may take it back
 */
record ApprovalPage(Approval approval, String title, Approval.State state, String holder, @Nullable String blueprint,
		String dataClass, List<String> environments, String population, List<Item> conditions, List<Someone> people,
		long daysLeft, boolean mine, boolean decides) {

	/**
	 * A condition in words.
	 *
	 * @param duty the code of a duty, which has words of its own; null where controls or
	 * people's own words say it
	 * @param text the controls, or the words of whoever added it
	 */
	record Item(int place, @Nullable String duty, @Nullable String text, ApprovalCondition condition,
			@Nullable String by) {

		public boolean isLink() {
			String evidence = this.condition.evidence();
			return evidence != null && evidence.startsWith("https://") && !evidence.contains(" ");
		}

	}

	/** Somebody who may use it, since when. */
	record Someone(long id, String name, LocalDate since) {
	}

	static ApprovalPage of(Approval approval, String title, Acting reader, Map<Long, String> names, Rulebook rulebook,
			LocalDate today) {
		Reach reach = approval.reach();
		Approval.State state = approval.stateOn(today);
		boolean open = state == Approval.State.ACTIVE || state == Approval.State.PENDING_START
				|| state == Approval.State.SUSPENDED;
		boolean keeper = approval.isStanding() ? reader.holds(Role.REVIEWER)
				: reader.isHolder(approval) || reader.holds(Role.REVIEWER);
		Wording wording = new Wording(rulebook);
		List<Item> items = new ArrayList<>();
		for (ApprovalCondition condition : approval.conditions()) {
			items.add(wording.item(items.size(), condition, names));
		}
		List<Someone> people = approval.members()
			.stream()
			.map((member) -> new Someone(member.person(), names.getOrDefault(member.person(), ""), member.since()))
			.sorted(Comparator.comparing(Someone::since).thenComparing(Someone::name))
			.toList();
		return new ApprovalPage(approval, title, state, names.getOrDefault(approval.holder(), ""),
				wording.blueprint(reach.blueprint()), wording.answer("dataClass", reach.dataClass()),
				reach.allowedEnvironments().stream().map((each) -> wording.answer("environment", each)).toList(),
				wording.answer("population", reach.population()), List.copyOf(items), people,
				ChronoUnit.DAYS.between(today, approval.term().ends()), open && keeper,
				state != Approval.State.EXPIRED && state != Approval.State.REVOKED && state != Approval.State.SUPERSEDED
						&& reader.holds(Role.REVIEWER, Role.CISO));
	}

	public long open() {
		return this.conditions.stream().filter((item) -> !item.condition().isMet()).count();
	}

	/** The words of a rule base; what it no longer knows stays as it is. */
	record Wording(Rulebook rulebook) {

		@Nullable String blueprint(@Nullable String id) {
			Blueprint found = (id != null) ? this.rulebook.findBlueprint(id) : null;
			return (found != null) ? found.name() : id;
		}

		String answer(String id, String answer) {
			Question question = this.rulebook.questionnaire().find(id);
			return (question == null || question.rank(answer) < 0) ? answer : AnswerWords.of(question, answer).label();
		}

		Item item(int place, ApprovalCondition condition, Map<Long, String> names) {
			String by = (condition.metBy() != null) ? names.getOrDefault(condition.metBy(), "") : null;
			String demand = condition.demand();
			if (demand == null) {
				return new Item(place, null, condition.words(), condition, by);
			}
			List<String> controls = Arrays.stream(demand.split("[|+]")).toList();
			boolean known = this.rulebook.controls().ids().containsAll(controls);
			return known ? new Item(place, null, controls(demand), condition, by)
					: new Item(place, demand, null, condition, by);
		}

		private String controls(String demand) {
			return String.join(" / ",
					Arrays.stream(demand.split("\\|"))
						.map((each) -> String.join(" + ", Arrays.stream(each.split("\\+")).map(this::control).toList()))
						.toList());
		}

		private String control(String id) {
			Control control = this.rulebook.controls().get(id);
			return id + " " + control.name();
		}

	}

}
