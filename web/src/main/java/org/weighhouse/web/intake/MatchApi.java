package org.weighhouse.web.intake;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.web.account.Person;

/**
 * What titles are, as programs say it.
 */
@RestController
@RequestMapping(path = "/api/v1/matches", produces = MediaType.APPLICATION_JSON_VALUE)
class MatchApi {

	private final MatchDesk desk;

	MatchApi(MatchDesk desk) {
		this.desk = desk;
	}

	/** Without a tool it is none of those that it seemed to be. */
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	Map<String, String> choose(@RequestBody Chosen chosen, Person me) {
		long row = (chosen.row() != null) ? chosen.row() : 0;
		String tool = (chosen.tool() != null) ? chosen.tool() : "";
		return Map.of("number", "MAT-" + this.desk.choose(me, row, tool));
	}

	@PostMapping("/{id:\\d{1,18}}/undo")
	Map<String, String> undo(@PathVariable long id, Person me) {
		this.desk.undo(me, id);
		return Map.of("number", "MAT-" + id);
	}

	/** The tool of the title of a row. */
	record Chosen(@Nullable Long row, @Nullable String tool) {
	}

}
