package org.weighhouse.web.inventory;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.weighhouse.catalog.Tool;

import static org.assertj.core.api.Assertions.assertThat;

class MatcherTests {

	private static final Matcher SHIPPED = new Matcher(Shipped.TOOLS);

	private static final Matcher OWN = new Matcher(Shipped.catalog(
			"""
					carrier | Carrier Pigeon | Dove Works Inc. | {former: Messenger Bird}, {bundle: org.example.Pigeon} | https://www.pigeon.example/
					forge   | Forge          | Smith GmbH      | {winget: Smith.Forge}                                  | https://host.example/smith/forge
					amp     | Amp            | Volt            | {purl: "pkg:pypi/amp_lify"}                            | https://amp.example"""));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			purl      | pkg:npm/%40anthropic-ai/claude-code@2.1.0?x=y#z | claude-code    | PURL
			purl      | pkg:npm/@anthropic-ai/claude-code@2.1.0         | claude-code    | PURL
			purl      | PKG:NPM/%40Anthropic-AI/claude-code             | claude-code    | PURL
			winget    | docker.dockerdesktop                            | docker-desktop | WINGET
			brew      | visual-studio-code                              | vscode         | BREW
			extension | SaoudRizwan.Claude-Dev                          | cline          | EXTENSION
			""")
	void anIdMakesATitleKnown(String kind, String id, String tool, By by) {
		Match match = SHIPPED.match(title("Something", null, null, new Tool.Alias(kind, id)));
		assertThat(match).isInstanceOfSatisfying(Match.Known.class, (known) -> {
			assertThat(known.tool().id()).isEqualTo(tool);
			assertThat(known.by()).isEqualTo(by);
			assertThat(known.found()).isEqualTo(id);
			assertThat(known.alias()).isNotEmpty();
		});
	}

	@ParameterizedTest
	@CsvSource({ "purl, pkg:pypi/claude-code", "purl, pkg:npm/claude-code",
			"purl, pkg:npm/%40anthropic-ai/claude-code-x", "winget, Docker.Docker", "brew, cursor-cli",
			"extension, saoudrizwan.claude", "winget, cursor" })
	void anIdThatIsMerelyNearMakesNothingKnown(String kind, String id) {
		assertThat(SHIPPED.match(title("Something", null, null, new Tool.Alias(kind, id))))
			.isInstanceOf(Match.New.class);
	}

	@Test
	void packagesOfPythonAreTheSameWithDashAndUnderline() {
		assertKnown(OWN.match(title("x", null, null, new Tool.Alias("purl", "pkg:pypi/Amp-Lify@1"))), "amp", By.PURL);
		assertThat(OWN.match(title("x", null, null, new Tool.Alias("purl", "pkg:npm/amp-lify@1"))))
			.isInstanceOf(Match.New.class);
	}

	@Test
	void idsOfTwoToolsAreAskedAbout() {
		assertUnsure(SHIPPED.match(title("Cursor", "Anysphere", null, new Tool.Alias("brew", "cursor"),
				new Tool.Alias("winget", "AnyDesk.AnyDesk"))), "idsDiffer", "cursor", "anydesk");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Cursor                                  | Anysphere
			Cursor (User)                           | Anysphere, Inc.
			Cursor 1.2.3                            | ANYSPHERE INC
			Cursor v1.2                             | Anysphere Inc.
			Cursor (x64 en-US) version 2            | Anysphere LLC
			CURSOR™                                 | Anysphere
			Anysphere Cursor                        | Anysphere
			""")
	void aNameTogetherWithItsPublisherMakesATitleKnown(String name, String publisher) {
		assertKnown(SHIPPED.match(title(name, publisher, "1.2.3")), "cursor", By.NAME_AND_PUBLISHER);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Microsoft Visual Studio Code (User) | Microsoft Corporation    | Visual Studio Code
			VS Code                             | Microsoft                | Visual Studio Code
			GitHub Copilot                      | Microsoft Corporation    | GitHub Copilot
			7-Zip 23.01 (x64)                   | Igor Pavlov              | 7-Zip
			WinRAR 6.24 (64-bit)                | win.rar GmbH             | WinRAR
			Docker Desktop                      | Docker Inc.              | Docker Desktop
			Postman x86_64 11.2.0               | Postman, Inc.            | Postman
			""")
	void namesAsInventoriesWriteThem(String name, String publisher, String tool) {
		assertThat(SHIPPED.match(title(name, publisher, null))).isInstanceOfSatisfying(Match.Known.class,
				(known) -> assertThat(known.tool().name()).isEqualTo(tool));
	}

	@Test
	void aNameWithoutPublisherIsAskedAbout() {
		assertUnsure(SHIPPED.match(title("Cursor", null, null)), "noPublisher", "cursor");
	}

	@Test
	void aNameOfAnotherPublisherIsAskedAbout() {
		Match match = SHIPPED.match(title("Cursor", "Cursor Themes Ltd", null));
		assertUnsure(match, "otherPublisher", "cursor");
		assertThat(((Match.Unsure) match).candidates().get(0).arguments()).containsExactly("Cursor",
				"Cursor Themes Ltd", "Anysphere");
	}

	@Test
	void aFormerNameIsKnownWithThePublisherAndAskedAboutWithout() {
		assertKnown(OWN.match(title("Messenger Bird 2.0", "Dove Works", null)), "carrier", By.NAME_AND_PUBLISHER);
		assertUnsure(OWN.match(title("Messenger Bird", null, null)), "formerNoPublisher", "carrier");
		assertUnsure(OWN.match(title("Messenger Bird", "Crow", null)), "formerOtherPublisher", "carrier");
	}

	@Test
	void whatIsWrittenAlmostAlikeIsAskedAboutAndNeverKnown() {
		assertUnsure(OWN.match(title("Carier Pigeom", "Dove Works", null)), "similar", "carrier");
		assertUnsure(OWN.match(title("Forgo", "Smith", null)), "similar", "forge");
		assertThat(OWN.match(title("Carrion Piglets", "Dove Works", null))).isInstanceOf(Match.New.class);
		assertThat(OWN.match(title("Fargo", "Smith", null))).isInstanceOf(Match.New.class);
	}

	@Test
	void inAShortNameALetterMakesAnotherOne() {
		assertThat(OWN.match(title("Ant", "Volt", null))).isInstanceOf(Match.New.class);
	}

	@Test
	void aNameWithinALongerOneIsAskedAboutWhereThePublisherIsTheSame() {
		assertUnsure(OWN.match(title("Forge Studio", "Smith", null)), "within", "forge");
		assertThat(OWN.match(title("Forge Studio", "Baker", null))).isInstanceOf(Match.New.class);
		assertThat(OWN.match(title("Forger", "Baker", null))).isInstanceOf(Match.Unsure.class);
		assertThat(OWN.match(title("Forgery Kit", "Smith", null))).isInstanceOf(Match.New.class);
	}

	@Test
	void aWingetIdThatReadsLikeAToolIsAskedAbout() {
		assertUnsure(SHIPPED.match(title("Anysphere.Cursor", null, null, new Tool.Alias("winget", "Anysphere.Cursor"))),
				"winget", "cursor");
		assertThat(SHIPPED.match(title("Else.Cursor", null, null, new Tool.Alias("winget", "Else.Cursor"))))
			.isInstanceOf(Match.New.class);
	}

	@Test
	void aDomainOfTheHomepageIsAskedAbout() {
		assertUnsure(OWN.match(title("app.pigeon.example", null, null, new Tool.Alias("domain", "app.pigeon.example"))),
				"domain", "carrier");
		assertThat(OWN.match(title("x", null, null, new Tool.Alias("domain", "notpigeon.example"))))
			.isInstanceOf(Match.New.class);
	}

	@Test
	void aDomainThatManyShareIsNobodys() {
		assertThat(OWN.match(title("x", null, null, new Tool.Alias("domain", "host.example"))))
			.isInstanceOf(Match.New.class);
	}

	@Test
	void anythingElseIsNew() {
		assertThat(SHIPPED.match(title("Solitaire", "Microsoft Corporation", null))).isInstanceOf(Match.New.class);
		assertThat(SHIPPED.match(title("???", null, null))).isInstanceOf(Match.New.class);
	}

	@Test
	void everyToolOfTheCatalogueIsKnownByItsOwnNamesAndIds() {
		List<String> others = new ArrayList<>();
		for (Tool tool : Shipped.TOOLS.tools()) {
			check(tool, SHIPPED.match(title(tool.name(), tool.vendor().name(), null)), tool.name(), others);
			for (Tool.Alias alias : tool.aliases()) {
				boolean said = alias.kind().equals("name") || alias.kind().equals("former");
				check(tool, said ? SHIPPED.match(title(alias.value(), tool.vendor().name(), null))
						: SHIPPED.match(title("x", null, null, alias)), alias.toString(), others);
			}
		}
		assertThat(others).isEmpty();
	}

	private static void check(Tool tool, Match match, String by, List<String> others) {
		if (!(match instanceof Match.Known known) || !known.tool().id().equals(tool.id())) {
			others.add(tool.id() + " by " + by + ": " + match);
		}
	}

	private static Title title(String name, @Nullable String publisher, @Nullable String version, Tool.Alias... ids) {
		return new Title(2, name, publisher, version, List.of(ids), null, null, null);
	}

	private static void assertKnown(Match match, String tool, By by) {
		assertThat(match).isInstanceOfSatisfying(Match.Known.class, (known) -> {
			assertThat(known.tool().id()).isEqualTo(tool);
			assertThat(known.by()).isEqualTo(by);
		});
	}

	private static void assertUnsure(Match match, String why, String... tools) {
		assertThat(match).isInstanceOfSatisfying(Match.Unsure.class, (unsure) -> {
			assertThat(unsure.candidates()).extracting((each) -> each.tool().id()).containsExactly(tools);
			assertThat(unsure.candidates().get(0).why()).isEqualTo("inventory.why." + why);
		});
	}

}
