package org.weighhouse.web.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Verdict.ProfileChange;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Puts changes of the profile into words, and shows a few: the first of each tier, then
 * whatever comes first.
 */
final class ChangesWords {

	private static final int SHOWN = 3;

	private final Rulebook rulebook;

	private ChangesWords(Rulebook rulebook) {
		this.rulebook = rulebook;
	}

	static ChangesView of(Rulebook rulebook, Verdict verdict) {
		ChangesWords words = new ChangesWords(rulebook);
		List<ProfileChange> all = verdict.profileChanges();
		List<ProfileChange> shown = shown(all);
		return new ChangesView(all.stream().filter(shown::contains).map(words::together).toList(),
				all.stream().filter((each) -> !shown.contains(each)).map(words::together).toList());
	}

	private static List<ProfileChange> shown(List<ProfileChange> all) {
		Set<Tier> tiers = EnumSet.noneOf(Tier.class);
		List<ProfileChange> firstOfTiers = all.stream().filter((each) -> tiers.add(each.tier())).toList();
		List<ProfileChange> shown = new ArrayList<>(firstOfTiers);
		all.stream().filter((each) -> !firstOfTiers.contains(each)).forEach(shown::add);
		return shown.subList(0, Math.min(SHOWN, shown.size()));
	}

	private ChangesView.Together together(ProfileChange together) {
		return new ChangesView.Together(together.tier(), together.changes().stream().map(this::change).toList());
	}

	private ChangesView.Change change(Verdict.Change change) {
		Question question = this.rulebook.questionnaire().get(change.question());
		return new ChangesView.Change(question.name(), AnswerWords.of(question, change.from()), change.assumed(),
				AnswerWords.of(question, change.to()), change.by());
	}

}
