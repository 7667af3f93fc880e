package org.weighhouse.web.sent;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.TestDatabase;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every field of every address is given all that is hostile: it is refused or shown as
 * what it is, and nothing fails. What a trial has changed is taken back after it. In
 * brief, a field is given a few of the texts, and of the addresses that read the same
 * form only those that keep it are tried; `weighhouse.hostile` says how many texts a
 * field is given.
 */
@SiteTest
class BadInputIntegrationTests {

	/** So that wrong passwords close no door for other tests. */
	private static final String ADDRESS = "198.51.100.7";

	private static final Pattern ABOUT = Pattern.compile("/(requests|approvals|people)/(\\d+)");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	private Stage stage;

	private Addresses addresses;

	private Person everybody;

	@BeforeEach
	void stage() {
		this.cast.reader();
		this.stage = new Stage(this.context);
		this.addresses = new Addresses(this.requestMappingHandlerMapping);
		this.everybody = this.cast.with(Role.values());
	}

	@Test
	void everyFieldIsInItsRecipe() {
		Recipes recipes = new Recipes(this.stage);
		this.addresses.changing()
			.forEach((address, fields) -> assertThat(recipes.all().get(address).sample().get().fields().keySet())
				.as("fields in the recipe of %s", address)
				.containsAll(fields));
	}

	@TestFactory
	Stream<DynamicTest> hostileTextInAFormOrCallIsRefusedOrInert() {
		return new Recipes(this.stage).all()
			.entrySet()
			.stream()
			.filter((each) -> !Hostile.IN_BRIEF || !each.getKey().matches(".*/(preview|why-not)"))
			.map((each) -> DynamicTest.dynamicTest(each.getKey(), () -> {
				Sample sample = each.getValue().sample().get();
				assertThat(sample.fields().keySet().stream().flatMap((field) -> harm(sample, field)).toList())
					.as(each.getKey())
					.isEmpty();
			}));
	}

	@TestFactory
	Stream<DynamicTest> hostileTextInAnAddressIsRefusedOrInert() {
		Places places = new Places(this.stage);
		return this.addresses.reading().entrySet().stream().map((each) -> DynamicTest.dynamicTest(each.getKey(), () -> {
			Sample sample = places.at(each.getKey());
			Stream<String> fields = Stream.concat(each.getValue().stream(), sample.fields().keySet().stream());
			assertThat(
					Stream.concat(fields.distinct().flatMap((field) -> harm(sample, field)), harmInPath(each.getKey()))
						.toList())
				.as(each.getKey())
				.isEmpty();
		}));
	}

	@TestFactory
	Stream<DynamicTest> aBodyThatIsNotUnderstoodIsAProblem() {
		return new Recipes(this.stage).all()
			.entrySet()
			.stream()
			.filter((each) -> !TestDatabase.POSTGRESQL && each.getKey().matches("[A-Z]+ /api/.*"))
			.map((each) -> each.getValue().sample().get())
			.filter(Sample::json)
			.map((sample) -> DynamicTest.dynamicTest(sample.path(),
					() -> assertThat(harmOfBodies(sample)).as(sample.path()).isEmpty()));
	}

	private Stream<String> harm(Sample sample, String field) {
		return Hostile.texts(sample.path() + field).flatMap((text) -> harm(sample, field, text).stream());
	}

	private List<String> harm(Sample sample, String field, String text) {
		Object value = sample.fields().get(field);
		Object bad = (value instanceof List<?>) ? List.of(text)
				: (value instanceof Map<?, ?>) ? Map.of("dataClass", text, text, text) : text;
		return inVain(sample.path() + " " + field, text, () -> {
			MvcTestResult answer = send(sample.with(field, bad));
			List<String> harm = new ArrayList<>(Hostile.harm(text, answer.getResponse()));
			if (answer.getResponse().getStatus() < 400 && text.contains("<")
					&& !HttpMethod.GET.equals(sample.method())) {
				pages(sample, answer).forEach(
						(page) -> Hostile.harm(text, look(page)).forEach((wrong) -> harm.add(wrong + " on " + page)));
			}
			return harm;
		});
	}

	/** Where what was sent shows. */
	private static List<String> pages(Sample sample, MvcTestResult answer) {
		List<String> pages = new ArrayList<>();
		String location = answer.getResponse().getHeader("Location");
		if (location != null) {
			pages.add(location);
		}
		Matcher about = ABOUT.matcher(sample.path());
		if (about.find()) {
			pages.add(about.group());
			if (about.group(1).equals("requests")) {
				pages.add("/queue/" + about.group(2));
			}
		}
		return pages;
	}

	private Stream<String> harmInPath(String address) {
		if (!address.contains("{")) {
			return Stream.empty();
		}
		String path = address.substring(address.indexOf(' ') + 1).replaceAll("\\{[a-z]+\\}", "hostile");
		Sample anywhere = Sample.query(this.everybody, HttpMethod.GET, "/");
		return Hostile.texts(address)
			.flatMap((text) -> inVain(address, text, () -> Hostile.harm(text, anywhere.to(this.site, this.cast)
				.uri(URI.create(
						"http://localhost" + path.replace("hostile", UriUtils.encode(text, StandardCharsets.UTF_8))))
				.exchange()
				.getResponse())).stream());
	}

	private List<String> harmOfBodies(Sample sample) {
		List<String> harm = new ArrayList<>();
		HostileBodies.of(sample.fields())
			.forEach((wrong, body) -> harm.addAll(inVain(sample.path(), wrong,
					() -> notAProblem(bare(sample).contentType(MediaType.APPLICATION_JSON).content(body)))));
		for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded",
				"multipart/form-data;boundary=x", "text/html;charset=utf-7")) {
			harm.addAll(inVain(sample.path(), type,
					() -> notAProblem(bare(sample).header("Content-Type", type).content("{}"))));
		}
		return harm;
	}

	private static List<String> notAProblem(MockMvcRequestBuilder request) {
		MockHttpServletResponse answer = request.exchange().getResponse();
		boolean problem = answer.getStatus() >= 400 && answer.getStatus() < 500
				&& MediaType.APPLICATION_PROBLEM_JSON_VALUE.equals(answer.getContentType());
		return problem ? List.of() : List.of("answers " + answer.getStatus() + " " + answer.getContentType());
	}

	private MockMvcRequestBuilder bare(Sample sample) {
		return sample.bare(this.site, this.cast, UUID.randomUUID().toString());
	}

	private MvcTestResult send(Sample sample) {
		return sample.to(this.site, this.cast).remoteAddress(ADDRESS).exchange();
	}

	private MockHttpServletResponse look(String page) {
		return Sample.query(this.everybody, HttpMethod.GET, page).to(this.site, this.cast).exchange().getResponse();
	}

	/** A trial that leaves nothing behind. */
	private List<String> inVain(String where, String what, Trial trial) {
		String begin = what.substring(0, Math.min(what.length(), 60)).replaceAll("[^\\x20-\\x7e]", "?");
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			try {
				return trial.harm().stream().map((harm) -> where + " `" + begin + "`: " + harm).toList();
			}
			catch (RuntimeException | AssertionError ex) {
				return List.of(where + " `" + begin + "`: " + ex);
			}
		});
	}

	/** What was wrong with an answer. */
	@FunctionalInterface
	private interface Trial {

		List<String> harm();

	}

}
