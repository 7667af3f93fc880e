package org.weighhouse.web.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.digest.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An inventory weighed for a use, as a page and as files: each tool once, and what nobody
 * knows is never left out.
 */
@SiteTest
class BulkIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JdbcTemplate batches;

	private Person reviewer;

	private long inventory;

	@BeforeEach
	void anInventory() {
		this.reviewer = this.cast.with(Role.REVIEWER);
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into inventory (source, content, format, file_name, size, sha256, state, person, uploaded_at)
				values ('Bulk <b>laptops</b>', 'SOFTWARE', 'CSV', 'apps.csv', 1, :sha256, 'CHECKED', :person,
					current_timestamp)
				""").param("sha256", Sha256.of("")).param("person", this.reviewer.id()).update(key, "id");
		this.inventory = key.getKeyAs(Long.class);
		row("Claude Code", "claude-code", "NAME", 12L);
		row("7-Zip 22.01", "7-zip", "WINGET", 40L);
		row("=cmd|'/c calc'!A1", null, null, 7L);
		row("<script>alert(1)</script>", null, null, null);
	}

	@Test
	void everyTitleIsWeighedAndWhatNobodyKnowsIsUnknown() {
		String page = page("&sort=TIER");
		assertThat(page)
			.contains("Claude Code", "7-Zip 22.01", "by its winget id", "Titles by tier", "&lt;script&gt;alert(1)",
					"<td class=\"num\">50%</td>", "neither approved nor tolerated")
			.doesNotContain("<script>alert(1)", "<b>laptops", "??");
		assertThat(page.indexOf("Claude Code</span>")).isLessThan(page.indexOf("7-Zip 22.01</span>"));
	}

	@Test
	void theTableIsSearchedNarrowedAndSorted() {
		assertThat(page("&q=7-zip")).contains("7-Zip 22.01</span>").doesNotContain("Claude Code</span>");
		assertThat(page("&show=UNKNOWN")).contains("=cmd").doesNotContain("7-Zip 22.01</span>");
		String byPeople = page("&sort=PEOPLE");
		assertThat(byPeople.indexOf("7-Zip 22.01</span>")).isLessThan(byPeople.indexOf("Claude Code</span>"));
		assertThat(page("&q=%25")).contains("No title matches").doesNotContain("Claude Code</span>");
		assertThat(page("&page=99")).contains("Claude Code</span>");
	}

	@Test
	void anotherUseIsAnotherWeighing() throws IOException {
		JsonNode harmless = json("&preset=developer-laptop&dataClass=PUBLIC");
		JsonNode grave = json("&preset=developer-laptop&dataClass=RESTRICTED");
		assertThat(harmless.at("/weighedBy/dataClass").asString()).isEqualTo("PUBLIC");
		assertThat(grave.at("/weighedBy/dataClass").asString()).isEqualTo("RESTRICTED");
		assertThat(grave.get("titles")).isNotEqualTo(harmless.get("titles"));
		assertThat(grave.at("/counts/unknown")).isEqualTo(harmless.at("/counts/unknown"));
	}

	@Test
	void filesHoldAllOfItAndNothingIsExecuted() throws IOException {
		String csv = text(file("csv", ""));
		assertThat(csv.lines()).hasSize(5).first().asString().startsWith("title,publisher,versions,tool,");
		assertThat(csv).contains("'=cmd|'/c calc'!A1,");
		JsonNode json = json("");
		assertThat(json.at("/counts/unknown").asInt()).isEqualTo(2);
		assertThat(title(json, "7-Zip 22.01").get("people").asInt()).isEqualTo(40);
		assertThat(title(json, "=cmd|'/c calc'!A1").get("highest").isNull()).isTrue();
		assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Files.readString(Path.of("..", "docs", "schemas", "inventory-weighing-1.schema.json")))
			.validate(text(file("json", "")), InputFormat.JSON)).isEmpty();
		assertThat(entries(file("xlsx", ""))).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
	}

	@Test
	void manyRowsAreWrittenAsTheyCome() throws IOException {
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < 20_000; i++) {
			rows.add(new Object[] { this.inventory, i, Sha256.of(this.inventory + " " + i), "Title " + i,
					(i % 2 == 0) ? "7-zip" : null, (i % 2 == 0) ? "KNOWN" : "NEW" });
		}
		this.batches.batchUpdate("""
				insert into inventory_row (inventory, line, line_count, title_key, name, tool, state)
				values (?, ?, 1, ?, ?, ?, ?)
				""", rows);
		JsonNode json = json("&sort=NAME");
		assertThat(json.get("titles").size()).isEqualTo(20_004);
		assertThat(json.at("/counts/unknown").asInt()).isEqualTo(10_002);
	}

	@Test
	void whoMayNotSeeInventoriesSeesNothing() {
		for (String address : List.of("/bulk", "/bulk.csv", "/bulk.xlsx", "/bulk.json")) {
			assertThat(this.site.get().uri(address).with(this.cast.as(this.cast.with()))).hasStatus(403);
			assertThat(this.site.get()
				.uri(address + "?inventory=" + this.inventory)
				.with(this.cast.as(this.cast.with(Role.COMPLIANCE)))).hasStatusOk();
		}
	}

	@Test
	void aUseThatDoesNotExistIsNotWeighed() {
		for (String wrong : List.of("preset=none", "dataClass=none", "environment=none")) {
			assertThat(look("/bulk.csv?" + wrong)).hasStatus(400);
		}
		assertThat(look("/bulk?inventory=999999999")).hasStatus(404);
	}

	private void row(String name, @Nullable String tool, @Nullable String by, @Nullable Long people) {
		this.jdbc
			.sql("""
					insert into inventory_row (inventory, line, line_count, title_key, name, people, state, tool, matched_by)
					values (:inventory, 1, 1, :key, :name, :people, :state, :tool, :by)
					""")
			.param("inventory", this.inventory)
			.param("key", Sha256.of(this.inventory + name))
			.param("name", name)
			.param("people", people)
			.param("state", (tool != null) ? "KNOWN" : "NEW")
			.param("tool", tool)
			.param("by", by)
			.update();
	}

	private MvcTestResult look(String address) {
		return this.site.get().uri(address).with(this.cast.as(this.reviewer)).exchange();
	}

	private String page(String besides) {
		MvcTestResult answer = look("/bulk?inventory=" + this.inventory + besides);
		assertThat(answer).hasStatusOk();
		return text(answer.getResponse().getContentAsByteArray());
	}

	private byte[] file(String ending, String besides) {
		MvcTestResult answer = look("/bulk." + ending + "?inventory=" + this.inventory + besides);
		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment",
				"inventory-" + this.inventory + "-");
		return answer.getResponse().getContentAsByteArray();
	}

	private JsonNode json(String besides) {
		return JsonMapper.shared().readTree(file("json", besides));
	}

	private static JsonNode title(JsonNode json, String name) {
		return json.get("titles")
			.valueStream()
			.filter((each) -> each.get("title").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> entries(byte[] bytes) throws IOException {
		Path file = Files.write(Path.of("target", "bulk.xlsx"), bytes);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return zip.stream().map(ZipEntry::getName).toList();
		}
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

}
