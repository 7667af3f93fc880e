package org.weighhouse.web.export;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.web.account.Person;

/**
 * Exports, for programs.
 */
@RestController
@RequestMapping(path = "/api/v1/exports", produces = MediaType.APPLICATION_JSON_VALUE)
class ExportApi {

	private final ExportDesk desk;

	private final Clock clock;

	ExportApi(ExportDesk desk, Clock clock) {
		this.desk = desk;
		this.clock = clock;
	}

	@GetMapping
	Listed list(@RequestParam(defaultValue = "0") long before, Person me) {
		List<ExportJob> jobs = this.desk.list(me, before);
		return new Listed(jobs.stream().map(Row::of).toList(),
				jobs.isEmpty() ? null : jobs.get(jobs.size() - 1).number());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	Row ask(@RequestBody WishForm form, Person me) {
		return Row.of(this.desk.find(me, this.desk.ask(me, form.wish(this.clock))));
	}

	@GetMapping("/{id:\\d{1,18}}")
	Row one(@PathVariable long id, Person me) {
		return Row.of(this.desk.find(me, id));
	}

	@PostMapping("/{id:\\d{1,18}}/cancel")
	Row cancel(@PathVariable long id, Person me) {
		this.desk.cancel(me, id);
		return Row.of(this.desk.find(me, id));
	}

	/**
	 * A part of the list.
	 *
	 * @param next what to ask for as `before`; null where there is nothing
	 */
	record Listed(List<Row> exports, @Nullable Long next) {
	}

	/** An export, and its file once it is there. */
	record Row(String number, What what, Format format, Filter filter, ExportJob.State state, Instant askedAt,
			long askedBy, long rowsDone, @Nullable Long rowsTotal, @Nullable String file, @Nullable Long size,
			@Nullable String sha256, @Nullable Long rows, @Nullable String rowsSha256, @Nullable String problem,
			@Nullable Instant endedAt) {

		static Row of(ExportJob job) {
			ExportJob.Made made = job.made();
			return new Row(job.name(), job.wish().what(), job.wish().format(), job.wish().filter(), job.state(),
					job.askedAt(), job.person(), job.done(), job.total(), (made != null) ? made.name() : null,
					(made != null) ? made.size() : null, (made != null) ? made.sha256() : null,
					(made != null) ? made.rows() : null, (made != null) ? made.rowsSha256() : null, job.problem(),
					job.endedAt());
		}

	}

}
