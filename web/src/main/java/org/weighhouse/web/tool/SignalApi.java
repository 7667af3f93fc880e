package org.weighhouse.web.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.web.account.Person;

/**
 * News about tools for programs.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class SignalApi {

	private static final String NUMBER = "{id:\\d{1,18}}";

	private final SignalDesk desk;

	private final Signals signals;

	private final Register register;

	SignalApi(SignalDesk desk, Signals signals, Register register) {
		this.desk = desk;
		this.signals = signals;
		this.register = register;
	}

	@GetMapping("/tools/{id}/signals")
	List<Row> list(@PathVariable String id) {
		return this.signals.ofTool(this.register.tool(id).id()).stream().map(Row::of).toList();
	}

	@PostMapping("/tools/{id}/signals")
	@ResponseStatus(HttpStatus.CREATED)
	Map<String, String> report(@PathVariable String id, @RequestBody SignalForm form, Person me) {
		return Map.of("signal", "SIG-" + this.desk.report(me.id(), id, form));
	}

	@PostMapping("/signals/" + NUMBER + "/grade")
	Row raise(@PathVariable long id, @RequestBody Graver graver, Person me) {
		this.desk.raise(me.id(), id, SignalForm.text(graver.grade()), SignalForm.text(graver.source()),
				SignalForm.text(graver.published()));
		return one(id);
	}

	@PostMapping("/signals/" + NUMBER + "/softer")
	Row propose(@PathVariable long id, @RequestBody Softer softer, Person me) {
		this.desk.propose(me.id(), id, SignalForm.text(softer.grade()), SignalForm.text(softer.reason()));
		return one(id);
	}

	@PostMapping("/signals/" + NUMBER + "/agree")
	Row agree(@PathVariable long id, Person me) {
		this.desk.agree(me.id(), id);
		return one(id);
	}

	@PostMapping("/signals/" + NUMBER + "/disagree")
	Row disagree(@PathVariable long id, @RequestBody Softer softer, Person me) {
		this.desk.disagree(me.id(), id, SignalForm.text(softer.reason()));
		return one(id);
	}

	private Row one(long number) {
		return Row.of(this.signals.find(number).orElseThrow(() -> new UnknownSignal(number)));
	}

	@ExceptionHandler
	ResponseEntity<?> wrong(WrongSignal ex) {
		ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "wrong");
		problem.setProperty("problems", ex.problems());
		return ResponseEntity.of(problem).build();
	}

	@ExceptionHandler
	ResponseEntity<?> nothing(NothingToChange ex) {
		return ResponseEntity.of(problem(HttpStatus.CONFLICT, "nothingToChange")).build();
	}

	@ExceptionHandler
	ResponseEntity<?> alone(SecondPersonNeeded ex) {
		return ResponseEntity.of(problem(HttpStatus.FORBIDDEN, "secondPerson")).build();
	}

	@ExceptionHandler
	ResponseEntity<?> role(NotAReviewerOfTools ex) {
		return ResponseEntity.of(problem(HttpStatus.FORBIDDEN, "notAReviewer")).build();
	}

	@ExceptionHandler({ UnknownSignal.class, UnknownTool.class })
	ResponseEntity<?> unknown() {
		return ResponseEntity.of(problem(HttpStatus.NOT_FOUND, "unknown")).build();
	}

	private static ProblemDetail problem(HttpStatus status, String code) {
		ProblemDetail detail = ProblemDetail.forStatus(status);
		detail.setProperty("code", code);
		return detail;
	}

	/** A higher grade, and where it says so. */
	record Graver(@Nullable String grade, @Nullable String source, @Nullable String published) {
	}

	/** A lower grade (none to withdraw it), and why. */
	record Softer(@Nullable String grade, @Nullable String reason) {
	}

	/** A signal in a list. */
	record Row(String signal, String about, Signal.Kind kind, String source, LocalDate published, String words,
			@Nullable String cve, @Nullable Versions versions, Signal.@Nullable Grade grade, boolean open,
			@Nullable Softer proposed) {

		static Row of(Signal signal) {
			Signal.Softer softer = signal.softer();
			return new Row(signal.name(), signal.about(), signal.kind(), signal.source(), signal.published(),
					signal.words(), signal.cve(), signal.affected(), signal.grade(), signal.isOpen(),
					(softer == null) ? null
							: new Softer((softer.grade() != null) ? softer.grade().name() : null, softer.reason()));
		}

	}

}
