package org.weighhouse.web.control;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.policy.ActivePolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo begins with a workspace that can be taken.
 */
@BehindTheDesk(value = "a house without controls and people", of = { "control:", "person:" })
@SiteTest
@Transactional
class DemoControlsIntegrationTests {

	@Autowired
	ControlDesk desk;

	@Autowired
	EvidenceFiles files;

	@Autowired
	Verifications verifications;

	@Autowired
	ActivePolicy policy;

	@Autowired
	AuditLog audit;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Cast cast;

	@Test
	void itsReviewerVerifiesTheWorkspaceOnce() {
		DemoControls demo = new DemoControls(this.desk, this.files, this.verifications, this.policy, this.jdbc);
		this.jdbc.sql("delete from verification").update();
		this.jdbc.sql("update person set active = false").update();
		demo.verifyWorkspace();
		assertThat(this.verifications.all()).isEmpty();
		long reviewer = this.cast.with(Role.REVIEWER).id();
		demo.verifyWorkspace();
		demo.verifyWorkspace();
		assertThat(this.verifications.all()).hasSize(9).allSatisfy((each) -> {
			assertThat(each.reach()).isEqualTo(Reach.organisation().within("standard-agent-workspace"));
			assertThat(each.evidence().note()).startsWith("Sample:");
			assertThat(each.verifier()).isEqualTo(reviewer);
			assertThat(this.audit.history(each.subject())).hasSize(1);
		});
	}

}
