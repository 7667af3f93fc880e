package org.weighhouse.web.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.transaction.support.TransactionOperations;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * The people of a test. Requests of tests that say nothing are those of
 * {@link #reader()}.
 */
public class Cast implements MockMvcBuilderCustomizer {

	public static final String PASSWORD = "seven grey herons";

	/** Cheap on purpose: tests sign in often. */
	private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

	private static final String READER = "reader@example.org";

	private final JdbcClient jdbc;

	private final People people;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	public Cast(JdbcClient jdbc, People people, AuditLog audit, TransactionOperations transaction) {
		this.jdbc = jdbc;
		this.people = people;
		this.audit = audit;
		this.transaction = transaction;
	}

	/** An employee who may also read everything. */
	public Person reader() {
		return this.jdbc.sql("select id from person where email = :email")
			.param("email", READER)
			.query(Long.class)
			.optional()
			.flatMap(this.people::find)
			.orElseGet(() -> add("Rhea Reader", READER, EnumSet.of(Role.EMPLOYEE, Role.COMPLIANCE)));
	}

	/** Somebody new with these roles, besides being an employee. */
	public Person with(Role... roles) {
		Set<Role> all = EnumSet.of(Role.EMPLOYEE, roles);
		return named("Somebody " + all, roles);
	}

	/** The same under a name. */
	public Person named(String name, Role... roles) {
		return add(name, UUID.randomUUID() + "@example.org", EnumSet.of(Role.EMPLOYEE, roles));
	}

	/** Somebody with no role who decides in the place of another today. */
	public Person standingInFor(Person giver, Role role) {
		Person taker = named("Delegate");
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into delegation (giver, taker, role, starts, ends, reason, made_at)
				values (:giver, :taker, :role, :today, :today, 'Away', :at)
				""")
			.param("giver", giver.id())
			.param("taker", taker.id())
			.param("role", role.name())
			.param("today", today)
			.param("at", Instant.now().atOffset(ZoneOffset.UTC))
			.update(key, "id");
		record(Act.of(Act.person(giver.id()), "delegation.given", "DEL-" + key.getKeyAs(Long.class))
			.with(Map.of("taker", Act.person(taker.id()), "role", role.name(), "starts", today.toString(), "ends",
					today.toString())));
		return this.people.find(taker.id()).orElseThrow();
	}

	public String email(Person person) {
		return this.jdbc.sql("select email from person where id = :id")
			.param("id", person.id())
			.query(String.class)
			.single();
	}

	/** What a request does, somebody does. */
	public RequestPostProcessor as(Person person) {
		return since(person, Instant.now());
	}

	/** The same, signed in so long ago that deciding asks for the password again. */
	public RequestPostProcessor longAgo(Person person) {
		return since(person, Instant.now().minus(Duration.ofHours(1)));
	}

	/** The same, signed in since then. */
	RequestPostProcessor since(Person person, Instant since) {
		int round = this.jdbc.sql("select session_round from person where id = :id")
			.param("id", person.id())
			.query(Integer.class)
			.single();
		return SecurityMockMvcRequestPostProcessors.authentication(new SignedIn(person.id(), round, since));
	}

	/** Somebody whom nobody knows. */
	public static RequestPostProcessor stranger() {
		return SecurityMockMvcRequestPostProcessors.anonymous();
	}

	/** Signs somebody in through the page, and is where it leads. */
	public void signIn(Page page, Person person) {
		page.navigate("/sign-in");
		page.getByLabel("E-mail address").fill(email(person));
		page.getByLabel("Password").fill(PASSWORD);
		page.locator("main button[type=submit]").click();
		page.waitForURL((url) -> !url.contains("/sign-in"));
	}

	@Override
	public void customize(ConfigurableMockMvcBuilder<?> builder) {
		builder.defaultRequest(
				MockMvcRequestBuilders.get("/").with((request) -> as(reader()).postProcessRequest(request)));
	}

	private Person add(String name, String email, Set<Role> roles) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into person (name, email, password, active, created_at)
				values (:name, :email, :password, true, :at)
				""")
			.param("name", name)
			.param("email", email)
			.param("password", HASH)
			.param("at", Instant.now().atOffset(ZoneOffset.UTC))
			.update(key, "id");
		long id = key.getKeyAs(Long.class);
		roles.forEach((role) -> this.jdbc.sql("insert into person_role (person, role) values (:person, :role)")
			.param("person", id)
			.param("role", role.name())
			.update());
		record(Act.of("test", "person.added", "person:" + id).moving(null, Accounts.words(roles)));
		return new Person(id, name, roles);
	}

	/** What the desks write down, whoever is made without them has as well. */
	private void record(Act act) {
		this.transaction.executeWithoutResult((status) -> this.audit.record(act));
	}

}
