package org.weighhouse.web.tolerated;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.request.Request;

/**
 * Hears that a group was granted what it asked for, in the transaction that grants it.
 */
@Component
class GroupGranted {

	private final ToleratedDesk desk;

	GroupGranted(ToleratedDesk desk) {
		this.desk = desk;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(Request.Approved granted) {
		List<Long> deciders = granted.decidedBy();
		this.desk.granted(granted.request(),
				deciders.isEmpty() ? Act.POLICY : Act.person(deciders.get(deciders.size() - 1)));
	}

}
