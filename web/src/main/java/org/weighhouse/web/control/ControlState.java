package org.weighhouse.web.control;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * How a control stands today, over all its verifications and what the rule base's file
 * says.
 *
 * @param everywhere the last day on which it counts for the whole organisation without a
 * blueprint or limits; null where it does not
 * @param blueprints the names of the ready-made ways that it is verified in
 * @param editions for how many editions of tools it is verified
 * @param requests for how many requests
 * @param limited how many verifications of the organisation hold for some answers only
 * @param ends the first day on which something that counts today counts for the last
 * time; null where nothing counts
 * @param expired whether something that counted is past its last day and was not replaced
 */
record ControlState(Control control, @Nullable LocalDate everywhere, List<String> blueprints, long editions,
		long requests, long limited, @Nullable LocalDate ends, boolean expired) {

	static ControlState of(Control control, Rulebook rulebook, List<Verification> all, LocalDate today) {
		List<Safeguard> ofFile = Safeguards.ofFile(rulebook.organisation(), LocalDate.MIN)
			.stream()
			.filter((safeguard) -> safeguard.control().equals(control.id()))
			.toList();
		List<Verification> counting = all.stream()
			.filter((each) -> each.on(today) == Verification.State.VERIFIED)
			.toList();
		List<LocalDate> filed = ofFile.stream().map(Safeguard::until).filter((day) -> !day.isBefore(today)).toList();
		List<LocalDate> everywhere = concat(filed,
				counting.stream().filter((each) -> each.reach().isUnlimited()).map(Verification::until).toList());
		List<LocalDate> days = concat(filed, counting.stream().map(Verification::until).toList());
		List<String> blueprints = counting.stream()
			.map((each) -> each.reach().blueprint())
			.filter((id) -> id != null)
			.distinct()
			.map((id) -> blueprintName(rulebook, id))
			.toList();
		boolean expired = (filed.size() < ofFile.size() && everywhere.isEmpty()) || all.stream()
			.anyMatch((each) -> each.on(today) == Verification.State.EXPIRED && !isReplaced(each, counting));
		return new ControlState(control, latest(everywhere), blueprints, count(counting, Scope.EDITION),
				count(counting, Scope.REQUEST),
				counting.stream()
					.filter((each) -> each.reach().scope() == Scope.ORGANISATION && !each.reach().limits().isEmpty()
							&& each.reach().blueprint() == null)
					.count(),
				days.stream().min(Comparator.naturalOrder()).orElse(null), expired);
	}

	/** Whether nothing of it counts. */
	public boolean isNone() {
		return this.ends == null;
	}

	/** Whether something that counts ends by a day. */
	boolean endsBy(LocalDate day) {
		return this.ends != null && !this.ends.isAfter(day);
	}

	static String blueprintName(Rulebook rulebook, String id) {
		return rulebook.blueprints()
			.stream()
			.filter((blueprint) -> blueprint.id().equals(id))
			.map((blueprint) -> blueprint.name())
			.findFirst()
			.orElse(id);
	}

	private static boolean isReplaced(Verification expired, List<Verification> counting) {
		return counting.stream().anyMatch((each) -> each.reach().equals(expired.reach()));
	}

	private static long count(List<Verification> counting, Scope scope) {
		return counting.stream()
			.map(Verification::reach)
			.filter((reach) -> reach.scope() == scope)
			.map((reach) -> (scope == Scope.EDITION) ? reach.edition() : String.valueOf(reach.request()))
			.distinct()
			.count();
	}

	private static @Nullable LocalDate latest(List<LocalDate> days) {
		return days.stream().max(Comparator.naturalOrder()).orElse(null);
	}

	private static List<LocalDate> concat(List<LocalDate> some, List<LocalDate> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

}
