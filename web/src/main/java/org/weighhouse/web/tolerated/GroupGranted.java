package org.weighhouse.web.tolerated;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Requests;

/**
 * Hears that a group was granted what it asked for, in the transaction that grants it:
 * also as an exception, through the door that the denial of its request left.
 */
@Component
class GroupGranted {

	private final ToleratedDesk desk;

	private final Requests requests;

	GroupGranted(ToleratedDesk desk, Requests requests) {
		this.desk = desk;
		this.requests = requests;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(Request.Approved granted) {
		List<Long> deciders = granted.decidedBy();
		String actor = deciders.isEmpty() ? Act.POLICY : Act.person(deciders.get(deciders.size() - 1));
		this.desk.granted(granted.request(), actor);
		Long denied = this.requests.granted(granted.request()).occasion().door();
		if (denied != null) {
			this.desk.granted(denied, actor);
		}
	}

}
