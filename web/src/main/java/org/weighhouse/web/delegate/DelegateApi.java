package org.weighhouse.web.delegate;

import java.time.LocalDate;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * The same for programs.
 */
@RestController
class DelegateApi {

	private final DelegationDesk desk;

	DelegateApi(DelegationDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/api/v1/delegations")
	List<Told> list(Person me) {
		return this.desk.visibleTo(me).stream().map((each) -> Told.of(each, this.desk.today())).toList();
	}

	@PostMapping("/api/v1/delegations")
	@ResponseStatus(HttpStatus.CREATED)
	List<Told> give(@RequestBody DelegationForm form, Person me) {
		this.desk.give(me, form);
		return list(me);
	}

	@PostMapping("/api/v1/delegations/{id:\\d{1,18}}/end")
	List<Told> end(@PathVariable long id, Person me) {
		this.desk.end(me, id);
		return list(me);
	}

	/** A delegation as programs read it; people by their numbers. */
	record Told(String id, long giver, long taker, Role role, LocalDate starts, LocalDate ends, String reason,
			Delegation.Standing state) {

		static Told of(Delegation each, LocalDate today) {
			return new Told(each.name(), each.giver(), each.taker(), each.role(), each.starts(), each.ends(),
					each.reason(), each.standing(today));
		}

	}

}
