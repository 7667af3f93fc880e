package org.weighhouse.web.once;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.TestDatabase;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A guest book, in which nobody stands twice for one key.
 */
@SiteTest
class OnceIntegrationTests {

	private static final int AT_ONCE = 8;

	@Autowired
	private OnceFilter filter;

	@Autowired
	private AuditLog log;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcClient jdbc;

	private GuestBook book;

	private MockMvcTester site;

	private final String guest = "guest:" + UUID.randomUUID();

	private final String key = UUID.randomUUID().toString();

	@BeforeEach
	void open() {
		this.book = new GuestBook(this.log, this.transaction);
		open(this.filter);
	}

	private void open(OnceFilter filter) {
		this.site = MockMvcTester.create(MockMvcBuilders.standaloneSetup(this.book).addFilters(filter).build());
	}

	@Test
	void aFormThatIsSentTwiceIsDoneOnceAndAnsweredAlike() {
		MockHttpServletResponse first = send(form("person:3", this.guest));
		MockHttpServletResponse second = send(form("person:3", this.guest));
		assertThat(first.getStatus()).isEqualTo(302);
		assertThat(first.getRedirectedUrl()).startsWith("/guests/");
		assertThat(said(second)).isEqualTo(said(first));
		assertThat(entries()).isEqualTo(1);
	}

	@Test
	void anotherKeyIsAnotherAct() {
		send(form("person:3", this.guest));
		send(post("/guests").principal(() -> "person:3").param("guest", this.guest).param("once", "another"));
		assertThat(entries()).isEqualTo(2);
	}

	@Test
	void aCallThatIsSentTwiceIsDoneOnceAndAnsweredAlike() throws Exception {
		MockHttpServletResponse first = send(call("person:3", this.guest));
		MockHttpServletResponse second = send(call("person:3", this.guest));
		assertThat(first.getStatus()).isEqualTo(201);
		assertThat(first.getContentAsString()).startsWith("{\"guest\":");
		assertThat(said(second)).isEqualTo(said(first));
		assertThat(entries()).isEqualTo(1);
	}

	@Test
	void formsSentAtTheSameMomentAreDoneOnceAndAnsweredAlike() throws Exception {
		assertThat(atOnce(() -> send(form("person:3", this.guest)))).hasSize(1)
			.allSatisfy(OnceIntegrationTests::isFound);
		assertThat(entries()).isEqualTo(1);
	}

	@Test
	void callsSentAtTheSameMomentAreDoneOnceAndAnsweredAlike() throws Exception {
		assertThat(atOnce(() -> send(call("person:3", this.guest)))).hasSize(1)
			.allSatisfy((said) -> assertThat(said.get(0)).isEqualTo("201"));
		assertThat(entries()).isEqualTo(1);
	}

	@Test
	void aSecondOneWaitsForASlowFirstAlsoWhereTheDatabaseGivesUp() throws Exception {
		assumeFalse(TestDatabase.POSTGRESQL, "PostgreSQL waits as long as it takes");
		CountDownLatch gaveUp = new CountDownLatch(1);
		Sendings impatient = new Sendings(this.jdbc, Clock.systemUTC()) {

			@Override
			void add(Sending sending) {
				try {
					super.add(sending);
				}
				catch (DataAccessException ex) {
					gaveUp.countDown();
					throw ex;
				}
			}

		};
		open(new OnceFilter(impatient, this.transactions));
		this.book.closing = gaveUp;
		assertThat(atOnce(() -> send(form("person:3", this.guest)))).hasSize(1);
		assertThat(entries()).isEqualTo(1);
	}

	@Test
	void theSameKeyWithOtherContentIsRefused() {
		send(form("person:3", this.guest));
		assertThat(send(form("person:3", this.guest + "x")).getStatus()).isEqualTo(422);
		send(call("person:3", this.guest));
		MockHttpServletResponse other = send(call("person:3", this.guest + "x"));
		assertThat(other.getStatus()).isEqualTo(422);
		assertThat(other.getContentType()).isEqualTo("application/problem+json");
		assertThat(this.log.history(this.guest + "x")).isEmpty();
	}

	@Test
	void anotherFileIsOtherContent() {
		MockHttpServletResponse first = send(file("one"));
		assertThat(first.getStatus()).isEqualTo(302);
		assertThat(said(send(file("one")))).isEqualTo(said(first));
		assertThat(send(file("two")).getStatus()).isEqualTo(422);
		assertThat(entries()).isEqualTo(1);
	}

	@Test
	void whatIsRefusedLeavesNothingAndCanBeSentAgain() {
		this.book.full = true;
		assertThat(send(form("person:3", this.guest)).getStatus()).isEqualTo(409);
		assertThat(entries()).isZero();
		this.book.full = false;
		assertThat(send(form("person:3", this.guest)).getStatus()).isEqualTo(302);
		assertThat(entries()).isEqualTo(1);
	}

	@Test
	void whatFailsLeavesNothingAndCanBeSentAgain() {
		this.book.broken = true;
		assertThat(this.site.perform(form("person:3", this.guest))).hasFailed();
		assertThat(entries()).isZero();
		this.book.broken = false;
		assertThat(send(form("person:3", this.guest)).getStatus()).isEqualTo(302);
		assertThat(entries()).isEqualTo(1);
	}

