package org.weighhouse.web.approval;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;

/**
 * Asks once for all who take a ready-made way, for programs.
 */
@RestController
class StandingApi {

	private final BlueprintPages pages;

	private final Desk desk;

	StandingApi(BlueprintPages pages, Desk desk) {
		this.pages = pages;
		this.desk = desk;
	}

	/** A draft, to be sent as every other request is. */
	@PostMapping(path = "/api/v1/blueprints/{id}/standing", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Map<String, String> offer(@PathVariable String id, @RequestBody Offer offer, Person me) {
		Draft draft = this.pages.standing(id, orEmpty(offer.edition()), orEmpty(offer.dataClass()),
				orEmpty(offer.population()), orEmpty(offer.purpose()), me);
		return Map.of("request", this.desk.draftStanding(me.id(), draft).name());
	}

	private static String orEmpty(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/** For which edition, data and people. */
	record Offer(@Nullable String edition, @Nullable String dataClass, @Nullable String population,
			@Nullable String purpose) {
	}

}
