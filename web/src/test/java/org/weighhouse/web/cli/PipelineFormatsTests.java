package org.weighhouse.web.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * SARIF and JUnit output, read by what pipelines read it with.
 */
class PipelineFormatsTests {

	private static final String B7 = "../docs/examples/command-line-agent.yml";

	@Test
	void sarifOfSeveralToolsIsValidAndNamesTheirPlaces() throws IOException {
		CommandRun run = CommandRun.of("judge", B7, "claude-code/bypass", "7-zip/desktop", "--preset",
				"developer-laptop", "--use", "dataClass=CONFIDENTIAL", "--format", "sarif", "--fail-on", "prohibited");
		assertThat(run.exit()).isEqualTo(1);
		assertThat(errors(run.out())).isEmpty();
		JsonNode results = run.json().get("runs").get(0).get("results");
		assertThat(results.valueStream()
			.map((each) -> each.at("/locations/0/physicalLocation/artifactLocation/uri").asString()))
			.contains(B7, "catalog/tools/claude-code.yml", "catalog/tools/7-zip.yml");
		JsonNode bypass = results.valueStream()
			.filter((each) -> each.at("/locations/0/physicalLocation/artifactLocation/uri")
				.asString()
				.contains("claude"))
			.findFirst()
			.orElseThrow();
		assertThat(bypass.get("ruleId").asString()).isEqualTo("EX04");
		assertThat(bypass.get("level").asString()).isEqualTo("error");
		assertThat(bypass.at("/locations/0/physicalLocation/region/startLine").asInt()).isGreaterThan(1);
	}

	@Test
	void theSchemaRefusesWhatIsNotSarif() throws IOException {
		String sarif = CommandRun.of("judge", B7, "--format", "sarif").out();
		assertThat(errors(sarif.replace("\"error\"", "\"fatal\""))).isNotEmpty();
	}

	@Test
	void junitFailsTheToolsThatAreTooHighAndOnlyThose() throws Exception {
		CommandRun run = CommandRun.of("judge", "claude-code/bypass", "7-zip/desktop", "--preset", "developer-laptop",
				"--use", "dataClass=CONFIDENTIAL", "--format", "junit", "--fail-on", "prohibited");
		assertThat(run.exit()).isEqualTo(1);
		Element suite = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(run.out())))
			.getDocumentElement();
		assertThat(suite.getAttribute("tests")).isEqualTo("2");
		assertThat(suite.getAttribute("failures")).isEqualTo("1");
		Element failure = (Element) suite.getElementsByTagName("failure").item(0);
		assertThat(failure.getAttribute("message")).contains("4 Prohibited");
		assertThat(failure.getTextContent()).contains("EX04");
	}

	@Test
	void aNameFromOutsideStaysText() throws Exception {
		CommandRun run = CommandRun.withInput("name: \"<x> & y\"\ntemplate: chatbot\n", "judge", "-", "--format",
				"junit", "--fail-on", "low");
		Element suite = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(run.out())))
			.getDocumentElement();
		assertThat(((Element) suite.getElementsByTagName("testcase").item(0)).getAttribute("name")).startsWith("<x> &");
	}

	private static List<Error> errors(String sarif) throws IOException {
		try (InputStream schema = PipelineFormatsTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
			SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
			Schema compiled = registry.getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
			return compiled.validate(sarif, InputFormat.JSON);
		}
	}

}
