package org.weighhouse.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * What every page says of itself: which rule base judges, and for whom. Error pages go
 * without, since they must work when nothing else does.
 */
@ControllerAdvice(basePackages = "org.weighhouse.web")
class SitePage {

	private final ActivePolicy policy;

	SitePage(ActivePolicy policy) {
		this.policy = policy;
	}

	@ModelAttribute("site")
	Site site() {
		String digest = this.policy.ruleBase().digest();
		return new Site(this.policy.version(), digest, this.policy.ruleBase().rulebook().organisation().name(),
				this.policy.isShippedOrganisation());
	}

	/**
	 * The words of the footer.
	 *
	 * @param sample whether the organisation is the made-up one that ships
	 */
	record Site(long version, String digest, String organisation, boolean sample) {

		private static final int SHORT = 12;

		public String shortDigest() {
			String hex = this.digest.substring(this.digest.indexOf(':') + 1);
			return hex.substring(0, Math.min(SHORT, hex.length()));
		}

	}

}
