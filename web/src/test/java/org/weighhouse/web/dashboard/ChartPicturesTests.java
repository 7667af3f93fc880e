package org.weighhouse.web.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.dashboard.Flow.HowLong;
import org.weighhouse.web.dashboard.StackedBars.Counted;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Charts as they are sent, word for word. With `-Dweighhouse.expect=write` they are
 * written anew: read what changed.
 */
@SiteTest
class ChartPicturesTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

	@Autowired
	private ITemplateEngine templates;

	@Test
	void requestsStandInStackedBars() throws IOException {
		assertSame("stacked",
				StackedBars.of(List.of(
						new Counted(MONDAY,
								Tiered.none().plus(Tier.LOW, 5).plus(Tier.MEDIUM, 3).plus(Tier.PROHIBITED, 1)),
						new Counted(MONDAY.plusWeeks(1), Tiered.none()),
						new Counted(MONDAY.plusWeeks(2), Tiered.none().plus(Tier.HIGH, 2)))));
	}

	@Test
	void daysToADecisionAreALineWithABand() throws IOException {
		Map<LocalDate, HowLong> weeks = new LinkedHashMap<>();
		weeks.put(MONDAY, new HowLong(9, 1.5, 4.0));
		weeks.put(MONDAY.plusWeeks(1), new HowLong(4, 2.0, 2.5));
		weeks.put(MONDAY.plusWeeks(2), HowLong.NONE);
		weeks.put(MONDAY.plusWeeks(3), new HowLong(1, 1.0, 1.0));
		assertSame("band", BandLine.of(weeks));
	}

	private void assertSame(String fragment, Object chart) throws IOException {
		Context context = new Context(Locale.ENGLISH);
		context.setVariable("chart", chart);
		context.setVariable("id", "c");
		context.setVariable("heading", "Requests <per> week");
		context.setVariable("words", "What it shows & how");
		context.setVariable("pattern", "d MMM");
		String svg = this.templates
			.process(new TemplateSpec("charts", Set.of(fragment), TemplateMode.HTML, null), context)
			.strip() + "\n";
		Path expected = Path.of("src/test/resources/charts", fragment + ".svg");
		if ("write".equals(System.getProperty("weighhouse.expect"))) {
			Files.createDirectories(expected.getParent());
			Files.writeString(expected, svg);
		}
		assertThat(svg).isEqualTo(Files.readString(expected));
	}

}
