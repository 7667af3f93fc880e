package org.weighhouse.web.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.PastVerdict;
import org.weighhouse.web.tool.PastVerdicts;

/**
 * The verdicts that were frozen into requests, by tool: for everybody's eyes, so without
 * anybody's name or words.
 */
@Component
@Transactional(readOnly = true)
class VerdictHistory implements PastVerdicts {

	private static final String SELECT = """
			select r.id, r.edition, r.preset, r.blueprint, r.state, r.requester, r.submitted_at, v.number, v.verdict,
				v.made_at, v.ceilings, v.environment, v.rule_base, v.profile_sha256, v.controls_sha256, p.version,
				r.revision as last_number,
				exists (select 1 from request_decision d where d.request = r.id and d.revision = v.number) as by_people,
				lag(v.rule_base) over (partition by r.edition, v.use_sha256 order by v.made_at, r.id, v.number)
					as rule_base_before,
				lag(v.profile_sha256) over (partition by r.edition, v.use_sha256 order by v.made_at, r.id, v.number)
					as profile_before,
				lag(v.controls_sha256) over (partition by r.edition, v.use_sha256 order by v.made_at, r.id, v.number)
					as controls_before
			from request_revision v join request r on r.id = v.request join policy_version p on p.digest = v.rule_base
			""";

	/** Whose last word on the same use was a no. */
	private static final String REFUSED = """
			r.state = 'DENIED' and r.kind <> 'REVIEW' and not exists (select 1 from request n
				where n.use_scope = r.use_scope and n.kind <> 'REVIEW' and n.state in ('APPROVED', 'DENIED')
					and (n.decided_at > r.decided_at or (n.decided_at = r.decided_at and n.id > r.id)))
			""";

	private final JdbcClient jdbc;

	private final ActivePolicy policy;

	private final Subjects subjects;

	VerdictHistory(JdbcClient jdbc, ActivePolicy policy, Subjects subjects) {
		this.jdbc = jdbc;
		this.policy = policy;
		this.subjects = subjects;
	}

	@Override
	public Page<PastVerdict> of(String tool, Person reader, Pageable page) {
		List<PastVerdict> verdicts = this.jdbc.sql(SELECT + """
				where r.edition like :within order by v.made_at desc, r.id desc, v.number desc
				limit :size offset :offset
				""")
			.param("within", tool + "/%")
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, index) -> verdict(row, reader))
			.list();
		return new PageImpl<>(verdicts, page, this.jdbc.sql("""
				select count(*) from request_revision v join request r on r.id = v.request where r.edition like :within
				""").param("within", tool + "/%").query(Long.class).single());
	}

	@Override
	public List<PastVerdict> refused(String tool, Person reader) {
		return this.jdbc
			.sql(SELECT + "where r.edition like :within and v.number = r.revision and " + REFUSED
					+ " order by r.decided_at desc, r.id desc")
			.param("within", tool + "/%")
			.query((row, index) -> verdict(row, reader))
			.list();
	}

	@Override
	public Set<String> refusedTools() {
		Set<String> tools = new TreeSet<>();
		this.jdbc.sql("select distinct r.edition from request r where " + REFUSED)
			.query(String.class)
			.list()
			.forEach((edition) -> tools.add(edition.split("/", 2)[0]));
		return tools;
	}

	private PastVerdict verdict(ResultSet row, Person reader) throws SQLException {
		Verdict verdict = VerdictJson.read(row.getString("verdict"));
		Rulebook rulebook = this.policy.withDigest(row.getString("rule_base")).rulebook();
		LocalDate day = Columns.instant(row, "made_at").atZone(ZoneOffset.UTC).toLocalDate();
		String[] ceilings = row.getString("ceilings").split(",");
		return new PastVerdict(day, this.subjects.of(row.getString("edition")).edition(),
				use(row.getString("preset"), row.getString("blueprint"), rulebook),
				rulebook.routing().dataClass().brief(ceilings[ceilings.length - 1]),
				rulebook.questionnaire().get("environment").brief(row.getString("environment")),
				verdict.residualTierAtLeast(), verdict.residualTier(), row.getLong("version"), ended(row), since(row),
				finding(verdict, rulebook), Request.name(row.getLong("id")), Request.isVisible(row.getLong("requester"),
						Columns.instantOrNull(row, "submitted_at") != null, reader));
	}

	private static String ended(ResultSet row) throws SQLException {
		if (row.getInt("number") != row.getInt("last_number")) {
			return "AGAIN";
		}
		State state = State.valueOf(row.getString("state"));
		boolean decided = state == State.APPROVED || state == State.DENIED;
		return (decided && !row.getBoolean("by_people")) ? state + ".policy" : state.name();
	}

	private static List<String> since(ResultSet row) throws SQLException {
		List<String> since = new ArrayList<>();
		if (row.getString("rule_base_before") != null) {
			add(since, "rules", row.getString("rule_base"), row.getString("rule_base_before"));
			add(since, "answers", row.getString("profile_sha256"), row.getString("profile_before"));
			add(since, "controls", row.getString("controls_sha256"), row.getString("controls_before"));
		}
		return since;
	}

	private static void add(List<String> since, String what, String now, String before) {
		if (!Objects.equals(now, before)) {
			since.add(what);
		}
	}

	private static @Nullable String use(@Nullable String presetId, @Nullable String blueprintId, Rulebook rulebook) {
		Preset preset = (presetId != null) ? rulebook.presets().get(presetId) : null;
		Blueprint blueprint = (blueprintId != null) ? rulebook.findBlueprint(blueprintId) : null;
		String first = (preset != null) ? preset.name() : presetId;
		String second = (blueprint != null) ? blueprint.name() : blueprintId;
		return (first != null && second != null) ? first + " · " + second : (first != null) ? first : second;
	}

	private static @Nullable String finding(Verdict verdict, Rulebook rulebook) {
		Rule rule = (verdict.residualRule() != null) ? rulebook.findRule(verdict.residualRule()) : null;
		return (rule != null) ? rule.title() : verdict.residualRule();
	}

}
