package org.weighhouse.web.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Edition;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Allowances;
import org.weighhouse.web.tool.Register;

/**
 * Counts the approvals in effect by what they allow.
 */
@Component
class AllowedUses implements Allowances {

	private final JdbcClient jdbc;

	private final Register register;

	private final ActivePolicy policy;

	private final Clock clock;

	AllowedUses(JdbcClient jdbc, Register register, ActivePolicy policy, Clock clock) {
		this.jdbc = jdbc;
		this.register = register;
		this.policy = policy;
		this.clock = clock;
	}

	@Override
	public List<Allowance> of(String tool) {
		Rulebook rulebook = this.policy.ruleBase().rulebook();
		return this.jdbc.sql("""
				select a.edition, a.blueprint, a.data_class, a.standing, a.population,
					count(distinct m.person) as people, max(a.ends) as until
				from approval a left join approval_member m on m.approval = a.id
				where a.edition like :within and a.state = 'ACTIVE' and a.starts <= :today and a.ends >= :today
				group by a.edition, a.blueprint, a.data_class, a.standing, a.population
				having a.standing or count(m.person) > 0
				order by a.standing desc, a.edition, a.blueprint, a.data_class, a.population
				""")
			.param("within", tool + "/%")
			.param("today", LocalDate.now(this.clock))
			.query((row, index) -> allowance(row, rulebook))
			.list();
	}

	private Allowance allowance(ResultSet row, Rulebook rulebook) throws SQLException {
		String[] id = row.getString("edition").split("/", 2);
		Edition edition = this.register.tool(id[0]).findEdition(id[1]);
		String blueprintId = row.getString("blueprint");
		Blueprint blueprint = (blueprintId != null) ? rulebook.findBlueprint(blueprintId) : null;
		return new Allowance((edition != null) ? edition.name() : id[1],
				(blueprint != null) ? blueprint.name() : blueprintId,
				rulebook.routing().dataClass().brief(row.getString("data_class")),
				row.getBoolean("standing")
						? rulebook.questionnaire().get("population").brief(row.getString("population")) : null,
				row.getLong("people"), row.getObject("until", LocalDate.class));
	}

}
