package org.weighhouse.web.account;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page of real use: who is the first administrator.
 */
@Controller
class SetUpController {

	private static final String PAGE = "set-up";

	private final Installation installation;

	private final FrontDoor door;

	private final SetUp setUp;

	private final Passwords passwords;

	private final Sessions sessions;

	SetUpController(Installation installation, FrontDoor door, SetUp setUp, Passwords passwords, Sessions sessions) {
		this.installation = installation;
		this.door = door;
		this.setUp = setUp;
		this.passwords = passwords;
		this.sessions = sessions;
	}

	@GetMapping("/set-up/{link}")
	String page(@PathVariable String link, Model model, HttpServletResponse response) {
		if (this.installation.isDemo() || !this.door.fits(link)) {
			return over(model, response);
		}
		model.addAttribute("form", new PersonForm("", "", Set.of()));
		return PAGE;
	}

	@PostMapping("/set-up/{link}")
	String begin(@PathVariable String link, @RequestParam MultiValueMap<String, String> fields, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		if (this.installation.isDemo() || !this.door.fits(link)) {
			return over(model, response);
		}
		PersonForm form = PersonForm.of(fields);
		String password = PersonForm.word(fields, "password");
		List<Mistake> mistakes = form.mistakes(password, PersonForm.word(fields, "repeated"));
		if (!mistakes.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("form", form);
			model.addAttribute("problems", mistakes);
			return PAGE;
		}
		String hash = this.passwords.hash(password);
		if (!this.door.use(link)) {
			return over(model, response);
		}
		this.sessions.begin(this.setUp.begin(form.name(), form.email(), hash), request, response);
		return "redirect:/people";
	}

	private static String over(Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("over", true);
		return PAGE;
	}

}
