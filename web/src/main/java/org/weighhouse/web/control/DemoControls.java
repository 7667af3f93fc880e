package org.weighhouse.web.control;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Lets the demo's reviewer verify the standard agent workspace, by the ordinary acts, so
 * that it can be taken at once.
 */
@Component
@ConditionalOnBooleanProperty("weighhouse.demo")
public class DemoControls {

	private static final String WORKSPACE = "standard-agent-workspace";

	private final ControlDesk desk;

	private final EvidenceFiles files;

	private final Verifications verifications;

	private final ActivePolicy policy;

	private final JdbcClient jdbc;

	DemoControls(ControlDesk desk, EvidenceFiles files, Verifications verifications, ActivePolicy policy,
			JdbcClient jdbc) {
		this.desk = desk;
		this.files = files;
		this.verifications = verifications;
		this.policy = policy;
		this.jdbc = jdbc;
	}

	/** After everybody is there. Does nothing without a reviewer, and nothing twice. */
	@Order(Ordered.LOWEST_PRECEDENCE - 1)
	@EventListener(ApplicationReadyEvent.class)
	@Transactional
	public void verifyWorkspace() {
		Blueprint workspace = this.policy.ruleBase().rulebook().findBlueprint(WORKSPACE);
		List<Long> reviewers = this.jdbc.sql("""
				select id from person join person_role on person = id where role = 'REVIEWER' and active
				order by id limit 1
				""").query(Long.class).list();
		if (workspace != null && !reviewers.isEmpty()) {
			workspace.controls().forEach((control) -> verify(reviewers.get(0), workspace, control));
		}
	}

	private void verify(long reviewer, Blueprint workspace, String control) {
		Reach reach = Reach.organisation().within(workspace.id());
		if (this.verifications.of(control).stream().anyMatch((before) -> before.reach().equals(reach))) {
			return;
		}
		String setting = workspace.settings()
			.stream()
			.filter((each) -> each.control().equals(control))
			.map(Blueprint.Setting::setting)
			.findFirst()
			.orElse(workspace.means());
		String file = this.files.keep("sample-" + workspace.id() + "-" + control + ".txt",
				("Sample, made up. " + setting + "\n").getBytes(StandardCharsets.UTF_8), reviewer);
		this.desk.verify(reviewer, null, control, reach, new Evidence(null, file, "Sample: " + setting), null);
	}

}
