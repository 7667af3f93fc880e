package org.weighhouse.web.sent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.sent.Recipes.Again;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever changes something is done once and answered alike, however often and however
 * close together it is sent with the same key.
 */
@SiteTest
class SentTwiceIntegrationTests {

	private static final int AT_ONCE = 4;

	/** However many people are told of one thing, it counts once. */
	private static final String NEWS = "(select distinct what, subject, part, cause from notice) news";

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	private Recipes recipes;

	@BeforeEach
	void recipes() {
		this.cast.reader();
		this.recipes = new Recipes(new Stage(this.context));
	}

	@Test
	void everyAddressThatChangesSomethingHasItsRecipe() {
		Set<String> changing = new Addresses(this.requestMappingHandlerMapping).changing().keySet();
		assertThat(this.recipes.all().keySet()).isEqualTo(changing);
	}

	@TestFactory
	Stream<DynamicTest> whatIsSentAgainOrAtTheSameMomentIsDoneOnce() {
		return this.recipes.all()
			.entrySet()
			.stream()
			.filter((each) -> each.getValue().again() != Again.DONE_AGAIN)
			.map((each) -> DynamicTest.dynamicTest(each.getKey(), () -> {
				Again again = each.getValue().again();
				Map<String, Long> once = twice(each.getValue().sample().get(), again);
				assertThat(once.containsKey("audit_entry")).as("%s is written down, or has a reason not to be", once)
					.isNotEqualTo(Silent.ADDRESSES.containsKey(each.getKey()));
				assertThat(atOnce(each.getValue().sample().get(), again)).as(each.getKey()).isEqualTo(once);
			}));
	}

	/** How many rows it has added. */
	private Map<String, Long> twice(Sample sample, Again again) {
		String key = UUID.randomUUID().toString();
		Map<String, Long> before = rows();
		List<String> first = send(sample, key);
		assertThat(Integer.parseInt(first.get(0))).as(sample.path() + first).isLessThan(400);
		Map<String, Long> after = rows();
		assertThat(after.get("sending")).as(sample.path()).isEqualTo(before.get("sending") + 1);
		List<String> second = send(sample, key);
		if (again == Again.SAME_ANSWER) {
			assertThat(second).as(sample.path()).isEqualTo(first);
		}
		assertThat(rows()).as(sample.path()).isEqualTo(after);
		return added(before, after);
	}

	private Map<String, Long> atOnce(Sample sample, Again again) throws Exception {
		String key = UUID.randomUUID().toString();
		Map<String, Long> before = rows();
		Set<List<String>> answers = all(sample, key);
		if (again == Again.SAME_ANSWER) {
			assertThat(answers).as(sample.path()).hasSize(1);
		}
		return added(before, rows());
	}

	private static Map<String, Long> added(Map<String, Long> before, Map<String, Long> after) {
		Map<String, Long> added = new TreeMap<>();
		after.forEach((table, count) -> added.put(table, count - before.get(table)));
		added.values().removeIf((count) -> count == 0);
		return added;
	}

	private Set<List<String>> all(Sample sample, String key) throws Exception {
		CyclicBarrier start = new CyclicBarrier(AT_ONCE);
		ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Future<List<String>>> answers = new ArrayList<>();
			for (int thread = 0; thread < AT_ONCE; thread++) {
				answers.add(threads.submit(() -> {
					start.await();
					return send(sample, key);
				}));
			}
			Set<List<String>> different = new HashSet<>();
			for (Future<List<String>> answer : answers) {
				different.add(answer.get());
			}
			return different;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private List<String> send(Sample sample, String key) {
		MockHttpServletResponse response = sample.to(this.site, this.cast, key).exchange().getResponse();
		return List.of(Integer.toString(response.getStatus()), String.valueOf(response.getHeader("Location")),
				String.valueOf(response.getContentType()),
				new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	/** How many rows each table has, but for those of sessions and timers. */
	private Map<String, Long> rows() {
		Map<String, Long> rows = new TreeMap<>();
		this.jdbc.sql("""
				select lower(table_name) from information_schema.tables
				where table_schema = current_schema and table_type = 'BASE TABLE'
				""")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> !table.matches("flyway.*|spring_session.*|scheduled_tasks"))
			.forEach((table) -> rows.put(table,
					this.jdbc.sql("select count(*) from " + (table.equals("notice") ? NEWS : table))
						.query(Long.class)
						.single()));
		return rows;
	}

}
