package org.weighhouse.web.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running Weighhouse, as one person sees it through a session of their own.
 */
final class RemoteDesk {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	/** Stands on every page of the demo, where nobody has a password. */
	private static final String DEMO = "class=\"demo-banner\"";

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration LONG_PATIENCE = Duration.ofHours(1);

	private final URI server;

	private final Words words;

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.connectTimeout(PATIENCE)
		.build();

	private RemoteDesk(URI server, Words words) {
		this.server = server;
		this.words = words;
	}

	/** A password goes out encrypted, or stays on this machine. */
	static RemoteDesk at(URI server, Words words) throws IOException {
		boolean plain = "http".equals(server.getScheme());
		boolean here = server.getHost() != null && plain && InetAddress.getByName(server.getHost()).isLoopbackAddress();
		if (server.getHost() == null || !(here || "https".equals(server.getScheme()))) {
			throw new Exit.BadInput(words.get("mayI.server", server));
		}
		return new RemoteDesk(server, words);
	}

	void signIn(String email, String password) throws IOException, InterruptedException {
		String page = send(to("/sign-in").GET()).body();
		if (page.contains(DEMO)) {
			throw new Exit.BadInput(this.words.get("mayI.demo", this.server));
		}
		Matcher token = TOKEN.matcher(page);
		if (!token.find()) {
			throw new IOException(this.words.get("mayI.noServer", this.server));
		}
		String form = form(Map.of("email", email, "password", password, "_csrf", token.group(1)));
		int status = send(to("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))).statusCode();
		if (status >= 400) {
			throw new Exit.BadInput(this.words.get("mayI.notSignedIn", email));
		}
	}

	Answer mayI(Map<String, @Nullable String> fields) throws IOException, InterruptedException {
		Map<String, String> given = fields.entrySet()
			.stream()
			.filter((field) -> field.getValue() != null)
			.collect(Collectors.toMap(Map.Entry::getKey, (field) -> Objects.requireNonNull(field.getValue())));
		HttpResponse<String> response = send(to("/api/v1/may-i?" + form(given)).GET());
		if (response.statusCode() == 404) {
			throw new Exit.BadInput(this.words.get("mayI.noEdition", String.valueOf(given.get("edition"))));
		}
		if (response.statusCode() != 200) {
			throw new IOException(this.words.get("mayI.noAnswer", response.statusCode()));
		}
		try {
			return Answer.of(response.body());
		}
		catch (JacksonException ex) {
			throw new IOException(this.words.get("mayI.noServer", this.server), ex);
		}
	}

	/**
	 * Has the site back itself up.
	 * @return its answer, which names the file there
	 */
	String backUp() throws IOException, InterruptedException {
		Matcher token = TOKEN.matcher(get("/backups").body());
		if (!token.find()) {
			throw new Exit.BadInput(this.words.get("backup.notAdministrator"));
		}
		HttpResponse<String> response = post("/api/v1/backups", token.group(1), "application/json",
				BodyPublishers.noBody());
		if (response.statusCode() == 409) {
			throw new Exit.BadInput(this.words.get("backup.otherTools"));
		}
		if (response.statusCode() != 200) {
			throw new IOException(this.words.get("mayI.noAnswer", response.statusCode()));
		}
		return response.body();
	}

	HttpResponse<String> get(String address) throws IOException, InterruptedException {
		return send(to(address).GET());
	}

	/** Does something once, however often it arrives; it may take long. */
	HttpResponse<String> post(String address, String token, String type, BodyPublisher body)
			throws IOException, InterruptedException {
		return send(to(address).timeout(LONG_PATIENCE)
			.header("X-CSRF-TOKEN", token)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.header("Content-Type", type)
			.POST(body));
	}

	/** What a page says to prove that a form came from it. */
	static String token(String page) throws IOException {
		Matcher token = TOKEN.matcher(page);
		if (!token.find()) {
			throw new IOException("A page without a token");
		}
		return token.group(1);
	}

	private HttpRequest.Builder to(String address) {
		return HttpRequest.newBuilder(this.server.resolve(address)).timeout(PATIENCE);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	private static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** What the server said. */
	record Answer(String json, String edition, String word, String until, List<String> reasons, List<Way> next) {

		/** Something to do now. */
		record Way(String text, String address) {
		}

		static Answer of(String json) {
			JsonNode read = JsonMapper.shared().readTree(json);
			return new Answer(json, read.path("edition").asString(""), read.path("answer").asString(""),
					read.path("until").asString(""),
					read.path("reasons").valueStream().map((reason) -> reason.path("text").asString("")).toList(),
					read.path("next")
						.valueStream()
						.map((way) -> new Way(way.path("text").asString(""), way.path("address").asString("")))
						.toList());
		}

		boolean isAllowed() {
			return this.word.equals("ALLOWED") || this.word.equals("ALLOWED_IF");
		}

	}

}
