package org.weighhouse.web.approval;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.approval.ApprovalRegister.Filter;
import org.weighhouse.web.approval.ApprovalRegister.View;
import org.weighhouse.web.request.Desk;

/**
 * The register of approvals, and the page of each.
 */
@Controller
class ApprovalController {

	private static final int ON_A_PAGE = 25;

	private static final int LAST_PAGE = 1_000_000;

	private final ApprovalRegister register;

	private final ApprovalPages pages;

	private final ApprovalDesk desk;

	private final Desk requests;

	private final Confirmed confirmed;

	ApprovalController(ApprovalRegister register, ApprovalPages pages, ApprovalDesk desk, Desk requests,
			Confirmed confirmed) {
		this.register = register;
		this.pages = pages;
		this.desk = desk;
		this.requests = requests;
		this.confirmed = confirmed;
	}

	@GetMapping("/approvals")
	String list(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String tier, @RequestParam(defaultValue = "0") long request,
			@RequestParam(defaultValue = "1") int page, Person me, Model model) {
		int index = Math.min(Math.max(page, 1), LAST_PAGE) - 1;
		View view = oneOf(View.class, show);
		Filter filter = new Filter((view != null) ? view : (request > 0) ? View.ALL : View.IN_EFFECT, q.strip(),
				oneOf(Tier.class, tier), request);
		model.addAttribute("filter", filter);
		model.addAttribute("views", View.values());
		model.addAttribute("tiers", Tier.values());
		model.addAttribute("all", new Acting(me).seesAll());
		model.addAttribute("rows", this.pages.rows(this.register.find(filter, me, PageRequest.of(index, ON_A_PAGE))));
		return "approvals";
	}

	@GetMapping("/approvals/{id:\\d{1,18}}")
	String one(@PathVariable long id, Person me, HttpServletRequest request, Model model) {
		this.pages.draw(id, me, request, model);
		return "approval";
	}

	@PostMapping("/approvals/{id:\\d{1,18}}/revoke")
	String revoke(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Person me,
			HttpServletRequest request) {
		this.desk.revoke(me, id, reason);
		return back(id, request);
	}

	/** A draft that renews it, to be looked through and sent. */
	@PostMapping("/approvals/{id:\\d{1,18}}/renew")
	String renew(@PathVariable long id, Person me, HttpServletRequest request) {
		this.pages.mustSee(id, me);
		request.setAttribute(org.springframework.web.servlet.View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/requests/" + this.requests.renew(me.id(), id).number() + "/check";
	}

	@PostMapping("/approvals/{id:\\d{1,18}}/lift")
	String lift(@PathVariable long id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String password, Person me, HttpServletRequest request) {
		this.confirmed.must(me, password, request);
		this.desk.lift(me, id, reason);
		return back(id, request);
	}

	@PostMapping("/approvals/{id:\\d{1,18}}/conditions/{place:\\d{1,9}}/met")
	String meet(@PathVariable long id, @PathVariable int place, @RequestParam(defaultValue = "") String evidence,
			Person me, HttpServletRequest request) {
		this.desk.meet(me, id, place, evidence);
		return back(id, request);
	}

	@PostMapping("/approvals/{id:\\d{1,18}}/conditions/{place:\\d{1,9}}/open")
	String reopen(@PathVariable long id, @PathVariable int place, @RequestParam(defaultValue = "") String reason,
			Person me, HttpServletRequest request) {
		this.desk.reopen(me, id, place, reason);
		return back(id, request);
	}

	@PostMapping("/approvals/{id:\\d{1,18}}/versions")
	String versions(@PathVariable long id, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String below, Person me, HttpServletRequest request) {
		this.desk.approveVersions(me, id, from, below);
		return back(id, request);
	}

	@PostMapping("/approvals/{id:\\d{1,18}}/members")
	String admit(@PathVariable long id, @RequestParam(defaultValue = "") String email, Person me,
			HttpServletRequest request) {
		this.desk.admit(me, id, email);
		return back(id, request);
	}

	@PostMapping("/approvals/{id:\\d{1,18}}/members/{person:\\d{1,18}}/remove")
	String dismiss(@PathVariable long id, @PathVariable long person, Person me, HttpServletRequest request) {
		this.desk.dismiss(me, id, person);
		return back(id, request);
	}

	private static String back(long id, HttpServletRequest request) {
		request.setAttribute(org.springframework.web.servlet.View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/approvals/" + id;
	}

	/** What is no such word asks for nothing. */
	private static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String word) {
		for (E each : type.getEnumConstants()) {
			if (each.name().equals(word.toUpperCase(Locale.ROOT))) {
				return each;
			}
		}
		return null;
	}

}
