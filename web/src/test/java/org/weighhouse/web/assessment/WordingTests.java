package org.weighhouse.web.assessment;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.ChangeableBy;
import org.weighhouse.engine.rulebook.Routing;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever a verdict can say has words.
 */
class WordingTests {

	private final ResourceBundle words = ResourceBundle.getBundle("messages/verdict", Locale.ROOT);

	private final Routing routing = ShippedRuleBase.rulebook().routing();

	@Test
	void everyRouteHasWords() {
		Stream<String> kinds = this.routing.ladder().stream().map(Routing.RouteKind::kind);
		assertWords("route.", Stream.concat(kinds, Stream.of(Verdict.Route.SETTLE_FIRST)));
	}

	@Test
	void everyRoleHasWords() {
		assertWords("role.", this.routing.ladder().stream().flatMap((kind) -> kind.steps().stream()));
	}

	@Test
	void everyDutyHasWords() {
		Routing.Duties duties = this.routing.duties();
		Set<String> all = new TreeSet<>();
		List.of(duties.always(), duties.namedOperators(), duties.exception()).forEach(all::addAll);
		this.routing.conditions().concernDuties().values().forEach(all::addAll);
		assertWords("duty.", all.stream());
	}

	@Test
	void everyReasonHasWords() {
		assertWords("because.", Stream.of("ALWAYS", "LOWERED", "HIGH_ON_MODEL", "HIGH_OPERATED", "EXCEPTION"));
	}

	@Test
	void everyoneWhoAnswersOrCouldChangeAnAnswerHasWords() {
		assertWords("askedOf.", Stream.of(AskedOf.values()).map(AskedOf::name));
		assertWords("changeableBy.", Stream.of(ChangeableBy.values()).map(ChangeableBy::name));
		assertWords("whose.", Stream.of(Origin.values()).map(Origin::name));
		assertWords("whose.kept.", Stream.of(Origin.values()).map(Origin::name));
	}

	@Test
	void everyTierHasAWord() {
		assertWords("tier.", Stream.of(Tier.values()).map(Tier::name));
	}

	private void assertWords(String prefix, Stream<String> ids) {
		assertThat(ids.map((id) -> prefix + id)).isNotEmpty().allMatch(this.words::containsKey);
	}

}
