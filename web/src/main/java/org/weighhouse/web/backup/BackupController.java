package org.weighhouse.web.backup;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.weighhouse.web.account.Person;

/**
 * The page where administrators back the running site up.
 */
@Controller
class BackupController {

	private final Backups backups;

	BackupController(Backups backups) {
		this.backups = backups;
	}

	@GetMapping("/backups")
	String page(Model model) {
		return draw(null, model);
	}

	@PostMapping("/backups")
	String make(Person me, Model model, HttpServletResponse response) {
		try {
			this.backups.make(me);
			return "redirect:/backups";
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return draw(ex, model);
		}
	}

	private String draw(@Nullable Refused refused, Model model) {
		model.addAttribute("refused", refused);
		model.addAttribute("possible", this.backups.isPossible());
		model.addAttribute("folder", this.backups.folder().toString());
		model.addAttribute("rows", this.backups.kept());
		return "backups";
	}

}
