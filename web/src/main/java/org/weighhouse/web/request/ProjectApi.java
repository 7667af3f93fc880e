package org.weighhouse.web.request;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.web.account.Person;

/**
 * The projects that people may name, for programs.
 */
@RestController
@RequestMapping(path = "/api/v1/projects", produces = MediaType.APPLICATION_JSON_VALUE)
class ProjectApi {

	private final Projects projects;

	ProjectApi(Projects projects) {
		this.projects = projects;
	}

	@GetMapping
	Map<String, List<String>> active() {
		return Map.of("projects", this.projects.active());
	}

	@PostMapping
	Map<String, List<String>> add(@RequestBody Named named, Person me) {
		this.projects.add(me.id(), Objects.requireNonNullElse(named.project(), ""));
		return active();
	}

	@PostMapping("/retire")
	Map<String, List<String>> retire(@RequestBody Named named, Person me) {
		this.projects.retire(me.id(), Objects.requireNonNullElse(named.project(), ""));
		return active();
	}

	/** A project by its name. */
	record Named(@Nullable String project) {
	}

}
