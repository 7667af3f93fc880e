package org.weighhouse.web.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.web.control.InPlace;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps results, each with its snapshot.
 */
@Component
class Archive {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Weighings weighings;

	private final Clock clock;

	Archive(Weighings weighings, Clock clock) {
		this.weighings = weighings;
		this.clock = clock;
	}

	Weighing keep(Weighed weighed) {
		Subject subject = weighed.subject();
		Preset preset = weighed.form().preset();
		Blueprint blueprint = weighed.form().blueprint();
		String verdict = VerdictJson.write(weighed.verdict());
		int whatIf = WhatIf.changed(weighed.form().ruleBase().rulebook(), weighed.use().origins()).size();
		return this.weighings.save(new Weighing(null, Instant.now(this.clock).truncatedTo(ChronoUnit.MILLIS),
				subject.tool().id(), subject.edition().id(), (preset != null) ? preset.id() : null,
				(blueprint != null) ? blueprint.id() : null, subject.tool().name(), subject.edition().name(),
				weighed.verdict().ruleBase(), JSON.writeValueAsString(weighed.use().origins()),
				JSON.writeValueAsString(weighed.inPlace()), whatIf, verdict, Weighing.sha256(verdict)));
	}

	/**
	 * The result with a number.
	 * @throws AlteredWeighing if it is not what was stored
	 */
	Weighing get(long id) {
		Weighing kept = this.weighings.findById(id).orElseThrow(() -> new NoSuchWeighing(id));
		if (!kept.isIntact()) {
			throw new AlteredWeighing(id);
		}
		return kept;
	}

	Page<Weighing> page(Pageable page) {
		return this.weighings.findAllByOrderByIdDesc(page);
	}

	/** Who gave each answer of a result. */
	static Map<String, Origin> origins(Weighing weighing) {
		return JSON.readValue(weighing.origins(), new TypeReference<Map<String, Origin>>() {
		});
	}

	/** Where each control of a result came from. */
	static InPlace inPlace(Weighing weighing) {
		String kept = weighing.inPlace();
		return (kept != null) ? JSON.readValue(kept, InPlace.class) : InPlace.nothing();
	}

}
