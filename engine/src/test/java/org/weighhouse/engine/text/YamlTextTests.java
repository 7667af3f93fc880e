package org.weighhouse.engine.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What YAML offers an attacker or a careless author, and what reading makes of it:
 * problems with a place, within two seconds, never an exception.
 */
class YamlTextTests {

	private static final String LEVELS = "found more than 8 levels, expected fewer levels";

	private static final String TOO_LARGE = "1:1: found a file of more than 256 KiB, expected at most 256 KiB";

	private static final String EMPTY = "1:1: found an empty file, expected a map";

	private static final String TAB = "found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)";

	static Stream<Arguments> refused() {
		return Stream.of(
				arguments("billion laughs", laughs(), "1:4: found an anchor (`&`), expected the value without it"),
				arguments("an anchor that holds itself", "a: &a\n  b: *a\n",
						"1:4: found an anchor (`&`), expected the value without it"),
				arguments("an alias", "a: 1\nb: *a\n", "2:4: found an alias (`*`), expected the value itself"),
				arguments("10,000 lists", "a: " + "[".repeat(10_000) + "]".repeat(10_000), "1:11: " + LEVELS),
				arguments("10,000 open maps", "{a: ".repeat(10_000), "1:30: " + LEVELS),
				arguments("10,000 dashes", "- ".repeat(10_000) + "1", "1:17: " + LEVELS),
				arguments("600 indents", indents(600), "8:8: " + LEVELS),
				arguments("nine levels", indents(8) + "        x", "8:8: " + LEVELS),
				arguments("4 MB in one word", "a: " + "x".repeat(4 << 20), TOO_LARGE),
				arguments("a byte too much", "a: " + "x".repeat(256 * 1024 - 2), TOO_LARGE),
				arguments("umlauts count as the bytes they are", "a: " + "ä".repeat(131 * 1024), TOO_LARGE),
				arguments("a tag that names a class", "a: !!javax.script.ScriptEngineManager [x]\n",
						"1:4: found a tag (`tag:yaml.org,2002:javax.script.ScriptEngineManager`), expected a plain value"),
				arguments("a harmless tag", "a: !!str x\n",
						"1:4: found a tag (`tag:yaml.org,2002:str`), expected a plain value"),
				arguments("a tag on the document", "--- !rules\na: x\n",
						"1:5: found a tag (`!rules`), expected a plain value"),
				arguments("two documents", "a: 1\n---\nb: 2\n",
						"2:1: found a second document, expected one document a file"),
				arguments("no text", "", EMPTY), arguments("only space", "  \n\n", EMPTY),
				arguments("only a comment", "# a rule\n", EMPTY),
				arguments("a tab as indent", "a:\n\tb: 1\n", "2:1: " + notYaml(TAB)),
				arguments("a NUL", "a: x\nb: y\0z\n",
						"2:5: found the character U+0000, expected characters that can be shown"),
				arguments("a bell behind many lines", "# x\n".repeat(2000) + "a: \u0007\n",
						"2001:4: found the character U+0007, expected characters that can be shown"),
				arguments("half a character", "a: \ud800\n",
						"1:4: found the character U+D800, expected characters that can be shown"),
				arguments("a NUL that is escaped", "a:\n  b: \"x\\0\"\n",
						"2:6: found the character U+0000, expected characters that can be shown"),
				arguments("a terminal's escape in a key", "{\"\\u001b[31m\": 1}",
						"1:2: found the character U+001B, expected characters that can be shown"),
				arguments("a list as a key", "a: 1\n[b, c]: 2\n", "2:1: found a list as a key, expected a word"),
				arguments("a list without end", "a: [1, 2\nb: 3\n",
						"2:2: " + notYaml("expected ',' or ']', but got :")),
				arguments("a word without end", "a: 'x\n", "2:1: " + notYaml("found unexpected end of stream")),
				arguments("two colons", "a: b: c\n", "1:5: " + notYaml("mapping values are not allowed here")),
				arguments("JSON cut off", "{\"a\": [1, ",
						"1:11: " + notYaml("expected the node content, but found '<stream end>'")));
	}

