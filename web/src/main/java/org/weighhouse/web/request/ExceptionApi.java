package org.weighhouse.web.request;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Reauthentication;

/**
 * Exceptions and emergencies, for programs.
 */
@RestController
@RequestMapping("/api/v1")
class ExceptionApi {

	private static final String ONE = "/requests/{id:\\d{1,18}}";

	private final ExceptionDesk exceptions;

	private final EmergencyDesk emergencies;

	private final Reauthentication reauthentication;

	ExceptionApi(ExceptionDesk exceptions, EmergencyDesk emergencies, Reauthentication reauthentication) {
		this.exceptions = exceptions;
		this.emergencies = emergencies;
		this.reauthentication = reauthentication;
	}

	/** A draft through the door of a denied request. */
	@PostMapping(ONE + "/exception")
	ResponseEntity<RequestForPrograms> open(@PathVariable long id, Person me) {
		return created(this.exceptions.open(me.id(), id));
	}

	@PutMapping(path = ONE + "/terms", consumes = MediaType.APPLICATION_JSON_VALUE)
	RequestForPrograms changeTerms(@PathVariable long id, @RequestBody TermsByProgram asked, Person me) {
		return RequestForPrograms
			.of(this.exceptions.changeTerms(me.id(), id, AskedByProgram.seen(asked.version()), asked.terms()));
	}

	@PostMapping(path = "/emergencies", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<RequestForPrograms> declare(@RequestBody Emergency declared, Person me, HttpServletRequest request) {
		AskedByProgram use = declared.use();
		if (use == null) {
			throw new Invalid(List.of(new Violation("use", "missing", "", "edition, preset, blueprint, answers")));
		}
		Draft asked = use.draft();
		if (!this.reauthentication.fresh(request)
				&& (declared.password() == null || !this.reauthentication.confirm(me, declared.password(), request))) {
			throw new PasswordNeeded();
		}
		return created(this.emergencies.declare(me.id(),
				new Draft(asked.edition(), asked.preset(), asked.blueprint(), asked.answers(),
						Objects.requireNonNullElse(declared.reason(), ""), null, 1),
				Objects.requireNonNullElse(declared.holder(), ""), declared.until()));
	}

	private static ResponseEntity<RequestForPrograms> created(Request request) {
		return ResponseEntity.created(URI.create("/api/v1/requests/" + request.number()))
			.body(RequestForPrograms.of(request));
	}

	/**
	 * Terms as programs write them.
	 *
	 * @param version of the request as it was seen
	 */
	record TermsByProgram(@Nullable Long version, @Nullable Long riskOwner, @Nullable String alternative,
			@Nullable String whyNot, @Nullable String compensating, @Nullable LocalDate migration) {

		AskedTerms terms() {
			return new AskedTerms(this.riskOwner, this.alternative, this.whyNot, this.compensating, this.migration);
		}

	}

	/**
	 * An emergency as programs declare it.
	 *
	 * @param holder the e-mail address of whoever may use it
	 * @param until the last day; null for the latest
	 * @param password where it was not shown a moment ago
	 */
	record Emergency(@Nullable AskedByProgram use, @Nullable String holder, @Nullable String reason,
			@Nullable LocalDate until, @Nullable String password) {
	}

}
