package org.weighhouse.web.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.engine.text.Problem;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.tool.EntryChangedMeanwhile;
import org.weighhouse.web.tool.Register;
import org.weighhouse.web.tool.UnknownTool;

/**
 * The file of an entry for programs: byte for byte, and replaced only by whoever names
 * the one that they have seen.
 */
@RestController
@RequestMapping("/api/v1/tools/{id}/entry")
class EntryApi {

	private static final String TEXT_YAML = "text/yaml";

	private final Register register;

	private final EntryDesk desk;

	EntryApi(Register register, EntryDesk desk) {
		this.register = register;
		this.desk = desk;
	}

	@GetMapping(produces = { MediaType.APPLICATION_YAML_VALUE, TEXT_YAML })
	ResponseEntity<byte[]> file(@PathVariable String id) {
		byte[] text = this.register.text(id).getBytes(StandardCharsets.UTF_8);
		return ResponseEntity.ok().eTag(Sha256.of(text)).contentType(MediaType.APPLICATION_YAML).body(text);
	}

	/**
	 * Keeps another text: 200 if it counts now, 201 if the tool is new, 202 if it waits
	 * for a second person.
	 * @param match the tag of the text that it was made from; `*` or none for a new tool
	 */
	@PutMapping(consumes = { MediaType.APPLICATION_YAML_VALUE, TEXT_YAML }, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> keep(@PathVariable String id, @RequestBody byte[] body,
			@RequestHeader(name = "If-Match", required = false) @Nullable String match,
			@RequestParam(defaultValue = "") String reason, Person me) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
		}
		catch (CharacterCodingException ex) {
			throw WrongEntry.of("text", "notText", "");
		}
		boolean isNew = this.register.findText(id) == null;
		if (!isNew && match == null) {
			return ResponseEntity.of(problem(HttpStatus.PRECONDITION_REQUIRED, "ifMatchMissing")).build();
		}
		String base = (match == null) ? null : match.strip().replaceAll("^(W/)?\"|\"$", "");
		EntryDesk.Outcome outcome = this.desk.keep(me, id, text, base, reason);
		HttpStatus status = (outcome == EntryDesk.Outcome.PROPOSED) ? HttpStatus.ACCEPTED
				: isNew ? HttpStatus.CREATED : HttpStatus.OK;
		return ResponseEntity.status(status).eTag(Sha256.of(this.register.text(id))).body(new Answer(outcome));
	}

	/** What became of it. */
	record Answer(EntryDesk.Outcome outcome) {
	}

	/** A mistake, and where it stands. */
	record Mistake(String file, int line, int column, String found, String expected, @Nullable String nearest) {

		static Mistake of(Problem problem) {
			return new Mistake(problem.place().file(), problem.place().line(), problem.place().column(),
					problem.found(), problem.expected(), problem.nearest());
		}

	}

	@ExceptionHandler
	ResponseEntity<?> wrong(WrongEntry ex) {
		ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "wrong");
		problem.setProperty("violations", ex.violations());
		List<Mistake> mistakes = ex.problems().stream().map(Mistake::of).toList();
		problem.setProperty("mistakes", mistakes);
		return ResponseEntity.of(problem).build();
	}

	@ExceptionHandler(EntryChangedMeanwhile.class)
	ResponseEntity<?> outdated() {
		return ResponseEntity.of(problem(HttpStatus.PRECONDITION_FAILED, "changedMeanwhile")).build();
	}

	@ExceptionHandler(UnknownTool.class)
	ResponseEntity<?> unknown() {
		return ResponseEntity.of(problem(HttpStatus.NOT_FOUND, "unknown")).build();
	}

	@ExceptionHandler(NotAnEditor.class)
	ResponseEntity<?> role() {
		return ResponseEntity.of(problem(HttpStatus.FORBIDDEN, "notAReviewer")).build();
	}

	private static ProblemDetail problem(HttpStatus status, String code) {
		ProblemDetail detail = ProblemDetail.forStatus(status);
		detail.setProperty("code", code);
		return detail;
	}

}
