package org.weighhouse.web.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.rulebook.Organisation;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Says which controls count in a case: those that were verified here, and those that the
 * rule base's own file says the organisation has.
 */
@Component
public class Safeguards {

	private static final Comparator<Safeguard> ORDER = Comparator.comparing(Safeguard::control)
		.thenComparing(Comparator.comparing(Safeguard::until).reversed())
		.thenComparing(Safeguard::verification, Comparator.nullsFirst(Comparator.naturalOrder()));

	private final Verifications verifications;

	Safeguards(Verifications verifications) {
		this.verifications = verifications;
	}

	/**
	 * What counts in a case.
	 * @param answers all answers of the case, open ones included
	 * @param today the day (UTC) on which evidence must not have ended
	 */
	public InPlace inPlace(Rulebook rulebook, Circumstances there, Answers answers, LocalDate today) {
		List<Safeguard> counting = new ArrayList<>(ofFile(rulebook.organisation(), today));
		List<InPlace.Outside> outside = new ArrayList<>();
		for (Verification verification : this.verifications.countingOn(today)) {
			if (rulebook.controls().ids().contains(verification.control()) && verification.reach().covers(there)) {
				String question = verification.reach().outside(answers, rulebook.questionnaire());
				if (question == null) {
					counting.add(verification.safeguard());
				}
				else {
					outside.add(new InPlace.Outside(verification.safeguard(), question));
				}
			}
		}
		outside.removeIf(
				(each) -> counting.stream().anyMatch((other) -> other.control().equals(each.safeguard().control())));
		return new InPlace(counting.stream().sorted(ORDER).toList(), outside);
	}

	/**
	 * What counts for every use that takes a ready-made way, whatever else is true of it:
	 * the longest-lived of each control.
	 */
	public Map<String, Safeguard> inBlueprint(Rulebook rulebook, String blueprint, LocalDate today) {
		Map<String, Safeguard> counting = new TreeMap<>();
		Circumstances there = new Circumstances("", blueprint, null);
		Stream<Safeguard> verified = this.verifications.countingOn(today)
			.stream()
			.filter((each) -> each.reach().covers(there) && each.reach().limits().isEmpty())
			.map(Verification::safeguard);
		Stream.concat(ofFile(rulebook.organisation(), today).stream(), verified)
			.forEach((each) -> counting.merge(each.control(), each,
					(one, other) -> one.until().isBefore(other.until()) ? other : one));
		return counting;
	}

	/** What the rule base's own file says that the organisation has. */
	static List<Safeguard> ofFile(Organisation organisation, LocalDate today) {
		return organisation.controls()
			.stream()
			.map((control) -> new Safeguard(control.control(), Scope.ORGANISATION, null, null,
					LocalDate.parse(control.until()), null))
			.filter((safeguard) -> !safeguard.until().isBefore(today))
			.toList();
	}

}
