package org.weighhouse.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The demo's way in, and from one persona to another. Elsewhere there is no such page.
 */
@Controller
class DemoController {

	private static final String PAGE = "demo";

	private final Installation installation;

	private final FrontDoor door;

	private final Personas personas;

	private final PeopleList list;

	private final Sessions sessions;

	DemoController(Installation installation, FrontDoor door, Personas personas, PeopleList list, Sessions sessions) {
		this.installation = installation;
		this.door = door;
		this.personas = personas;
		this.list = list;
		this.sessions = sessions;
	}

	/** Looking uses nothing up: programs open links, too. */
	@GetMapping("/demo/{link}")
	String enter(@PathVariable String link, Model model, HttpServletResponse response) {
		onlyInTheDemo();
		return this.door.fits(link) ? choice("/demo/" + link, model) : over(model, response);
	}

	@PostMapping("/demo/{link}")
	String enter(@PathVariable String link, @RequestParam long person, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		onlyInTheDemo();
		return this.door.use(link) ? become(person, request, response) : over(model, response);
	}

	@GetMapping("/demo")
	String change(Model model) {
		onlyInTheDemo();
		return choice("/demo", model);
	}

	@PostMapping("/demo")
	String change(@RequestParam long person, HttpServletRequest request, HttpServletResponse response) {
		onlyInTheDemo();
		return become(person, request, response);
	}

	private String become(long id, HttpServletRequest request, HttpServletResponse response) {
		Person person = this.personas.choose(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.sessions.begin(person.id(), request, response);
		return "redirect:/";
	}

	private String choice(String action, Model model) {
		model.addAttribute("action", action);
		model.addAttribute("personas", this.list.active());
		return PAGE;
	}

	private String over(Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.NOT_FOUND.value());
		model.addAttribute("over", true);
		return PAGE;
	}

	private void onlyInTheDemo() {
		if (!this.installation.isDemo()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
