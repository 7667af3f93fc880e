package org.weighhouse.web.sent;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.weighhouse.web.ReplayedAfterwards;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.control.ControlDesk;
import org.weighhouse.web.control.Evidence;
import org.weighhouse.web.control.Reach;
import org.weighhouse.web.intake.Checking;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.ExceptionDesk;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.Said;
import org.weighhouse.web.request.Tightening;
import org.weighhouse.web.tool.EntryKeeping;
import org.weighhouse.web.tool.Register;

/**
 * Puts on the stage what an act needs: people, and requests as far as they must have
 * come.
 */
final class Stage {

	private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

	static final String EDITION = "claude-code/managed-default";

	static final String PRESET = "developer-laptop";

	static final String WORKSPACE = "standard-agent-workspace";

	static final Evidence SEEN = new Evidence("https://example.org/proof", null, "Tried it");

	final Cast cast;

	final Desk desk;

	final ControlDesk controls;

	final ExceptionDesk exceptions;

	private final Checking checking;

	final EntryKeeping keeping;

	final Register register;

	private final MockMvcTester site;

	private final JdbcClient jdbc;

	Stage(WebApplicationContext context) {
		this.cast = context.getBean(Cast.class);
		this.desk = context.getBean(Desk.class);
		this.controls = context.getBean(ControlDesk.class);
		this.exceptions = context.getBean(ExceptionDesk.class);
		this.checking = context.getBean(Checking.class);
		this.keeping = context.getBean(EntryKeeping.class);
		this.register = context.getBean(Register.class);
		this.site = context.getBean(MockMvcTester.class);
		this.jdbc = context.getBean(JdbcClient.class);
	}

	Person with(Role... roles) {
		return this.cast.with(roles);
	}

	Request draft(Person asker) {
		return this.desk.draft(asker.id(),
				new Draft(EDITION, PRESET, null, Map.of("dataClass", "CONFIDENTIAL"), "Tests of shipping", null, 6));
	}

	/** A reviewer decides next. */
	Request inReview() {
		return inReview(with());
	}

	Request inReview(Person asker) {
		Request draft = draft(asker);
		return this.desk.submit(asker.id(), draft.number(), draft.version());
	}

	Request asked(Person asker) {
		Request request = inReview(asker);
		return this.desk.ask(with(Role.REVIEWER).id(), request.number(), request.version(), "Which repository?");
	}

	/** The number of the approval that somebody was granted. */
	long approval(Person asker) {
		Request request = inReview(asker);
		while (request.openStep() != null) {
			Revision revision = Objects.requireNonNull(request.revision());
			request = this.desk.approve(with(request.openStep().role()).id(), request.number(), new Said(
					request.version(), revision.number(), revision.sha256(), "Looked at it", Tightening.none()));
		}
		return latest("select id from approval where request = :of", request.number());
	}

	/** The number of one that is suspended, though nothing stands against it now. */
	long suspended() {
		long number = approval(with());
		ReplayedAfterwards.touched("APR-" + number);
		this.jdbc.sql("""
				update approval set state = 'SUSPENDED', suspended_at = current_timestamp, suspended_because = '[]',
					suspended_cause = 'reconsideration:0'
				where id = :id
				""").param("id", number).update();
		return number;
	}

	/** The number of one whose last day is near. */
	long endingSoon(Person asker) {
		long number = approval(asker);
		ReplayedAfterwards.touched("APR-" + number);
		this.jdbc.sql("update approval set ends = starts where id = :id").param("id", number).update();
		return number;
	}

	/** The number of one that is an exception. */
	long exception() {
		long number = approval(with());
		ReplayedAfterwards.touched("APR-" + number);
		ReplayedAfterwards.touched("REQ-" + latest("select request as id from approval where id = :of", number));
		this.jdbc.sql("update approval set kind = 'EXCEPTION' where id = :id").param("id", number).update();
		this.jdbc.sql("""
				insert into exception_terms (request, risk_owner, alternative, why_not, compensating, migration_date)
				select request, holder, 'Another', 'Not yet', 'A proxy', ends from approval where id = :id
				""").param("id", number).update();
		return number;
	}

	/** The number of the verification of a control of a request. */
	long verification(Request request) {
		return this.controls.verify(with(Role.REVIEWER).id(), request.requester(), "M01",
				Reach.request(request.number()), SEEN, null);
	}

	/** The path of a result that was kept. */
	String weighing() {
		return String
			.valueOf(send(Sample.form(with(), "/weigh", "edition", EDITION)).getResponse().getHeader("Location"));
	}

	/** The number of a mail to somebody that was given up. */
	long undelivered(Person to) {
		this.jdbc.sql("""
				insert into outbox (channel, person, message_id, written_at, tries, given_up_at)
				values ('MAIL', :person, :message, current_timestamp, 9, current_timestamp)
				""").param("person", to.id()).param("message", UUID.randomUUID().toString()).update();
		return latest("select id from outbox where person = :of", to.id());
	}

	/** Whoever asks for it begins anew. */
	void nothingIsProvedNow() {
		this.jdbc.sql("update replay_run set done_at = current_timestamp where done_at is null").update();
	}

	/** The number of an inventory, read. */
	long checked(long inventory) {
		String path = "/inventories/" + inventory + "/columns";
		send(Sample.form(with(Role.REVIEWER), path, "NAME", "Name", "PUBLISHER", "Vendor", "PEOPLE", "Users"));
		this.checking.work();
		return inventory;
	}

	/** The number of a title of an inventory that was read. */
	long title(long inventory) {
		return latest("select id from inventory_row where inventory = :of", inventory);
	}

	/** What nobody knows, and is in use. */
	String unknownInUse(long inventory) {
		send(Sample.form(with(Role.REVIEWER), "/inventories/" + checked(inventory) + "/confirm"));
		return "title:" + title(inventory);
	}

	/** The number of what somebody said of a title. */
	long match(long title) {
		send(Sample.form(with(Role.REVIEWER), "/matches", "title", title, "tool", "claude-code", "inventory", 0, "show",
				""));
		return latest("select remembered as id from inventory_row where id = :of", title);
	}

	/** The last number that a query finds. */
	long latest(String sql, Object of) {
		return this.jdbc.sql(sql + " order by id desc limit 1").param("of", of).query(Long.class).single();
	}

	/** What a field of a page holds. */
	String field(Person who, String path, String name) {
		String page = new String(look(who, path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		Predicate<String> isIt = (input) -> input.contains("name=\"" + name + "\"");
		String input = page.lines()
			.flatMap((line) -> INPUT.matcher(line).results())
			.map(MatchResult::group)
			.filter(isIt)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no field `" + name + "` on " + path));
		return input.replaceAll(".*value=\"([^\"]*)\".*", "$1");
	}

	MvcTestResult look(Person who, String path) {
		return Sample.query(who, HttpMethod.GET, path).to(this.site, this.cast).exchange();
	}

	MvcTestResult send(Sample sample) {
		return sample.to(this.site, this.cast).exchange();
	}

}
