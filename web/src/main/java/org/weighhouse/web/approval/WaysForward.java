package org.weighhouse.web.approval;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Routing;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.approval.ApprovalPage.Wording;
import org.weighhouse.web.approval.Coverage.Limit;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Line;
import org.weighhouse.web.request.Requests;
import org.weighhouse.web.request.State;
import org.weighhouse.web.tool.Permission;
import org.weighhouse.web.tool.Permission.Remark;
import org.weighhouse.web.tool.Permission.Way;
import org.weighhouse.web.tool.Permission.Word;
import org.weighhouse.web.tool.Tolerations;
import org.weighhouse.web.tool.Tolerations.Toleration;

/**
 * Says why somebody may not use something now, or only under provisos, and what to do
 * about it.
 */
@Component
class WaysForward {

	/** How many of the reasons for a suspension are told at once. */
	private static final int SHOWN = 3;

	private final Approvals approvals;

	private final Requests requests;

	private final ActivePolicy policy;

	private final Tolerations tolerations;

	private final SecondLooks looks;

	private final ReasonWords reasons;

	WaysForward(Approvals approvals, Requests requests, ActivePolicy policy, Tolerations tolerations, SecondLooks looks,
			ReasonWords reasons) {
		this.approvals = approvals;
		this.requests = requests;
		this.tolerations = tolerations;
		this.policy = policy;
		this.looks = looks;
		this.reasons = reasons;
	}

	/** On what it is allowed. */
	List<Remark> provisos(Coverage coverage) {
		List<Remark> remarks = new ArrayList<>();
		coverage.provisos().forEach((limit) -> remarks.add(Remark.of("proviso." + limit.side(), words(limit))));
		if (coverage.open() > 0) {
			remarks.add(Remark.of("conditionsOpen", coverage.open()));
		}
		EarlyRecertification early = coverage.approval().early();
		if (early != null) {
			remarks.add(Remark.of("renewEarly", coverage.approval().name(), early.until().toString()));
		}
		return remarks;
	}

	/** What else to do where it is allowed: meet what is open, ask for more. */
	List<Way> beside(Coverage coverage, Asking asking) {
		if (coverage.allowsPlainly()) {
			return List.of();
		}
		List<Way> ways = new ArrayList<>();
		if (coverage.open() > 0) {
			ways.add(new Way(Remark.of("meetConditions", coverage.approval().name()),
					"/approvals/" + coverage.approval().number()));
		}
		if (!coverage.provisos().isEmpty()) {
			ways.add(ask("askForMore", asking.edition(), null, asking.dataClass()));
		}
		return ways;
	}

	Permission notAllowed(Person person, Asking asking, List<Coverage> own, LocalDate today) {
		List<Remark> reasons = new ArrayList<>();
		List<Way> ways = new ArrayList<>();
		own.stream().filter(Coverage::isInEffect).forEach((coverage) -> tooNarrow(coverage, reasons));
		own.stream().filter((coverage) -> !coverage.isInEffect()).findFirst().ifPresent((coverage) -> {
			Suspension suspension = coverage.approval().suspension();
			boolean suspended = suspension != null && coverage.state() == Approval.State.SUSPENDED;
			reasons.add(Remark.of("approval." + coverage.state(), coverage.approval().name(), day(coverage)));
			if (suspension != null && suspended) {
				this.reasons.of(suspension.reasons())
					.stream()
					.limit(SHOWN)
					.forEach((why) -> reasons.add(Remark.of("suspended", why)));
			}
			ways.add(new Way(Remark.of(suspended ? "putInOrder" : "seeApproval", coverage.approval().name()),
					"/approvals/" + coverage.approval().number()));
		});
		joinable(asking, today).forEach((standing) -> ways.add(0, join(asking, standing)));
		Line last = this.requests.latest(person, asking.edition());
		Word word = (last != null) ? asked(last, own, reasons, ways) : Word.NOT_YET;
		if (reasons.isEmpty()) {
			reasons.add(Remark.of("nobodyAsked"));
		}
		if (last == null || !last.state().isOpen()) {
			ways.add(ask("ask", asking.edition(), null, asking.dataClass()));
		}
		tolerated(this.tolerations.of(person, asking.edition()), reasons, ways);
		return new Permission(word, reasons, ways, null, null);
	}

