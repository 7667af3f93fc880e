package org.weighhouse.web.replay;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.weighhouse.web.account.Person;

/**
 * What was proved again, and what did not agree.
 */
@Controller
class ReplayController {

	private static final int RUNS = 30;

	private static final int DIFFERENCES = 200;

	private final Runs runs;

	private final Replays replays;

	ReplayController(Runs runs, Replays replays) {
		this.runs = runs;
		this.replays = replays;
	}

	@GetMapping("/audit/replay")
	String page(Model model) {
		Run last = this.runs.lastDone().orElse(null);
		model.addAttribute("last", last);
		model.addAttribute("open", this.runs.open().orElse(null));
		model.addAttribute("runs", this.runs.latest(RUNS));
		model.addAttribute("differences",
				(last != null) ? this.runs.differences(last.id(), DIFFERENCES) : List.<Difference>of());
		return "replay";
	}

	@PostMapping("/audit/replay")
	String ask(Person me) {
		this.replays.ask(me);
		return "redirect:/audit/replay";
	}

}
