package org.weighhouse.web.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Case;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.Weighed;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.tool.UsualUses;

/**
 * What a changed entry would move: every edition, in every usual use, with every class of
 * data, as it is and as it would be.
 *
 * @param cases how many were judged twice
 * @param moves those whose tier changes at either end, the usual use of its kind first
 */
record Moves(int cases, List<Move> moves) {

	/**
	 * A case that moves.
	 *
	 * @param usual whether it is the usual use of its kind
	 * @param before null where there is no such edition yet
	 * @param after null where it is gone
	 */
	record Move(String edition, String use, String dataClass, boolean usual, @Nullable Side before,
			@Nullable Side after) {

		/** Whether it gets worse; what was not there before does not. */
		public boolean isUp() {
			return this.before != null && this.after != null && (this.after.upper().isAbove(this.before.upper())
					|| (this.after.upper() == this.before.upper() && this.after.lower().isAbove(this.before.lower())));
		}

	}

	/** One verdict: its range and the titles of the rules that decide its upper end. */
	record Side(Tier lower, Tier upper, List<String> rules) {

		boolean isLike(@Nullable Side other) {
			return other != null && this.lower == other.lower && this.upper == other.upper;
		}

	}

	/** How many get worse. */
	public long up() {
		return this.moves.stream().filter(Move::isUp).count();
	}

	static Moves between(@Nullable Tool before, Tool after, RuleBase ruleBase, UsualUses uses, LocalDate today) {
		Rulebook rulebook = ruleBase.rulebook();
		Question data = rulebook.routing().dataClass();
		Preset usual = uses.preset(after, rulebook);
		List<Preset> presets = new ArrayList<>(List.of(usual));
		rulebook.presets().values().stream().filter((preset) -> !preset.id().equals(usual.id())).forEach(presets::add);
		List<Move> moves = new ArrayList<>();
		int cases = 0;
		for (Preset preset : presets) {
			for (String edition : editions(before, after)) {
				for (Question.Answer each : data.answers()) {
					Map<String, String> use = Map.of(data.id(), each.id());
					Side was = side(before, edition, preset, use, ruleBase, today);
					Side is = side(after, edition, preset, use, ruleBase, today);
					cases++;
					if (was == null || !was.isLike(is)) {
						moves.add(new Move(name(before, after, edition), preset.name(), data.brief(each.id()),
								preset == usual, was, is));
					}
				}
			}
		}
		return new Moves(cases, List.copyOf(moves));
	}

	private static @Nullable Side side(@Nullable Tool tool, String id, Preset preset, Map<String, String> use,
			RuleBase ruleBase, LocalDate today) {
		Edition edition = (tool != null) ? tool.findEdition(id) : null;
		if (tool == null || edition == null) {
			return null;
		}
		Rulebook rulebook = ruleBase.rulebook();
		Case whole = Case.of(rulebook, tool, edition, preset, use, rulebook.organisation(), today);
		Weighed weighed = ruleBase.weigh(whole.answers(), whole.controls());
		Tiers tiers = weighed.tiers();
		return new Side(tiers.residualAtLeast(), tiers.residual(),
				weighed.findings()
					.stream()
					.filter((finding) -> finding.residualTier() == tiers.residual())
					.map((finding) -> finding.rule().title())
					.toList());
	}

	private static Set<String> editions(@Nullable Tool before, Tool after) {
		Set<String> ids = new LinkedHashSet<>();
		after.editions().forEach((edition) -> ids.add(edition.id()));
		if (before != null) {
			before.editions().forEach((edition) -> ids.add(edition.id()));
		}
		return ids;
	}

	private static String name(@Nullable Tool before, Tool after, String id) {
		Edition edition = after.findEdition(id);
		return (edition != null) ? edition.name()
				: Objects.requireNonNull(Objects.requireNonNull(before).findEdition(id)).name();
	}

}
