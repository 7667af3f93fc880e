package org.weighhouse.web.account;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.actuate.endpoint.web.WebMvcEndpointHandlerMapping;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.weighhouse.web.SiteTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Every address has a row, every row an address, and each kind of people gets what the
 * row says, however the address is written.
 */
@SiteTest
class AccessTableTests {

	private static final String HIDDEN = "hidden";

	@Autowired
	MockMvcTester site;

	@Autowired
	Access access;

	@Autowired
	Cast cast;

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	/** What programs watch the site by. */
	@Autowired
	WebMvcEndpointHandlerMapping endpoints;

	@Test
	void everyAddressHasItsRowAndEveryRowItsAddress() {
		Set<String> rows = new TreeSet<>();
		this.access.rows()
			.stream()
			.filter((row) -> row.who() != AccessRow.Who.FILE)
			.forEach((row) -> rows.add(row.method() + " " + row.path()));
		assertThat(new TreeSet<>(addresses())).isEqualTo(rows);
	}

	@Test
	void everyKindOfPeopleGetsWhatItsRowSays() {
		List<String> wrong = new ArrayList<>();
		int cells = 0;
		for (Caller caller : callers()) {
			for (AccessRow row : this.access.rows()) {
				boolean allowed = row.allows(caller.person());
				for (String method : methods(row)) {
					for (boolean htmx : (allowed || method.equals("HEAD")) ? new boolean[] { false }
							: new boolean[] { false, true }) {
						boolean answered = isAnswered(ask(method, address(row), caller, htmx));
						cells++;
						if (answered != allowed) {
							wrong.add(caller.name() + " " + method + " " + row.path()
									+ (answered ? " got in" : " was refused"));
						}
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(cells).isGreaterThan(1000);
	}

	@Test
	void noOtherSpellingOrMethodGetsIn() {
		List<String> in = new ArrayList<>();
		for (Caller caller : callers()) {
			for (AccessRow row : this.access.rows()) {
				if (row.who() == AccessRow.Who.FILE || row.allows(caller.person())) {
					continue;
				}
				String path = address(row);
				for (String other : List.of(path + "/", path + ";x=1", path + "/;x", path.replaceFirst("/", "/%2e/"),
						path.replaceFirst("/", "//"), path + "/%2e", path.toUpperCase(Locale.ROOT) + "x",
						path + "?_method=GET", path + "%00", path + "/..;/")) {
					for (String method : methods(row)) {
						if (isAnswered(ask(method, other, caller, false))) {
							in.add(caller.name() + " " + method + " " + other);
						}
					}
				}
			}
		}
		assertThat(in).isEmpty();
	}

	@Test
	void aMethodInAFieldOrAHeaderChangesNothing() {
		assertThat(this.site.post().uri("/sign-out").with(csrf()).param("_method", "GET")).hasStatus3xxRedirection();
		for (String name : List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method")) {
			assertThat(this.site.post().uri("/tools").with(csrf()).header(name, "GET")).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "OPTIONS", "PUT", "DELETE", "PATCH" })
	void otherMethodsFindNothing(String method) {
		for (AccessRow row : this.access.rows()) {
			if (this.access.rows().stream().noneMatch((other) -> isFor(other, method, row))) {
				MvcTestResult answer = ask(method, address(row), new Caller("all", this.cast.with(Role.values())),
						false);
				assertThat(answer).as(method + " " + row.path()).hasStatus(HttpStatus.NOT_FOUND);
				assertThat(answer).headers().doesNotContainHeader("Allow");
			}
		}
	}

	private static boolean isFor(AccessRow row, String method, AccessRow same) {
		return row.path().equals(same.path()) && (row.method().equals("*") || row.method().equals(method));
	}

	@Test
	void whatHasNoRowIsHiddenFromEverybody() {
		assertThat(this.site.get().uri("/actuator").with(Cast.stranger()))
			.hasRedirectedUrl("/sign-in?back=%2Factuator");
		assertThat(this.site.get().uri("/actuator").with(this.cast.as(this.cast.with(Role.values()))))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void withoutTheFormsTokenNothingIsDone() {
		for (AccessRow row : this.access.rows()) {
			if (row.method().equals("POST")) {
				assertThat(this.site.post().uri(address(row))).as(row.toString()).hasStatus(HttpStatus.FORBIDDEN);
				assertThat(this.site.post().uri(address(row)).with(csrf().useInvalidToken())).as(row.toString())
					.hasStatus(HttpStatus.FORBIDDEN);
			}
		}
	}

	private List<String> addresses() {
		List<String> addresses = new ArrayList<>();
		Set<RequestMappingInfo> mappings = new HashSet<>(
				this.requestMappingHandlerMapping.getHandlerMethods().keySet());
		mappings.addAll(this.endpoints.getHandlerMethods().keySet());
		for (RequestMappingInfo mapping : mappings) {
			for (String path : mapping.getPatternValues()) {
				if (mapping.getMethodsCondition().getMethods().isEmpty()) {
					addresses.add("* " + path);
				}
				mapping.getMethodsCondition().getMethods().forEach((method) -> addresses.add(method + " " + path));
			}
		}
		return addresses;
	}

	private List<Caller> callers() {
		List<Caller> callers = new ArrayList<>();
		callers.add(new Caller("stranger", null));
		for (Role role : Role.values()) {
			callers.add(new Caller(role.name(), this.cast.with(role)));
		}
		callers.add(new Caller("all", this.cast.with(Role.values())));
		callers.add(new Caller("delegate of Legal", this.cast.standingInFor(this.cast.with(Role.LEGAL), Role.LEGAL)));
		return callers;
	}

	private static List<String> methods(AccessRow row) {
		return switch (row.method()) {
			case "*" -> List.of("GET", "POST");
			case "GET" -> List.of("GET", "HEAD");
			default -> List.of(row.method());
		};
	}

	/** A real address of the row; what it names is not there. */
	private static String address(AccessRow row) {
		return row.path()
			.getPatternString()
			.replaceAll("\\{(id|[a-z]+:\\\\d)(:?[^{}]*(\\{[^}]*\\})?)?\\}", "999999999")
			.replaceAll("\\{[a-z]+\\}", HIDDEN)
			.replace("**", HIDDEN);
	}

	private MvcTestResult ask(String method, String address, Caller caller, boolean htmx) {
		Person person = caller.person();
		RequestPostProcessor who = (person != null) ? this.cast.as(person) : Cast.stranger();
		MockMvcTester.MockMvcRequestBuilder request = this.site.method(HttpMethod.valueOf(method))
			.uri(URI.create("http://localhost" + address))
			.with(who)
			.with(csrf())
			.header("Idempotency-Key", UUID.randomUUID());
		return (htmx ? request.header("HX-Request", "true") : request).exchange();
	}

	/** Anything but: sign in first, not yours, not there, not understood. */
	private static boolean isAnswered(MvcTestResult answer) {
		MockHttpServletResponse response = answer.getResponse();
		String location = response.getHeader("Location");
		boolean asked = location != null && location.startsWith("/sign-in") && !location.equals("/sign-in?out");
		boolean refused = Set.of(401, 403).contains(response.getStatus());
		boolean notThere = Set.of(400, 404, 405).contains(response.getStatus())
				&& answer.getMvcResult().getHandler() == null;
		return !asked && !refused && !notThere;
	}

	/** Somebody who asks. */
	record Caller(String name, @Nullable Person person) {
	}

}
