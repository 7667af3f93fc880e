package org.weighhouse.web.tool;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.tool.WrongSignal.Wrong;

/**
 * News about tools, told on their pages.
 */
@Controller
class SignalController {

	private static final String NUMBER = "{id:\\d{1,18}}";

	private final SignalDesk desk;

	private final Signals signals;

	private final ToolPages pages;

	SignalController(SignalDesk desk, Signals signals, ToolPages pages) {
		this.desk = desk;
		this.signals = signals;
		this.pages = pages;
	}

	@PostMapping("/tools/{id}/signals")
	String report(@PathVariable String id, @ModelAttribute("typed") SignalForm form, Person me, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		return act(id, me, model, request, response, () -> this.desk.report(me.id(), id, form));
	}

	@PostMapping("/signals/" + NUMBER + "/grade")
	String raise(@PathVariable long id, @RequestParam(defaultValue = "") String grade,
			@RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String published,
			Person me, Model model, HttpServletRequest request, HttpServletResponse response) {
		return act(tool(id), me, model, request, response,
				() -> this.desk.raise(me.id(), id, grade, source, published));
	}

	@PostMapping("/signals/" + NUMBER + "/softer")
	String propose(@PathVariable long id, @RequestParam(defaultValue = "") String grade,
			@RequestParam(defaultValue = "") String reason, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return act(tool(id), me, model, request, response, () -> this.desk.propose(me.id(), id, grade, reason));
	}

	@PostMapping("/signals/" + NUMBER + "/agree")
	String agree(@PathVariable long id, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return act(tool(id), me, model, request, response, () -> this.desk.agree(me.id(), id));
	}

	@PostMapping("/signals/" + NUMBER + "/disagree")
	String disagree(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Person me, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		return act(tool(id), me, model, request, response, () -> this.desk.disagree(me.id(), id, reason));
	}

	private String act(String tool, Person me, Model model, HttpServletRequest request, HttpServletResponse response,
			Runnable deed) {
		try {
			deed.run();
		}
		catch (WrongSignal ex) {
			return again(HttpStatus.UNPROCESSABLE_CONTENT, ex.problems(), tool, me, model, response);
		}
		catch (NothingToChange ex) {
			return again(HttpStatus.CONFLICT, refusal("nothingToChange"), tool, me, model, response);
		}
		catch (SecondPersonNeeded ex) {
			return again(HttpStatus.FORBIDDEN, refusal("secondPerson"), tool, me, model, response);
		}
		catch (NotAReviewerOfTools ex) {
			return again(HttpStatus.FORBIDDEN, refusal("notAReviewer"), tool, me, model, response);
		}
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/tools/" + tool;
	}

	private String again(HttpStatus status, List<Wrong> problems, String tool, Person me, Model model,
			HttpServletResponse response) {
		response.setStatus(status.value());
		model.addAttribute("problems", problems);
		this.pages.draw(tool, "", me, model);
		return "tool";
	}

	private String tool(long number) {
		return this.signals.find(number).orElseThrow(() -> new UnknownSignal(number)).about().split("/", 2)[0];
	}

	private static List<Wrong> refusal(String problem) {
		return List.of(new Wrong("news", problem, ""));
	}

}
