package org.weighhouse.web.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What administrators do with people, for programs. Each act needs somebody who showed a
 * moment ago who they are.
 */
@RestController
@RequestMapping(path = "/api/v1/people", produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleApi {

	private final Administration administration;

	private final Accounts accounts;

	private final Reauthentication reauthentication;

	PeopleApi(Administration administration, Accounts accounts, Reauthentication reauthentication) {
		this.administration = administration;
		this.accounts = accounts;
		this.reauthentication = reauthentication;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Map<String, Object> add(@RequestBody Somebody somebody, Person me, HttpServletRequest request) {
		mustBeFresh(request);
		PersonForm form = new PersonForm(orEmpty(somebody.name()), orEmpty(somebody.email()), all(somebody.roles()));
		List<Mistake> mistakes = new ArrayList<>(form.mistakes());
		if (mistakes.isEmpty() && this.accounts.find(form.email()).isPresent()) {
			mistakes.add(new Mistake("email", "emailTaken"));
		}
		Wrong.refuse(mistakes);
		return Map.of("person", this.administration.add(me, form));
	}

	/** The roles that somebody holds afterwards; everybody is an employee. */
	@PutMapping("/{id:\\d{1,18}}/roles")
	Map<String, Object> roles(@PathVariable long id, @RequestBody Roles roles, Person me, HttpServletRequest request) {
		mustBeFresh(request);
		this.administration.changeRoles(me, id, all(roles.roles()), reason(roles.reason()));
		return Map.of("person", id);
	}

	@PutMapping("/{id:\\d{1,18}}/active")
	Map<String, Object> active(@PathVariable long id, @RequestBody Active active, Person me,
			HttpServletRequest request) {
		mustBeFresh(request);
		String reason = reason(active.reason());
		this.administration.setActive(me, id, active.active(), reason);
		return Map.of("person", id, "active", active.active());
	}

	/** The name, the address and the words of somebody who has left. */
	@PostMapping("/{id:\\d{1,18}}/erase")
	Map<String, Object> erase(@PathVariable long id, @RequestBody Erased erased, Person me,
			HttpServletRequest request) {
		mustBeFresh(request);
		this.administration.erase(me, id, reason(erased.reason()));
		return Map.of("person", id, "erased", true);
	}

	/** Told once: it is kept nowhere. */
	@PostMapping("/{id:\\d{1,18}}/link")
	Map<String, Object> link(@PathVariable long id, Person me, HttpServletRequest request) {
		mustBeFresh(request);
		String token = this.administration.newLink(me, id);
		return Map.of("person", id, "link",
				ServletUriComponentsBuilder.fromCurrentContextPath().path("/invitation/" + token).toUriString());
	}

	@PostMapping("/wishes/{id:\\d{1,18}}")
	Map<String, Object> answer(@PathVariable long id, @RequestBody Answer answer, Person me,
			HttpServletRequest request) {
		mustBeFresh(request);
		this.administration.answer(me, id, answer.granted());
		return Map.of("wish", id, "granted", answer.granted());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> wrong(Wrong ex) {
		ProblemDetail problem = problem(ex.status(), ex.code(), "what was sent cannot be taken, see violations");
		problem.setProperty("violations", ex.mistakes());
		return ResponseEntity.of(problem).build();
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> conflict(PeopleConflict ex) {
		return ResponseEntity.of(problem(HttpStatus.CONFLICT, ex.why(), "this cannot be")).build();
	}

	/** Two added the same address at the same moment. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> taken(DuplicateKeyException ex) {
		return ResponseEntity.of(problem(HttpStatus.CONFLICT, "emailTaken", "somebody has this address")).build();
	}

	private static ProblemDetail problem(HttpStatus status, String code, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setProperty("code", code);
		return problem;
	}

	private void mustBeFresh(HttpServletRequest request) {
		if (!this.reauthentication.fresh(request)) {
			throw new Wrong(HttpStatus.FORBIDDEN, "passwordNeeded", List.of(new Mistake("password", "needed")));
		}
	}

	private static Set<Role> all(@Nullable List<Role> roles) {
		Set<Role> all = EnumSet.of(Role.EMPLOYEE);
		Objects.requireNonNullElse(roles, List.<Role>of()).stream().filter(Objects::nonNull).forEach(all::add);
		return all;
	}

	private static String reason(@Nullable String typed) {
		String reason = PersonForm.reason(orEmpty(typed));
		if (reason == null) {
			throw new Wrong(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", List.of(new Mistake("reason", "reason")));
		}
		return reason;
	}

	private static String orEmpty(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/** Somebody new. */
	record Somebody(@Nullable String name, @Nullable String email, @Nullable List<Role> roles) {
	}

	/** The roles of somebody, and why. */
	record Roles(@Nullable List<Role> roles, @Nullable String reason) {
	}

	/** Whether somebody is here, and why. */
	record Active(boolean active, @Nullable String reason) {
	}

	/** Why somebody is erased. */
	record Erased(@Nullable String reason) {
	}

	/** The answer to a wish. */
	record Answer(boolean granted) {
	}

	/** What cannot be taken, all of it. */
	private static final class Wrong extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final HttpStatus status;

		private final String code;

		private final transient List<Mistake> mistakes;

		Wrong(HttpStatus status, String code, List<Mistake> mistakes) {
			super(mistakes.toString());
			this.status = status;
			this.code = code;
			this.mistakes = List.copyOf(mistakes);
		}

		static void refuse(List<Mistake> mistakes) {
			if (!mistakes.isEmpty()) {
				throw new Wrong(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", mistakes);
			}
		}

		HttpStatus status() {
			return this.status;
		}

		String code() {
			return this.code;
		}

		List<Mistake> mistakes() {
			return this.mistakes;
		}

	}

}
