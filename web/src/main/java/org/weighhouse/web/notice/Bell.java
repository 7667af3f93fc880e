package org.weighhouse.web.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.weighhouse.web.account.CurrentPerson;
import org.weighhouse.web.account.Person;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The bell in the head of every page; it counts only where a page draws it. Error pages
 * go without, since they must work when nothing else does.
 */
@ControllerAdvice(basePackages = "org.weighhouse.web")
class Bell {

	private final Notices notices;

	Bell(Notices notices) {
		this.notices = notices;
	}

	@ModelAttribute("bell")
	@Nullable Ring bell(HttpServletRequest request) {
		Person me = CurrentPerson.of(request);
		return (me != null) ? new Ring(this.notices, me.id()) : null;
	}

	/** For one person. */
	record Ring(Notices notices, long person) {

		public long unread() {
			return this.notices.unread(this.person);
		}

	}

}
