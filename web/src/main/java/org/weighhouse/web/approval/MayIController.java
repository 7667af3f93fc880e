package org.weighhouse.web.approval;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.tool.Permission;
import org.weighhouse.web.tool.Register;

/**
 * "May I use it now?", at one address for people and one for programs.
 */
@Controller
class MayIController {

	private final MayI mayI;

	private final Register register;

	private final ApprovalPages pages;

	private final PermissionWords words;

	MayIController(MayI mayI, Register register, ApprovalPages pages, PermissionWords words) {
		this.mayI = mayI;
		this.register = register;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping("/may-i")
	String page(@RequestParam String edition, @RequestParam(required = false) @Nullable String dataClass,
			@RequestParam(required = false) @Nullable String environment,
			@RequestParam(required = false) @Nullable String project,
			@RequestParam(required = false) @Nullable String blueprint,
			@RequestParam(required = false) @Nullable String version, Person me, Model model) {
		this.register.edition(edition);
		model.addAttribute("permission", this.mayI.ask(me, new Asking(me.id(), edition, given(dataClass),
				given(environment), given(project), given(blueprint), given(version))));
		model.addAttribute("edition", edition);
		model.addAttribute("what", this.pages.title(edition));
		return "may-i";
	}

	@GetMapping(path = "/api/v1/may-i", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	Answer answer(@RequestParam String edition, @RequestParam(required = false) @Nullable String dataClass,
			@RequestParam(required = false) @Nullable String environment,
			@RequestParam(required = false) @Nullable String project,
			@RequestParam(required = false) @Nullable String blueprint,
			@RequestParam(required = false) @Nullable String version, Person me) {
		this.register.edition(edition);
		return this.words.answer(edition, this.mayI.ask(me, new Asking(me.id(), edition, given(dataClass),
				given(environment), given(project), given(blueprint), given(version))));
	}

	private static @Nullable String given(@Nullable String field) {
		return (field == null || field.isBlank()) ? null : field.strip();
	}

	/**
	 * The answer for programs.
	 *
	 * @param answer ALLOWED, ALLOWED_IF, NOT_YET or REFUSED
	 * @param reasons in words
	 * @param until the last day (UTC); null where nothing is allowed
	 */
	record Answer(String edition, Permission.Word answer, List<Line> reasons, List<Way> next, @Nullable String approval,
			@Nullable String until) {

		/** A reason: a word for programs, and words for people. */
		record Line(String code, String text) {
		}

		/** What can be done now, and where. */
		record Way(String code, String text, String address) {
		}

	}

}
