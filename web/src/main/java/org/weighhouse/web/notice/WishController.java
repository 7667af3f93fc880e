package org.weighhouse.web.notice;

import java.time.ZoneId;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * The page on which somebody says how they want to be told.
 */
@Controller
class WishController {

	/** Continents and oceans; the rest are old names of the same. */
	private static final String USUAL = "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC";

	private static final List<String> ZONES = ZoneId.getAvailableZoneIds()
		.stream()
		.filter((zone) -> zone.matches(USUAL))
		.sorted()
		.toList();

	private final Wishes wishes;

	private final Outbox outbox;

	WishController(Wishes wishes, Outbox outbox) {
		this.wishes = wishes;
		this.outbox = outbox;
	}

	@GetMapping("/notices/settings")
	String page(@RequestParam(defaultValue = "false") boolean saved, Person me, Model model) {
		return draw(WishForm.of(this.wishes.of(me.id())), List.of(), saved, me, model);
	}

	@PostMapping("/notices/settings")
	String save(@RequestParam(defaultValue = "") String mail, @RequestParam(defaultValue = "") String hour,
			@RequestParam(defaultValue = "") String zone, Person me, Model model, HttpServletResponse response) {
		WishForm form = new WishForm(mail, hour, zone.strip());
		try {
			this.wishes.save(me.id(), form.checked());
			return "redirect:/notices/settings?saved=true";
		}
		catch (Invalid ex) {
			response.setStatus(ex.status().value());
			return draw(form, ex.violations(), false, me, model);
		}
	}

	private String draw(WishForm form, List<Violation> violations, boolean saved, Person me, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("violations", violations);
		model.addAttribute("saved", saved);
		model.addAttribute("mails", Wish.Mail.values());
		model.addAttribute("zones", ZONES);
		model.addAttribute("open", this.outbox.isOpen());
		model.addAttribute("administrator", me.has(Role.ADMINISTRATOR));
		return "notice-settings";
	}

}
