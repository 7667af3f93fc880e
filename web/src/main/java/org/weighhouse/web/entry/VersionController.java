package org.weighhouse.web.entry;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.tool.Entries;
import org.weighhouse.web.tool.KeptEntry;
import org.weighhouse.web.tool.Register;

/**
 * Every version of an entry, and the difference between two of them; for an entry that
 * ships, what the shipped file says by now.
 */
@Controller
class VersionController {

	private final Entries entries;

	private final Register register;

	private final Upgrades upgrades;

	private final People people;

	VersionController(Entries entries, Register register, Upgrades upgrades, People people) {
		this.entries = entries;
		this.register = register;
		this.upgrades = upgrades;
		this.people = people;
	}

	/**
	 * A version in the list.
	 *
	 * @param by null where the program kept it
	 */
	record Row(long version, @Nullable String by, ZonedDateTime at, String reason) {
	}

	/**
	 * @param from the version before; 0 for the shipped file
	 * @param to the version after; less than 0 for the latest
	 */
	@GetMapping("/tools/{id}/versions")
	String list(@PathVariable String id, @RequestParam(defaultValue = "-1") long from,
			@RequestParam(defaultValue = "-1") long to, Person me, Model model) {
		draw(id, from, to, me, model);
		model.addAttribute("violations", List.of());
		return "entry-versions";
	}

	/** Takes the shipped file, or keeps what is kept and remembers that it was seen. */
	@PostMapping("/tools/{id}/shipped")
	String shipped(@PathVariable String id, @RequestParam(defaultValue = "") String choice,
			@RequestParam(defaultValue = "") String seen, @RequestParam(defaultValue = "") String reason, Person me,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		try {
			EntryDesk.Outcome outcome = this.upgrades.decide(me, id, choice, seen, reason);
			return EntryController.see(
					(outcome == EntryDesk.Outcome.PROPOSED) ? "/tools/proposals" : "/tools/{id}/versions", id, "",
					request);
		}
		catch (WrongEntry ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("violations", ex.violations());
			model.addAttribute("mistakes", ex.problems());
		}
		draw(id, -1, -1, me, model);
		return "entry-versions";
	}

	private void draw(String id, long from, long to, Person me, Model model) {
		model.addAttribute("tool", this.register.tool(id));
		List<KeptEntry> versions = this.entries.of(id);
		String shipped = this.register.shippedText(id);
		Map<Long, String> names = this.people
			.names(versions.stream().map(KeptEntry::by).filter(Objects::nonNull).distinct().toList());
		model.addAttribute("versions",
				versions.stream()
					.map((each) -> new Row(each.version(), (each.by() != null) ? names.get(each.by()) : null,
							each.at().atZone(ZoneId.of("UTC")), each.reason()))
					.toList());
		long last = (to < 0) ? (versions.isEmpty() ? 0 : versions.get(0).version()) : to;
		long first = (from < 0) ? Math.max(last - 1, 0) : from;
		String before = text(versions, shipped, first);
		String after = text(versions, shipped, last);
		model.addAttribute("from", first);
		model.addAttribute("to", last);
		model.addAttribute("isShipped", shipped != null);
		model.addAttribute("diff",
				(after != null && first != last) ? TextDiff.between((before != null) ? before : "", after) : null);
		model.addAttribute("reviews", me.has(Role.REVIEWER));
		model.addAttribute("upgrade", this.upgrades.of(id));
	}

	private static @Nullable String text(List<KeptEntry> versions, @Nullable String shipped, long version) {
		return (version == 0) ? shipped
				: versions.stream()
					.filter((each) -> each.version() == version)
					.map(KeptEntry::text)
					.findFirst()
					.orElseThrow(NothingThere::new);
	}

}
