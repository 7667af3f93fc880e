package org.weighhouse.web.notice;

import java.time.OffsetDateTime;
import java.util.Map;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.web.account.Person;

/**
 * The page of what somebody was told.
 */
@Controller
class NoticeController {

	private static final int ON_A_PAGE = 25;

	/** As far as anybody pages. */
	private static final int LAST_PAGE = 1_000_000;

	private final Notices notices;

	private final NoticeWords words;

	NoticeController(Notices notices, NoticeWords words) {
		this.notices = notices;
		this.words = words;
	}

	@GetMapping("/notices")
	@Transactional(readOnly = true)
	public String list(@RequestParam(defaultValue = "new") String show, @RequestParam(defaultValue = "1") int page,
			Person me, Model model) {
		boolean all = show.equals("all");
		Page<Notice> found = this.notices.of(me.id(), all,
				PageRequest.of(Math.min(Math.max(page, 1), LAST_PAGE) - 1, ON_A_PAGE));
		Map<Long, String> names = this.words.names(found.getContent());
		model.addAttribute("rows", found.map((notice) -> Row.of(notice, this.words.sentence(notice, names))));
		model.addAttribute("all", all);
		model.addAttribute("unread", this.notices.unread(me.id()));
		return "notices";
	}

	@PostMapping("/notices/{id:\\d{1,18}}/read")
	String read(@PathVariable long id, @RequestParam(defaultValue = "new") String show, Person me) {
		if (!this.notices.read(me.id(), id)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return show.equals("all") ? "redirect:/notices?show=all" : "redirect:/notices";
	}

	@PostMapping("/notices/read")
	String readAll(Person me) {
		this.notices.readAll(me.id());
		return "redirect:/notices";
	}

	/** A notice in words. */
	record Row(long id, String subject, String sentence, String path, OffsetDateTime at, boolean fresh) {

		static Row of(Notice notice, String sentence) {
			return new Row(notice.id(), notice.subject(), sentence, notice.path(), notice.at(),
					notice.readAt() == null);
		}

	}

}
