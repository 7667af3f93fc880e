package org.weighhouse.web.approval;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weighhouse.catalog.EntryText;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.tool.EntryKeeping;
import org.weighhouse.web.tool.Register;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is approved follows what is known of the tool: a reviewer sees beforehand what a
 * change would stop, and what attackers use stops it once.
 */
@SiteTest
class EntryChangesIntegrationTests {

	private static final String DATA = "INTERNAL";

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	@Autowired
	private ApprovalRegister approvalRegister;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Reconsidering reconsidering;

	@Autowired
	private Reconsiderations reconsiderations;

	@Autowired
	private Register register;

	@Autowired
	private EntryKeeping keeping;

	@Autowired
	private AuditLog audit;

	private final String tool = "lugger-" + UUID.randomUUID().toString().substring(0, 8);

	private final String cve = "CVE-2026-" + (10_000_000 + Math.floorMod(System.nanoTime(), 80_000_000));

	private Person reviewer;

	private Approval approval;

	/**
	 * A command-line agent like one of the catalogue, with a vulnerability of its own.
	 */
	@BeforeEach
	void approvedUseOfAToolOfItsOwn() {
		this.reviewer = this.cast.with(Role.REVIEWER);
		EntryText entry = new EntryText(this.register.text("claude-code")).with(this.tool, "tool")
			.with(this.tool, "name")
			.with(null, "aliases")
			.with(List.of(this.cve), "advisories");
		this.keeping.keep(this.tool, entry.text(), null, this.reviewer.id(), "Seen on laptops");
		Granting granting = new Granting(this.desk, this.cast, this.approvalRegister, this.approvals);
		this.approval = granting.granted(this.cast.with(), new Draft(this.tool + "/managed-default", "developer-laptop",
				null, Map.of("dataClass", DATA), "Tests of the shop", null, 2));
		lookAgain();
	}

	@Test
	void whatAChangeWouldStopIsShownBeforeItCounts() {
		assertThat(post("/tools/" + this.tool + "/edit/answer", "edition", "managed-default", "question", "autonomy",
				"is", "UNATTENDED", "source", "modes"))
			.hasStatus(HttpStatus.SEE_OTHER);

		assertThat(this.site.get().uri("/tools/" + this.tool + "/check").with(this.cast.as(this.reviewer)))
			.hasStatusOk()
			.bodyText()
			.contains(this.approval.name());
		assertThat(state()).isEqualTo(Approval.State.ACTIVE);
	}

	@Test
	void whatAttackersUseStopsAnApprovalOnceAndSaysWhy() {
		MvcTestResult taken = this.site.post()
			.uri("/exploited")
			.multipart()
			.file(new MockMultipartFile("file", "kev.json", "application/json", catalogue()))
			.param("once", UUID.randomUUID().toString())
			.with(this.cast.as(this.reviewer))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
		String release = Objects.requireNonNull(taken.getResponse().getRedirectedUrl());
		assertThat(this.site.get().uri(release).with(this.cast.as(this.reviewer))).bodyText()
			.contains(this.cve, this.approval.name());
		lookAgain();
		assertThat(state()).isEqualTo(Approval.State.ACTIVE);

		assertThat(post(release + "/apply")).hasStatus(HttpStatus.SEE_OTHER);
		lookAgain();

		assertThat(state()).isEqualTo(Approval.State.SUSPENDED);
		assertThat(this.audit.history(this.approval.name())).extracting((entry) -> entry.act().what())
			.containsOnlyOnce("approval.suspended");
		assertThat(this.site.get().uri("/approvals/" + this.approval.number()).with(this.cast.as(this.reviewer)))
			.bodyText()
			.contains(this.cve);
	}

	private Approval.State state() {
		return this.approvals.findById(this.approval.number()).orElseThrow().stateOn(this.approval.term().starts());
	}

	/** Waits also for what the site itself is at. */
	private void lookAgain() {
		while (this.reconsiderations.open() > 0) {
			this.reconsidering.work();
		}
	}

	private byte[] catalogue() {
		return """
				{"title": "CISA Catalog of Known Exploited Vulnerabilities", "catalogVersion": "%s",
				 "dateReleased": "%s", "count": 1, "vulnerabilities": [
				 {"cveID": "%s", "vendorProject": "Harbour", "product": "Lugger", "vulnerabilityName": "Lugger injection",
				  "dateAdded": "2026-11-18", "shortDescription": "It runs commands of others.",
				  "requiredAction": "Update it.", "dueDate": "2026-12-09", "knownRansomwareCampaignUse": "Unknown",
				  "notes": "", "cwes": ["CWE-77"]}]}"""
			.formatted(this.tool, Instant.now(), this.cve)
			.getBytes(StandardCharsets.UTF_8);
	}

	private MvcTestResult post(String path, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.site.post()
			.uri(path)
			.param("once", UUID.randomUUID().toString())
			.with(this.cast.as(this.reviewer))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

}
