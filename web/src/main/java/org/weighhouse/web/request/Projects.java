package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * The projects that the organisation keeps a list of.
 */
@Component
public class Projects {

	/** The longest name. */
	static final int MOST = 100;

	private final JdbcClient jdbc;

	private final People people;

	private final AuditLog audit;

	Projects(JdbcClient jdbc, People people, AuditLog audit) {
		this.jdbc = jdbc;
		this.people = people;
		this.audit = audit;
	}

	/** Those that people may name, by name. */
	public List<String> active() {
		return this.jdbc.sql("select name from project where active order by name").query(String.class).list();
	}

	/** Also those that are retired, behind the others. */
	List<Project> all() {
		return this.jdbc.sql("select name, active from project order by active desc, lower(name), name")
			.query(Project.class)
			.list();
	}

	/**
	 * A project.
	 *
	 * @param active whether people may name it
	 */
	record Project(String name, boolean active) {
	}

	/** Never asks the database for a name that it could not keep. */
	boolean isActive(String name) {
		return active().contains(name);
	}

	/** A new one, or a retired one again. */
	@Transactional
	public void add(long person, String name) {
		requireAdministrator(person);
		List<Violation> violations = new ArrayList<>();
		String checked = Words.checked("project", name, MOST, violations);
		Invalid.refuse(violations);
		if (set(checked, true) == 0) {
			this.jdbc.sql("insert into project (name, active) values (:name, true)").param("name", checked).update();
		}
		this.audit.record(Act.of(Act.person(person), "project.added", "project:" + checked));
	}

	/** Nobody names it any more; what names it already still does. */
	@Transactional
	public void retire(long person, String name) {
		requireAdministrator(person);
		if (all().stream().noneMatch((project) -> project.name().equals(name)) || set(name, false) == 0) {
			throw new Invalid(List.of(new Violation("project", "unknown", name, "")));
		}
		this.audit.record(Act.of(Act.person(person), "project.retired", "project:" + name));
	}

	private int set(String name, boolean active) {
		return this.jdbc.sql("update project set active = :active where name = :name")
			.param("active", active)
			.param("name", name)
			.update();
	}

	private void requireAdministrator(long id) {
		Person person = this.people.find(id).orElseThrow(() -> new NoLongerHere(id));
		if (!person.has(Role.ADMINISTRATOR)) {
			throw new RoleMissing(Role.ADMINISTRATOR);
		}
	}

}
