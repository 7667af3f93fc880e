package org.weighhouse.web.notice;

/**
 * What somebody has to do with what a notice is about. Whoever has several parts is told
 * in the first of them.
 */
enum Part {

	/** They asked for it. */
	REQUESTER,
	/** They may decide it now. */
	DECIDER,
	/** They took it on. */
	ASSIGNEE,
	/** It is theirs. */
	HOLDER,
	/** They use it as well. */
	MEMBER,
	/** They were let in, or taken out, just now. */
	NAMED,
	/** They said the last yes. */
	APPROVER,
	/** They look after the audit. */
	COMPLIANCE,
	/** They may be the second person that it takes. */
	SECOND

}
