package org.weighhouse.web.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inventories of a running site.
 */
final class RemoteInventories {

	private static final String PAGE = "/inventories";

	private static final String LIST = "/api/v1/inventories";

	private static final String JSON = "application/json";

	private static final Set<String> BEING_READ = Set.of("WAITING", "RUNNING");

	private static final long PAUSE = 500;

	private final RemoteDesk desk;

	private final Words words;

	private final String token;

	RemoteInventories(RemoteDesk desk, Words words) throws IOException, InterruptedException {
		this.desk = desk;
		this.words = words;
		HttpResponse<String> page = desk.get(PAGE);
		if (page.statusCode() != 200) {
			throw new Exit.BadInput(words.get("import.notReviewer"));
		}
		this.token = RemoteDesk.token(page.body());
	}

	/** Where people see it. */
	static String page(String number) {
		return PAGE + "/" + number.replaceAll("\\D", "");
	}

	/** Sends a file without holding it. */
	JsonNode upload(Path file, String source, String content) throws IOException, InterruptedException {
		String boundary = UUID.randomUUID().toString();
		String name = String.valueOf(file.getFileName()).replaceAll("[\"\\\\\\p{Cntrl}]", "_");
		String before = field(boundary, "source", source) + field(boundary, "content", content) + "--" + boundary
				+ "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
		return post(LIST, "multipart/form-data; boundary=" + boundary,
				BodyPublishers.concat(BodyPublishers.ofString(before), BodyPublishers.ofFile(file),
						BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
	}

	private static String field(String boundary, String name, String value) {
		return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	/**
	 * Has it read to its end.
	 * @param columns null for those that the site proposes; a file without columns needs
	 * none
	 */
	JsonNode read(JsonNode uploaded, @Nullable Map<String, String> columns) throws IOException, InterruptedException {
		JsonNode one = uploaded;
		if (one.path("state").asString("").equals("UPLOADED")) {
			String named = JsonMapper.shared()
				.writeValueAsString(Map.of("columns", (columns != null) ? columns : Map.of()));
			one = post(address(one) + "/columns", JSON, BodyPublishers.ofString(named));
		}
		while (BEING_READ.contains(one.path("state").asString(""))) {
			Thread.sleep(PAUSE);
			one = json(this.desk.get(address(one)));
		}
		if (one.path("state").asString("").equals("FAILED")) {
			JsonNode problem = one.path("problem");
			throw new Exit.BadInput(this.words.inventory(problem.path("key").asString(""),
					problem.path("arguments").valueStream().map((each) -> each.asString("")).toList()));
		}
		return one;
	}

	JsonNode confirm(JsonNode one) throws IOException, InterruptedException {
		return post(address(one) + "/confirm", JSON, BodyPublishers.ofString("{}"));
	}

	private static String address(JsonNode one) {
		return LIST + "/" + one.path("number").asString("").replaceAll("\\D", "");
	}

	private JsonNode post(String address, String type, BodyPublisher body) throws IOException, InterruptedException {
		return json(this.desk.post(address, this.token, type, body));
	}

	/** What was answered; a refusal in the site's own words. */
	private JsonNode json(HttpResponse<String> response) throws IOException {
		JsonNode answer;
		try {
			answer = JsonMapper.shared().readTree(response.body());
		}
		catch (JacksonException ex) {
			throw new IOException(this.words.get("mayI.noAnswer", response.statusCode()), ex);
		}
		if (response.statusCode() >= 400 && response.statusCode() < 500) {
			throw new Exit.BadInput(
					answer.path("detail").asString(this.words.get("mayI.noAnswer", response.statusCode())));
		}
		if (response.statusCode() >= 300) {
			throw new IOException(this.words.get("mayI.noAnswer", response.statusCode()));
		}
		return answer;
	}

}