	/** Being tolerated allows nothing; it says where to move. */
	private static void tolerated(@Nullable Toleration toleration, List<Remark> reasons, List<Way> ways) {
		if (toleration == null) {
			return;
		}
		reasons.add(Remark.of(toleration.pastDue() ? "tolerated.pastDue" : "tolerated.until",
				toleration.until().toString()));
		if (toleration.moveTo() != null && toleration.address() != null) {
			ways.add(new Way(Remark.of("moveTo", toleration.moveTo()), toleration.address()));
		}
	}

	/** A denial counts until something newer was allowed. */
	private static Word asked(Line last, List<Coverage> own, List<Remark> reasons, List<Way> ways) {
		boolean open = last.state().isOpen() || last.state() == State.DRAFT;
		boolean denied = last.state() == State.DENIED
				&& own.stream().noneMatch((coverage) -> coverage.approval().basis().request() > last.number());
		if (open || denied) {
			reasons.add(0, Remark.of("request." + last.state(), last.name(), day(last)));
			ways.add(denied ? ways.size() : 0,
					new Way(Remark.of("seeRequest", last.name()), "/requests/" + last.number()));
		}
		return denied ? Word.REFUSED : Word.NOT_YET;
	}

	private void tooNarrow(Coverage coverage, List<Remark> reasons) {
		coverage.tooNarrow()
			.forEach((limit) -> reasons
				.add(Remark.of("tooNarrow." + limit.side(), coverage.approval().name(), words(limit))));
	}

	private List<Approval> joinable(Asking asking, LocalDate today) {
		if (this.looks.stoppingNewUse(asking.edition()).isPresent()) {
			return List.of();
		}
		Question dataClass = this.policy.ruleBase().rulebook().routing().dataClass();
		return this.approvals.findStanding(asking.edition(), today)
			.stream()
			.filter((standing) -> Coverage.of(standing, asking, dataClass, today).tooNarrow().isEmpty())
			.toList();
	}

	/** Whoever said nothing of their data begins with what it is for. */
	private Way join(Asking asking, Approval standing) {
		String blueprint = standing.reach().blueprint();
		Routing.Row row = rulebook().routing().table().get(standing.basis().tier());
		boolean byPolicy = row != null && row.joinedByPolicy();
		String dataClass = Objects.requireNonNullElse(asking.dataClass(), standing.reach().dataClass());
		return ask(byPolicy ? "join" : "joinReviewer", asking.edition(), blueprint, dataClass,
				String.valueOf(wording().blueprint(blueprint)),
				wording().answer("dataClass", standing.reach().dataClass()));
	}

	private static Way ask(String code, String edition, @Nullable String blueprint, @Nullable String dataClass,
			Object... arguments) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/requests/new").queryParam("edition", edition);
		if (blueprint != null) {
			address.queryParam("blueprint", blueprint);
		}
		if (dataClass != null) {
			address.queryParam("dataClass", dataClass);
		}
		return new Way(Remark.of(code, arguments), address.encode().toUriString());
	}

	private String words(Limit limit) {
		return switch (limit.side()) {
			case BLUEPRINT -> String.valueOf(wording().blueprint(limit.reaches()));
			case DATA_CLASS -> wording().answer("dataClass", limit.reaches());
			case ENVIRONMENT -> wording().answer("environment", limit.reaches());
			case PROJECT, VERSION -> limit.reaches();
		};
	}

	private Wording wording() {
		return new Wording(rulebook());
	}

	private Rulebook rulebook() {
		return this.policy.ruleBase().rulebook();
	}

	private static String day(Coverage coverage) {
		Approval approval = coverage.approval();
		if (coverage.state() == Approval.State.PENDING_START) {
			return approval.term().starts().toString();
		}
		Suspension suspension = approval.suspension();
		if (suspension != null && coverage.state() == Approval.State.SUSPENDED) {
			return suspension.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
		}
		return (approval.endedAt() != null) ? approval.endedAt().atZone(ZoneOffset.UTC).toLocalDate().toString()
				: approval.term().ends().toString();
	}

	private static String day(Line line) {
		return line.touchedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
	}

}
