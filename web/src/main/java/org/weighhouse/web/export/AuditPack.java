package org.weighhouse.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.audit.LogExport;
import org.weighhouse.web.audit.SignedCheckpoint;
import org.weighhouse.web.policy.ActivePolicy;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that an auditor needs for a period, in one zip file. Layout:
 * docs/audit-pack.md.
 */
@Component
class AuditPack {

	static final String FORMAT = "weighhouse-audit-pack-1";

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private static final Set<String> OVER = Set.of("APPROVED", "DENIED", "WITHDRAWN", "LAPSED");

	private final JdbcClient jdbc;

	private final ActivePolicy policy;

	private final Dossiers dossiers;

	private final Printing printing;

	private final Frameworks frameworks;

	private final LogExport log;

	AuditPack(JdbcClient jdbc, ActivePolicy policy, Dossiers dossiers, Printing printing, Frameworks frameworks,
			LogExport log) {
		this.jdbc = jdbc;
		this.policy = policy;
		this.dossiers = dossiers;
		this.printing = printing;
		this.frameworks = frameworks;
		this.log = log;
	}

	Making.Written write(Wish wish, long person, Instant now, @Nullable SignedCheckpoint signed, Progress progress,
			OutputStream out) throws IOException {
		LocalDate from = Objects.requireNonNull(wish.filter().from(), "a pack has a period");
		LocalDate to = Objects.requireNonNull(wish.filter().to(), "a pack has a period");
		PackZip zip = new PackZip(out, now);
		Tables tables = new Tables(zip, new About(What.REQUESTS, now, null, this.policy.version(),
				this.policy.ruleBase().digest(), wish.filter(), 0, ""), progress);
		Draw draw = new Draw(Objects.requireNonNullElse(wish.seed(), ""), wish.sample());
		List<Long> population = population(tables, from, to, draw);
		tables.both("population/decisions", new Rows(this.jdbc, RequestRegisters.WORDS, wish.filter(), List.of(), to));
		for (What what : List.of(What.APPROVALS, What.EXCEPTIONS, What.TOLERATED)) {
			tables.both("population/" + what.word(), Sources.of(this.jdbc, what, wish.filter(), List.of(), to));
		}
		sample(zip, draw, now, progress);
		tables.csv("people/roles.csv", new RoleHistory(this.jdbc, wish.filter(), List.of()));
		tables.csv("people/reviews.csv", new ReviewLines(this.jdbc, from, to));
		Separation separation = new Separation(this.jdbc, from, to);
		Making.Written decisions = tables.csv("people/separation.csv", separation);
		KeptVerdicts verdicts = new KeptVerdicts(this.jdbc, from, to);
		zip.file("verdicts/requests.jsonl", (file) -> verdicts.requests(population, file));
		zip.file("verdicts/results.jsonl", verdicts::results);
		ruleBases(zip, verdicts.ruleBases());
		tables.csv("policy/versions.csv", Sources.of(this.jdbc, What.POLICIES, wish.filter(), List.of(), to));
		tables.lines("audit/entries.jsonl", Sources.of(this.jdbc, What.AUDIT, wish.filter(), List.of(), to));
		tables.lines("audit/words.jsonl", new Rows(this.jdbc, OtherRegisters.WORDS, wish.filter(), List.of(), to));
		if (signed != null) {
			this.log.write((path, content) -> zip.file("log/" + path, (file) -> file.write(content)), signed);
		}
		zip.file("frameworks.yml", (file) -> file.write(this.frameworks.bytes()));
		Tally tally = new Reckoning(this.jdbc, from, to).tally();
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("format", FORMAT);
		manifest.put("madeAt", Values.text(now));
		manifest.put("madeBy", "person:" + person);
		manifest.put("from", from.toString());
		manifest.put("to", to.toString());
		manifest.put("zone", About.ZONE);
		manifest.put("policyVersion", this.policy.version());
		manifest.put("ruleBase", this.policy.ruleBase().digest());
		manifest.put("counts", tally.counts());
		manifest.put("addsUp", tally.addsUp());
		manifest.put("different", tally.different());
		manifest.put("differences", tally.differences());
		manifest.put("sample", Map.of("seed", draw.seed(), "size", wish.sample(), "population", draw.population(),
				"drawn", draw.drawn().stream().map(Draw.Lot::number).toList()));
		manifest.put("separation", Map.of("decisions", decisions.count(), "violations", separation.violations()));
		manifest.put("verdicts", verdicts.count());
		manifest.put("logSize", (signed != null) ? signed.size() : -1);
		zip.file("summary.pdf",
				(file) -> this.printing.print("pdf-pack", Map.of("pack", manifest, "heads",
						this.printing.heads("what", "tables", "log"), "verify", this.printing.address("/exports")),
						file));
		manifest.put("files", zip.files());
		zip.file("manifest.json",
				(file) -> file.write((JSON.writeValueAsString(manifest) + "\n").getBytes(StandardCharsets.UTF_8)));
		zip.end();
		return new Making.Written(population.size(), null);
	}

	/**
	 * Writes who was under way, draws from those that ended in the period, and says all
	 * numbers.
	 */
	private List<Long> population(Tables tables, LocalDate from, LocalDate to, Draw draw) throws IOException {
		Rows rows = new Rows(this.jdbc, RequestRegisters.POPULATION, Filter.period(from, to), List.of(), to);
		List<String> names = rows.columns().stream().map(Column::name).toList();
		int number = names.indexOf("number");
		int state = names.indexOf("state");
		int ended = names.indexOf("ended_at");
		Instant end = Rows.begin(to.plusDays(1)).toInstant();
		List<Long> population = new ArrayList<>();
		tables.both("population/requests", new Watched(rows, (row) -> {
			String name = String.valueOf(row.get(number));
			population.add(Long.valueOf(name.substring("REQ-".length())));
			if (OVER.contains(String.valueOf(row.get(state))) && row.get(ended) instanceof Instant at
					&& at.isBefore(end)) {
				draw.add(name);
			}
		}));
		return population;
	}

	private void sample(PackZip zip, Draw draw, Instant now, Progress progress) throws IOException {
		List<Draw.Lot> drawn = draw.drawn();
		progress.expect(drawn.size());
		zip.file("sample/sample.csv", (file) -> {
			StringBuilder lines = new StringBuilder("number,sha256\r\n");
			drawn.forEach((lot) -> lines.append(lot.number()).append(',').append(lot.hash()).append("\r\n"));
			file.write(lines.toString().getBytes(StandardCharsets.UTF_8));
		});
		for (Draw.Lot lot : drawn) {
			long request = Long.parseLong(lot.number().substring("REQ-".length()));
			zip.file("sample/" + lot.number() + ".pdf", (file) -> this.dossiers.write(request, now, file));
			progress.step();
		}
	}

	/** Each rule base that a verdict names, as its files are kept. */
	private void ruleBases(PackZip zip, Set<String> digests) throws IOException {
		for (String digest : digests) {
			List<Map<String, Object>> files = this.jdbc.sql("""
					select f.path, f.content from policy_file f join policy_version v on v.version = f.version
					where v.digest = :digest order by f.path
					""").param("digest", digest).query().listOfRows();
			for (Map<String, Object> file : files) {
				zip.file("rule-bases/" + digest.substring(digest.indexOf(':') + 1) + "/" + file.get("path"),
						(content) -> content.write(text(file.get("content")).getBytes(StandardCharsets.UTF_8)));
			}
		}
	}

	private static String text(Object content) {
		return String.valueOf(content);
	}

}
