package org.weighhouse.web.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Cursor;

/**
 * What somebody was told, for programs.
 */
@RestController
@RequestMapping(path = "/api/v1/notices", produces = MediaType.APPLICATION_JSON_VALUE)
class NoticeApi {

	private static final int MOST = 100;

	private final Notices notices;

	private final NoticeWords words;

	NoticeApi(Notices notices, NoticeWords words) {
		this.notices = notices;
		this.words = words;
	}

	@GetMapping
	Listed list(@RequestParam(defaultValue = "false") boolean all, @RequestParam(defaultValue = "") String cursor,
			@RequestParam(defaultValue = "100") int size, Person me) {
		int most = Math.min(Math.max(size, 1), MOST);
		List<Notice> found = this.notices.after(me.id(), all, Cursor.read(cursor, 2), most);
		Map<Long, String> names = this.words.names(found);
		Notice last = (found.size() == most) ? found.get(most - 1) : null;
		return new Listed(found.stream().map((notice) -> Told.of(notice, this.words.sentence(notice, names))).toList(),
				(last != null) ? Cursor.after(last.at().toInstant(), last.id()) : null);
	}

	@PostMapping("/{id:\\d{1,18}}/read")
	Map<String, Object> read(@PathVariable long id, Person me) {
		if (!this.notices.read(me.id(), id)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return Map.of("notice", id, "read", true);
	}

	@PostMapping("/read")
	Map<String, Integer> readAll(Person me) {
		return Map.of("read", this.notices.readAll(me.id()));
	}

	/**
	 * A part of the list, the latest first.
	 *
	 * @param next what brings the rest; null where there is none
	 */
	record Listed(List<Told> notices, @Nullable String next) {
	}

	/**
	 * A notice.
	 *
	 * @param what the act, as `request.asked`
	 * @param times how often it happened, for one cause
	 */
	record Told(long id, Instant at, String what, String subject, Part part, int times, String text, String address,
			boolean read) {

		static Told of(Notice notice, String sentence) {
			return new Told(notice.id(), notice.at().toInstant(), notice.what(), notice.subject(), notice.part(),
					notice.times(), sentence, notice.path(), notice.readAt() != null);
		}

	}

}
