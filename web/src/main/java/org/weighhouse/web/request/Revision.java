package org.weighhouse.web.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Verdict.ExceptionRoute;
import org.weighhouse.engine.Verdict.Route;
import org.weighhouse.engine.Verdict.WayDown;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.request.StandingApprovals.Cover;

/**
 * A verdict as it was frozen into a request, with the digests of what made it.
 *
 * @param number counted from 1; the highest is the one that is decided on
 * @param json the verdict's bytes
 * @param sha256 of these bytes
 * @param profileSha256 of the answers about the edition
 * @param useSha256 of the answers about the use
 * @param controlsSha256 of the controls that counted
 * @param origins who gave each answer, as JSON
 * @param by who took it; null where it was made by submitting
 * @param cover the standing approval it joins; null for none
 * @param mostDays for how many days it can be approved at most; null for as many as the
 * route says
 */
public record Revision(int number, Verdict verdict, String json, String sha256, String profileSha256, String useSha256,
		String controlsSha256, String origins, Scope scope, Instant at, @Nullable Long by, @Nullable Cover cover,
		@Nullable Integer mostDays) {

	static Revision of(int number, Assessed judged, Scope scope, Instant at, @Nullable Long by, @Nullable Cover cover) {
		return new Revision(number, judged.verdict(), judged.json(), judged.sha256(), judged.profileDigest(),
				judged.useDigest(), judged.controlsDigest(), Json.of(new TreeMap<>(judged.origins())), scope, at, by,
				cover, null);
	}

	/** The same, joining a standing approval. */
	Revision joining(Cover other) {
		return new Revision(this.number, this.verdict, this.json, this.sha256, this.profileSha256, this.useSha256,
				this.controlsSha256, this.origins, this.scope, this.at, this.by, other, this.mostDays);
	}

	/** The same, for no longer than that. */
	Revision atMost(int days) {
		return new Revision(this.number, this.verdict, this.json, this.sha256, this.profileSha256, this.useSha256,
				this.controlsSha256, this.origins, this.scope, this.at, this.by, this.cover, days);
	}

	/** Digest of the rule base that judged. */
	public String ruleBase() {
		return this.verdict.ruleBase();
	}

	public String routeKind() {
		return this.verdict.route().kind();
	}

	public List<String> ceilings() {
		return this.scope.ceilings();
	}

	/** Whether unknowns alone could make it PROHIBITED, so that nobody can approve it. */
	public boolean isUnsettled() {
		return this.verdict.route().kind().equals(Route.SETTLE_FIRST);
	}

	/** The last day that policy allows, were it approved today. */
	public LocalDate latestEnd(LocalDate today) {
		LocalDate latest = today.plusDays((this.mostDays != null) ? this.mostDays : this.verdict.route().validDays());
		return (this.cover != null && this.cover.until().isBefore(latest)) ? this.cover.until() : latest;
	}

	/** The door behind a denial; null where there is none. */
	public @Nullable ExceptionRoute exceptionDoor() {
		return this.verdict.route().exception();
	}

	/**
	 * The smallest way to a lower tier, ready-made ones first; null where there is none.
	 */
	public @Nullable WayDown smallestWayDown() {
		return this.verdict.waysDown()
			.stream()
			.min(Comparator.comparing((WayDown way) -> way.blueprint() == null)
				.thenComparing((way) -> way.controls().size()))
			.orElse(null);
	}

}