	private static String notYaml(String problem) {
		return "found text that is not YAML (" + problem + "), expected valid YAML 1.2";
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refused")
	void isRefusedWithItsPlace(String what, String text, String problem) {
		Problems problems = new Problems();
		Node node = assertTimeout(Duration.ofSeconds(2), () -> YamlText.read("rule.yml", text, problems));
		assertThat(node).as(what).isNull();
		assertThat(problems.list()).extracting(Problem::toString).containsExactly("rule.yml:" + problem);
	}

	@Test
	void keysGivenTwiceAreAllToldAndTheFirstOneStays() {
		Problems problems = new Problems();
		Node node = YamlText.read("rule.yml", "tier: HIGH\nwhy: x\ntier: LOW\n\"why\": y\n", problems);
		assertThat(problems.list()).extracting(Problem::toString)
			.containsExactly("rule.yml:3:1: found `tier` a second time, expected each key once",
					"rule.yml:4:1: found `why` a second time, expected each key once");
		assertThat(words(node)).containsEntry("tier", "HIGH");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no", "yes", "y", "on", "true", "null", "~", "1.10", "012", "0x10", "12:30", ".inf",
			"-.inf", ".nan", "2026-01-01", "1_000", "+1", "1e3", "=", "${jndi:ldap://x}", "T(java.lang.Runtime)",
			"(a+)+$", "<<" })
	void scalarsStayTheWordsTheirAuthorWrote(String word) {
		assertThat(words(read("a: " + word))).containsEntry("a", word);
		assertThat(words(read(word + ": a"))).containsEntry(word, "a");
	}

	@Test
	void aVersionDirectiveDoesNotBringOldScalarsBack() {
		assertThat(words(read("%YAML 1.1\n---\na: no\n"))).containsEntry("a", "no");
	}

	@Test
	void jsonIsReadAsWell() {
		Node node = read("{\"a\": 2.50, \"b\": [true, null, {\"c\": \"\\u00e4\"}]}");
		assertThat(node).isInstanceOfSatisfying(Node.Entries.class, (entries) -> {
			assertThat(entries.values().get("a")).isEqualTo(new Node.Word(new Place("rule.yml", 1, 7), "2.50"));
			assertThat(entries.keys()).containsEntry("b", new Place("rule.yml", 1, 13));
			assertThat(entries.values().get("b")).isInstanceOfSatisfying(Node.Items.class, (list) -> {
				assertThat(list.items()).hasSize(3);
				assertThat(words(list.items().get(2))).containsEntry("c", "ä");
			});
		});
	}

	@Test
	void whatIsJustWithinTheLimitsIsRead() {
		assertThat(words(read("a: " + "x".repeat(256 * 1024 - 3))).get("a")).hasSize(256 * 1024 - 3);
		assertThat(read(indents(7))).isNotNull();
		assertThat(words(read("\ufeffa: 1\r\nb: \ud83d\ude00\r\n"))).isEqualTo(Map.of("a", "1", "b", "\ud83d\ude00"));
		assertThat(words(read("a: |\n  x\n\n  y\n"))).containsEntry("a", "x\n\ny\n");
	}

	@Test
	void manyKeysAndManyMistakesTakeNoTime() {
		assertTimeout(Duration.ofSeconds(2), () -> {
			Problems problems = new Problems();
			YamlText.read("rule.yml", "a: 1\n".repeat(10_000), problems);
			assertThat(problems.list()).hasSize(9_999);
		});
	}

	private static Node read(String text) {
		Problems problems = new Problems();
		Node node = YamlText.read("rule.yml", text, problems);
		assertThat(problems.list()).isEmpty();
		assertThat(node).isNotNull();
		return node;
	}

	private static Map<String, String> words(Node node) {
		return ((Node.Entries) node).values()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (each) -> ((Node.Word) each.getValue()).text()));
	}

	private static String laughs() {
		StringBuilder text = new StringBuilder("a: &a [lol]\n");
		for (char name = 'b'; name < 'l'; name++) {
			String before = "*" + (char) (name - 1);
			text.append(name + ": &" + name + " " + List.of(before, before, before, before, before) + "\n");
		}
		return text.toString();
	}

	private static String indents(int levels) {
		StringBuilder text = new StringBuilder();
		for (int level = 0; level < levels; level++) {
			text.append(" ".repeat(level)).append("a:\n");
		}
		return text.toString();
	}

}