	@Test
	void aRefusalThatAPageTellsOfAsIfAllWereWellLeavesNothingEither() {
		this.book.sorry = true;
		assertThat(send(form("person:3", this.guest)).getStatus()).isEqualTo(302);
		assertThat(entries()).isZero();
		this.book.sorry = false;
		assertThat(send(form("person:3", this.guest)).getStatus()).isEqualTo(302);
		assertThat(entries()).isEqualTo(1);
	}

	@Test
	void twoPeopleWithTheSameKeyDoNotMeet() {
		MockHttpServletResponse one = send(form("person:3", this.guest));
		MockHttpServletResponse other = send(form("person:4", this.guest));
		assertThat(other.getRedirectedUrl()).isNotEqualTo(one.getRedirectedUrl());
		assertThat(entries()).isEqualTo(2);
	}

	@Test
	void aCallWithoutAKeyIsRefusedAsAProblem() throws Exception {
		MockHttpServletResponse answer = send(post("/api/v1/guests").principal(() -> "person:3").content(this.guest));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentType()).isEqualTo("application/problem+json");
		assertThat(answer.getContentAsString()).contains("Idempotency-Key");
		assertThat(entries()).isZero();
	}

	@Test
	void aFormWithoutAKeyIsRefused() {
		assertThat(send(post("/guests").principal(() -> "person:3").param("guest", this.guest)).getStatus())
			.isEqualTo(400);
		assertThat(entries()).isZero();
	}

	@Test
	void aBodyAboveTheLimitIsRefused() {
		assertThat(send(call("person:3", "x".repeat(1_048_577))).getStatus()).isEqualTo(413);
	}

	@Test
	void whoIsNotSignedInAndWhatOnlyDrawsAreLeftAlone() {
		assertThat(send(post("/guests/preview").principal(() -> "person:3")).getStatus()).isEqualTo(200);
		assertThat(send(post("/guests/preview")).getStatus()).isEqualTo(200);
	}

	private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> sent) {
		return this.site.perform(sent).getResponse();
	}

	private AbstractMockHttpServletRequestBuilder<?> form(String person, String guest) {
		return post("/guests").principal(() -> person)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.param("guest", guest)
			.param("once", this.key);
	}

	private AbstractMockHttpServletRequestBuilder<?> file(String content) {
		return multipart("/guests/files").part(new MockPart("photo", "photo.txt", content.getBytes()))
			.principal(() -> "person:3")
			.param("guest", this.guest)
			.param("once", this.key);
	}

	private AbstractMockHttpServletRequestBuilder<?> call(String person, String guest) {
		return post("/api/v1/guests").principal(() -> person)
			.contentType(MediaType.TEXT_PLAIN)
			.header(OnceFilter.HEADER, this.key)
			.content(guest);
	}

	private int entries() {
		return this.log.history(this.guest).size();
	}

	private static void isFound(List<String> said) {
		assertThat(said.get(0)).isEqualTo("302");
	}

	private static List<String> said(MockHttpServletResponse response) {
		try {
			return List.of(Integer.toString(response.getStatus()), String.valueOf(response.getHeader("Location")),
					String.valueOf(response.getContentType()), response.getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The different answers to the same, sent by several threads. */
	private static Set<List<String>> atOnce(Callable<MockHttpServletResponse> send) throws Exception {
		CyclicBarrier start = new CyclicBarrier(AT_ONCE);
		ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Future<List<String>>> answers = new ArrayList<>();
			for (int thread = 0; thread < AT_ONCE; thread++) {
				answers.add(threads.submit(() -> {
					start.await();
					return said(send.call());
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

	/**
	 * Writes each guest into the audit, and answers with a number that is never the same.
	 */
	@RestController
	static class GuestBook {

		private final AuditLog log;

		private volatile boolean full;

		private volatile boolean broken;

		private volatile boolean sorry;

		private volatile CountDownLatch closing = new CountDownLatch(0);

		private final TransactionTemplate transaction;

		GuestBook(AuditLog log, TransactionTemplate transaction) {
			this.log = log;
			this.transaction = transaction;
		}

		@PostMapping("/guests")
		RedirectView form(@RequestParam String guest) {
			enter(guest);
			return new RedirectView("/guests/" + UUID.randomUUID());
		}

		@PostMapping("/guests/files")
		RedirectView file(@RequestParam String guest, @RequestParam MultipartFile photo) {
			enter(guest);
			return new RedirectView("/guests/" + photo.getSize() + UUID.randomUUID());
		}

		@PostMapping("/api/v1/guests")
		ResponseEntity<String> call(@RequestBody String guest) {
			enter(guest);
			return ResponseEntity.status(HttpStatus.CREATED)
				.header("Location", "/guests/" + UUID.randomUUID())
				.contentType(MediaType.APPLICATION_JSON)
				.body("{\"guest\":\"" + UUID.randomUUID() + "\"}");
		}

		@PostMapping("/guests/preview")
		String preview() {
			return "drawn";
		}

		private void enter(String guest) {
			this.log.record(Act.of(Act.person(3), "guest.came", guest));
			try {
				this.closing.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			if (this.full) {
				throw new ResponseStatusException(HttpStatus.CONFLICT);
			}
			if (this.sorry) {
				this.transaction.executeWithoutResult(TransactionStatus::setRollbackOnly);
			}
			if (this.broken) {
				throw new IllegalStateException("the pen broke");
			}
		}

	}

}
