package org.weighhouse.engine.text;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FieldsTests {

	private final Problems problems = new Problems();

	@Test
	void goodFieldsAreReadInTheOrderOfTheFileAndNothingIsTold() {
		Fields fields = fields("id: ' EX01 '\nby: [M03, M01]\nwhen: { b: 1, a: 2 }\ndays: 090\n");
		assertThat(fields.word("id")).isEqualTo("EX01");
		assertThat(fields.wordsOf("by", "a control", List.of("M01", "M03"))).containsExactly("M03", "M01");
		assertThat(fields.map("when").wordMap()).containsExactly(Map.entry("b", "1"), Map.entry("a", "2"));
		assertThat(fields.number("days")).isEqualTo(90);
		assertThat(fields.optionalWord("why")).isNull();
		fields.noOthers();
		assertThat(told()).isEmpty();
		this.problems.refuse();
	}

	@Test
	void aMissingFieldIsToldAtTheMap() {
		assertThat(fields("a:\n  b: 1\n").map("a").word("id")).isEmpty();
		assertThat(told()).containsExactly("f.yml:2:3: found `a` without `id`, expected `id`");
	}

	@Test
	void anEmptyMapMissesItsFieldsToo() {
		fields("a: {}\n").map("a").word("id");
		assertThat(told()).containsExactly("f.yml:1:4: found `a` without `id`, expected `id`");
	}

	@Test
	void aMapThatIsNotThereMissesNothing() {
		assertThat(fields("a: 1\n").map("b").word("id")).isEmpty();
		assertThat(told()).isEmpty();
	}

	@Test
	void anEmptyFieldIsNoWord() {
		Fields fields = fields("a:\nb: '  '\nc: [x]\nd: { e: f }\n");
		List.of("a", "b", "c", "d").forEach(fields::word);
		assertThat(told()).containsExactly("f.yml:1:3: found nothing, expected a word for `a`",
				"f.yml:2:4: found `  `, expected a word for `b`", "f.yml:3:4: found a list, expected a word for `c`",
				"f.yml:4:4: found a map, expected a word for `d`");
	}

	@Test
	void aWordWhereAListOrAMapBelongsIsTold() {
		Fields fields = fields("by: M01\nwhen: always\n");
		assertThat(fields.words("by")).isEmpty();
		assertThat(fields.map("when").isEmpty()).isTrue();
		assertThat(told()).containsExactly("f.yml:1:5: found `M01`, expected a list for `by`",
				"f.yml:2:7: found `always`, expected the fields of `when`");
	}

	@Test
	void wordsOfAListAreToldEachAtItsPlace() {
		fields("by: [M01, m01, M01, [x], '']\n").wordsOf("by", "a control", List.of("M01"));
		assertThat(told()).containsExactly("f.yml:1:11: found `m01`, expected a control, did you mean `M01`?",
				"f.yml:1:16: found `M01` a second time, expected each once",
				"f.yml:1:21: found a list, expected a word in `by`",
				"f.yml:1:26: found nothing, expected a word in `by`");
	}

	@Test
	void numbersAreWholeAndOfSixDigitsAtTheMost() {
		Fields fields = fields("a: -1\nb: 1.5\nc: 1000000\nd: 0x10\ne: 999999\n");
		assertThat(fields.keys().stream().map(fields::number)).containsExactly(0, 0, 0, 0, 999_999);
		assertThat(told()).hasSize(4).first().isEqualTo("f.yml:1:4: found `-1`, expected a whole number for `a`");
	}

	@Test
	void aFieldNobodyAskedForIsRefusedAtItsKey() {
		Fields fields = fields("id: x\n  \ntitl: y\n");
		fields.word("id");
		fields.optionalWord("title");
		fields.noOthers();
		assertThat(told())
			.containsExactly("f.yml:3:1: found `titl`, expected a field of a rule, did you mean `title`?");
	}

	@Test
	void aFileThatIsNoMapIsToldOnce() {
		Fields fields = fields("- a\n- b\n");
		fields.word("id");
		fields.noOthers();
		assertThat(told()).containsExactly("f.yml:1:1: found a list, expected the fields of a rule");
	}

	@Test
	void allMistakesComeAtOnceByPlace() {
		this.problems.add(new Place("b.yml", 1, 1), "x", "y");
		this.problems.add(new Place("a.yml", 10, 2), "x", "y");
		this.problems.add(new Place("a.yml", 10, 1), "x", "y");
		this.problems.add(new Place("a.yml", 9, 5), "x", "y");
		this.problems.add(new Place("a.yml", 9, 5), "x", "y");
		assertThatExceptionOfType(InvalidFiles.class).isThrownBy(this.problems::refuse).withMessage("""
				a.yml:9:5: found x, expected y
				a.yml:10:1: found x, expected y
				a.yml:10:2: found x, expected y
				b.yml:1:1: found x, expected y""");
	}

	private Fields fields(String text) {
		return Fields.of(YamlText.read("f.yml", text, this.problems), Place.startOf("f.yml"), "a rule", this.problems);
	}

	private List<String> told() {
		return this.problems.list().stream().map(Problem::toString).toList();
	}

}
