package org.weighhouse.web.request;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SiteTest
@Transactional
class ProjectPageIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Projects projects;

	@Autowired
	private AuditLog audit;

	private final String project = "Shipping " + UUID.randomUUID();

	@Test
	void anAdministratorAddsRetiresAndBringsBack() {
		Person ann = this.cast.with(Role.ADMINISTRATOR);
		assertThat(post(ann, "/projects", " " + this.project + " ")).hasRedirectedUrl("/projects");
		assertThat(this.projects.active()).contains(this.project);
		assertThat(this.site.get().uri("/projects").with(this.cast.as(ann))).hasStatusOk()
			.bodyText()
			.contains(this.project, "Retire " + this.project);
		assertThat(post(ann, "/projects/retire", this.project)).hasRedirectedUrl("/projects");
		assertThat(this.projects.active()).doesNotContain(this.project);
		assertThat(this.site.get().uri("/projects").with(this.cast.as(ann))).bodyText()
			.contains("Bring back " + this.project);
		assertThat(post(ann, "/projects", this.project)).hasRedirectedUrl("/projects");
		assertThat(this.projects.active()).contains(this.project);
		assertThat(this.audit.history("project:" + this.project)).hasSize(3);
	}

	@Test
	void nobodyElseKeepsTheList() {
		Person rita = this.cast.with(Role.REVIEWER, Role.CISO);
		assertThat(this.site.get().uri("/projects").with(this.cast.as(rita))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(rita, "/projects", this.project)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void whatIsNoNameComesBack() {
		Person ann = this.cast.with(Role.ADMINISTRATOR);
		assertThat(post(ann, "/projects", " \u3164 ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("There is a problem");
		assertThat(post(ann, "/projects", "x".repeat(101))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("x".repeat(101));
		assertThat(post(ann, "/projects/retire", this.project)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("there is no");
	}

	private MvcTestResult post(Person person, String address, String name) {
		return this.site.post().uri(address).with(this.cast.as(person)).with(csrf()).param("project", name).exchange();
	}

}
