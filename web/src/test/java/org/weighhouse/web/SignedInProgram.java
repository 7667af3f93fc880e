package org.weighhouse.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Acts for somebody over HTTP, from outside the process of the site.
 */
final class SignedInProgram {

	private static final String PASSWORD = "seven grey herons";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern INVITATION = Pattern.compile("/invitation/[\\w-]+");

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	private final URI site;

	private String token = "";

	private SignedInProgram(URI site) {
		this.site = site;
	}

	/** By the link of the first start, which makes the person. */
	static SignedInProgram setUp(URI site, String link, String email) throws IOException, InterruptedException {
		return new SignedInProgram(site).enter(link,
				Map.of("name", "Nora Falk", "email", email, "password", PASSWORD, "repeated", PASSWORD));
	}

	/** By the link that somebody was handed. */
	static SignedInProgram accept(URI site, String link) throws IOException, InterruptedException {
		return new SignedInProgram(site).enter(link, Map.of("password", PASSWORD, "repeated", PASSWORD));
	}

	static SignedInProgram signIn(URI site, String email) throws IOException, InterruptedException {
		return new SignedInProgram(site).enter("/sign-in", Map.of("email", email, "password", PASSWORD));
	}

	private SignedInProgram enter(String door, Map<String, String> fields) throws IOException, InterruptedException {
		post(door, tokenOf(door), fields);
		this.token = tokenOf("/password");
		return this;
	}

	/** The link for somebody new. */
	String invite(String email, String role) throws IOException, InterruptedException {
		String page = post("/people", this.token,
				Map.of("name", role, "email", email, "roles", role, "once", UUID.randomUUID().toString()));
		Matcher link = INVITATION.matcher(send(to(page).GET()).body());
		assertThat(link.find()).as("a link on %s", page).isTrue();
		return link.group();
	}

	/** Where it leads. */
	private String post(String path, String csrf, Map<String, String> fields) throws IOException, InterruptedException {
		String form = "_csrf=" + encode(csrf) + "&"
				+ fields.entrySet()
					.stream()
					.map((field) -> field.getKey() + "=" + encode(field.getValue()))
					.collect(Collectors.joining("&"));
		HttpResponse<String> answer = send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow();
	}

	/**
	 * The answer to an act.
	 * @throws IOException if there is none: nobody knows whether it was done
	 */
	HttpResponse<String> act(String method, String path, String key, String json)
			throws IOException, InterruptedException {
		return send(to(path).header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.header("X-CSRF-TOKEN", this.token)
			.method(method, BodyPublishers.ofString(json)));
	}

	private String tokenOf(String page) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(to(page).GET());
		assertThat(answer.statusCode()).as(page).isEqualTo(200);
		Matcher token = TOKEN.matcher(answer.body());
		assertThat(token.find()).as("a form on %s", page).isTrue();
		return token.group(1);
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(this.site.resolve(path)).timeout(Duration.ofMinutes(1));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
