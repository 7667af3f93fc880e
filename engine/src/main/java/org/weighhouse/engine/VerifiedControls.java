package org.weighhouse.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Controls that a reviewer has verified and whose evidence has not ended, each with where
 * it was verified. Planned, declared or expired ones do not belong here.
 */
public record VerifiedControls(Map<String, Set<Scope>> scopes) {

	/** Where a control was verified. */
	public enum Scope {

		/** Once for the whole organisation. */
		ORGANISATION,
		/** For an edition of a tool. */
		EDITION,
		/** For this request only. */
		REQUEST

	}

	public VerifiedControls {
		Map<String, Set<Scope>> sorted = new TreeMap<>();
		scopes.forEach((id, where) -> sorted.put(id, Collections.unmodifiableSet(EnumSet.copyOf(where))));
		scopes = Collections.unmodifiableMap(sorted);
	}

	public static VerifiedControls none() {
		return new VerifiedControls(Map.of());
	}

	/** Controls verified in one place. */
	public static VerifiedControls of(Scope scope, Collection<String> ids) {
		return none().and(scope, ids);
	}

	/** These and others. */
	public VerifiedControls and(Scope scope, Collection<String> ids) {
		Map<String, Set<Scope>> all = new TreeMap<>(this.scopes);
		for (String id : ids) {
			Set<Scope> where = EnumSet.of(scope);
			where.addAll(all.getOrDefault(id, Set.of()));
			all.put(id, where);
		}
		return new VerifiedControls(all);
	}

	public Set<String> ids() {
		return this.scopes.keySet();
	}

	/** Whether the organisation has verified it for all uses. */
	public boolean isOrganisations(String id) {
		return this.scopes.getOrDefault(id, Set.of()).contains(Scope.ORGANISATION);
	}

}
