package org.weighhouse.web.sent;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.springframework.http.HttpMethod;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.Request;

/**
 * Where to look: a page or answer behind each address that only shows something. An
 * address with a number in it, or with fields that its controller does not name, needs a
 * line here.
 */
final class Places {

	private final Map<String, Supplier<Sample>> places = new TreeMap<>();

	private final Person everybody;

	Places(Stage stage) {
		this.everybody = stage.with(Role.values());
		Person asker = stage.with();
		Request draft = stage.draft(asker);
		Request request = stage.inReview();
		add("/tools/{id}", "/tools/claude-code");
		add("/tools/{id}/entry.yml", "/tools/claude-code/entry.yml");
		add("/tools/{id}/edit", "/tools/claude-code/edit");
		add("/tools/{id}/edit/{part}", "/tools/claude-code/edit/answer?question=training");
		add("/tools/{id}/merge", "/tools/claude-code/merge");
		add("/tools/{id}/versions", "/tools/claude-code/versions");
		add("/tools/proposals/{id}", "/tools/proposals/1");
		add("/api/v1/tools/{id}/entry", "/api/v1/tools/claude-code/entry");
		add("/tools/{id}/check", "/tools/claude-code/check");
		add("/controls/{id}", "/controls/M01");
		add("/api/v1/controls/{id}", "/api/v1/controls/M01");
		add("/evidence/{id}", "/evidence/none");
		add("/blueprints/{id}", "/blueprints/" + Stage.WORKSPACE);
		add("/people/{id}", "/people/" + asker.id());
		add("/queue/{id}", "/queue/" + request.number());
		add("/requests/{id}", "/requests/" + request.number());
		add("/api/v1/requests/{id}", "/api/v1/requests/" + request.number());
		add("/approvals/{id}", "/approvals/" + stage.approval(stage.with()));
		this.places.put("GET /requests/{id}/edit", () -> look(asker, "/requests/" + draft.number() + "/edit"));
		this.places.put("GET /requests/{id}/check", () -> look(asker, "/requests/" + draft.number() + "/check"));
		add("/exploited/{id}", "/exploited/" + ExploitedRecipes.taken(stage));
		add("/dashboard/{table}.csv", "/dashboard/waiting.csv");
		long inventory = InventoryRecipes.checked(stage);
		for (String part : new String[] { "", "/progress", "/rest.csv" }) {
			add("/inventories/{id}" + part, "/inventories/" + inventory + part);
		}
		for (String part : new String[] { "", "/rows", "/rest.csv" }) {
			add("/api/v1/inventories/{id}" + part, "/api/v1/inventories/" + inventory + part);
		}
		for (String kept : new String[] { "", "/verdict.json" }) {
			add("/weighings/{id}" + kept, stage.weighing() + kept);
		}
		for (String form : new String[] { "/weigh", "/requests/new" }) {
			this.places.put("GET " + form,
					() -> look(this.everybody, form).with("edition", Stage.EDITION)
						.with("preset", Stage.PRESET)
						.with("blueprint", Stage.WORKSPACE)
						.with("dataClass", "PUBLIC"));
		}
		for (String link : new String[] { "/demo/{link}", "/set-up/{link}", "/invitation/{link}" }) {
			add(link, link.replace("{link}", "none"));
		}
	}

	private void add(String address, String path) {
		this.places.put("GET " + address, () -> look(this.everybody, path));
	}

	/** As somebody who may look everywhere, unless it is for whoever asked. */
	Sample at(String address) {
		return this.places.getOrDefault(address, () -> look(this.everybody, address.substring(4))).get();
	}

	private static Sample look(Person who, String path) {
		return Sample.query(who, HttpMethod.GET, path);
	}

}
