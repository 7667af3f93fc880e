package org.weighhouse.web.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However many rows there are, a page of them is in memory.
 */
class LargeExportIntegrationTests {

	private static final int MANY = 50_000;

	@Test
	void fiftyThousandEntriesGoThroughAPageAtATime() throws IOException {
		try (Books books = Books.open()) {
			String numbers = TestDatabase.POSTGRESQL ? "generate_series(1, :many) as n(x)"
					: "system_range(1, :many) as n(x)";
			books.jdbc.sql("""
					insert into audit_entry (at, actor, what, subject, entry, leaf_sha256)
					select current_timestamp, 'policy', 'request.assigned', 'REQ-1', '{"act":{"reason":"many"}}', :leaf
					from\s""" + numbers).param("many", MANY).param("leaf", "0".repeat(64)).update();
			AtomicInteger mostAtOnce = new AtomicInteger();
			JdbcClient watched = JdbcClient.create(watched(new JdbcTemplate(books.source()), mostAtOnce));
			Source source = Sources.of(watched, What.AUDIT, Filter.NONE, List.of(), LocalDate.of(2026, 11, 21));
			AtomicLong size = new AtomicLong();
			AtomicInteger largest = new AtomicInteger();
			PartStream out = new PartStream((place, part) -> {
				size.addAndGet(part.length);
				largest.accumulateAndGet(part.length, Math::max);
			});
			CsvFile file = new CsvFile(out, source.columns(), false);
			AtomicLong rows = new AtomicLong();
			source.each((row) -> {
				rows.incrementAndGet();
				try {
					file.row(row);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			out.close();
			assertThat(rows.get()).isEqualTo(source.count()).isEqualTo(MANY);
			assertThat(mostAtOnce.get()).isEqualTo(Rows.ON_A_PAGE);
			assertThat(largest.get()).isEqualTo(PartStream.MOST);
			assertThat(out.size()).isEqualTo(size.get()).isGreaterThan(MANY * 60L);
		}
	}

	/** Sees how many rows come at once. */
	private static JdbcOperations watched(JdbcTemplate real, AtomicInteger most) {
		return (JdbcOperations) Proxy.newProxyInstance(JdbcOperations.class.getClassLoader(),
				new Class<?>[] { JdbcOperations.class }, (proxy, method, arguments) -> {
					try {
						Object answer = method.invoke(real, arguments);
						if (answer instanceof List<?> list) {
							most.accumulateAndGet(list.size(), Math::max);
						}
						return answer;
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
