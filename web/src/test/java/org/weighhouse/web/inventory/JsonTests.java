package org.weighhouse.web.inventory;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class JsonTests {

	private static final String BILL = """
			{
			  "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
			  "bomFormat": "CycloneDX",
			  "specVersion": "1.6",
			  "version": 1,
			  "metadata": { "component": { "type": "application", "name": "The laptop" } },
			  "components": [
			    {
			      "type": "application", "bom-ref": "a", "name": "claude-code", "group": "@anthropic-ai", "version": "2.1",
			      "supplier": { "name": "Anthropic PBC", "url": [ "https://example.org" ] },
			      "purl": "pkg:npm/%40anthropic-ai/claude-code@2.1",
			      "components": [ { "type": "library", "bom-ref": "b", "name": "ripgrep" } ]
			    },
			    { "type": "application", "bom-ref": "c", "name": "Slack", "publisher": "Slack", "author": "Somebody" },
			    { "type": "library", "bom-ref": "d", "name": "odd", "purl": "npm/odd" }
			  ]
			}
			""";

	@Test
	void componentsAreTitlesAlsoThoseWithinOthers() {
		Told told = Told.by(BILL);
		assertThat(told.titles).extracting(Title::name, Title::publisher, Title::version, Title::line)
			.containsExactly(tuple("ripgrep", null, null, 12L),
					tuple("@anthropic-ai/claude-code", "Anthropic PBC", "2.1", 8L), tuple("Slack", "Slack", null, 14L));
		assertThat(told.ids()).containsExactly("purl pkg:npm/%40anthropic-ai/claude-code@2.1");
	}

	@Test
	void aPackageThatIsNoneMakesItsRowInvalidAndNoOther() {
		assertThat(Told.by(BILL).invalid).containsExactly("15 components[2].purl: npm/odd, PACKAGE");
	}

	@Test
	void aComponentThatIsNoneIsInvalid() {
		Told told = Told.by("""
				{ "bomFormat": "CycloneDX", "specVersion": "1.7", "components": [
				  "Slack",
				  { "type": "library" },
				  { "type": "library", "name": 7 },
				  { "type": "library", "name": "right", "purl": null } ] }
				""");
		assertThat(told.invalid).containsExactly("2 components[0]: Slack, OBJECT", "3 components[1].name: , NAME",
				"4 components[2].name: 7, TEXT");
		assertThat(told.names()).containsExactly("right");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "1.6" })
	void theBillOfTheseTestsFitsThePublishedSchema(String version) {
		String bill = BILL.replace("1.6", version);
		SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, (builder) -> builder
			.schemaIdResolvers((resolvers) -> resolvers.mapPrefix("http://cyclonedx.org/schema/", "classpath:")));
		assertThat(schemas.getSchema(SchemaLocation.of("http://cyclonedx.org/schema/bom-" + version + ".schema.json"))
			.validate(bill, InputFormat.JSON)).isEmpty();
		assertThat(Told.by(bill).names()).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "1.6", "1.7" })
	void theseVersionsAreRead(String version) {
		assertThat(Told.by(BILL.replace("1.6", version)).names()).hasSize(3);
	}

	@Test
	void whatNobodySeesIsNamedByItsCode() {
		Told told = Told.by("{ \"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": ["
				+ "{ \"name\": \"Sla\\u0000ck\" }, { \"name\": \"Zo\\ud800om\" }, { \"name\": \"\\u202eGoose\" },"
				+ "{ \"name\": \"Caf\\u00e9\" } ] }");
		assertThat(told.invalid).containsExactly("1 components[0].name: Sla\\u0000ck, PLAIN_TEXT",
				"1 components[1].name: Zo\\uD800om, PLAIN_TEXT", "1 components[2].name: \\u202EGoose, PLAIN_TEXT");
		assertThat(told.names()).containsExactly("Caf\u00e9");
	}

	@Test
	void aBillMayBeWrittenInUtf16() {
		Told told = Told.by(("\ufeff" + BILL).getBytes(StandardCharsets.UTF_16LE), Content.SOFTWARE, null);
		assertThat(told.names()).hasSize(3);
	}

	@Test
	void anOrderThatNobodyExpectsIsNoOther() {
		assertThat(Told
			.by("{ \"components\": [ { \"purl\": \"pkg:npm/x\", \"name\": \"x\" } ], \"note\": {},"
					+ " \"specVersion\": \"1.5\", \"bomFormat\": \"CycloneDX\" }")
			.ids()).containsExactly("purl pkg:npm/x");
	}

	@Test
	void wingetNamesItsPackagesByTheirIds() {
		Told told = Told
			.by("""
					{
					  "$schema" : "https://aka.ms/winget-packages.schema.2.0.json",
					  "CreationDate" : "2026-11-01T08:00:00.000-00:00",
					  "Sources" : [ {
					    "Packages" : [
					      { "PackageIdentifier" : "Docker.DockerDesktop", "Version" : "4.30.0" },
					      { "Version" : "1" }
					    ],
					    "SourceDetails" : { "Argument" : "https://example.org", "Identifier" : "x", "Name" : "winget", "Type" : "y" }
					  } ],
					  "WinGetVersion" : "1.9"
					}
					""");
		assertThat(told.titles).extracting(Title::name, Title::version)
			.containsExactly(tuple("Docker.DockerDesktop", "4.30.0"));
		assertThat(told.ids()).containsExactly("winget Docker.DockerDesktop");
		assertThat(told.invalid).containsExactly("7 Sources[0].Packages[1].PackageIdentifier: , NAME");
	}

	@Test
	void homebrewNamesFormulaeAndCasks() {
		Told told = Told
			.by("""
					{ "formulae": [ { "name": "ngrok", "full_name": "ngrok", "homepage": "nowhere", "versions": { "stable": "9" },
					    "installed": [ { "version": "3.1", "used_options": [] }, { "version": "3.0" } ] } ],
					  "casks": [ { "token": "cursor", "name": [ "Cursor", "Cursor Editor" ], "homepage": "https://www.cursor.com/",
					    "version": "2.0", "installed": "1.9" } ] }
					""");
		assertThat(told.titles).extracting(Title::name, Title::version)
			.containsExactly(tuple("ngrok", "3.1"), tuple("Cursor", "1.9"));
		assertThat(told.ids()).isEqualTo(List.of("brew ngrok", "brew cursor", "domain www.cursor.com"));
	}

}
