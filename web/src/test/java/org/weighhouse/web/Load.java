package org.weighhouse.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Four threads that draft requests and change them, one after the other, until nobody
 * answers any more.
 */
final class Load {

	private static final int AT_ONCE = 4;

	private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

	private final CountDownLatch firstAnswer = new CountDownLatch(1);

	private final List<CompletableFuture<Void>> loads;

	Load(SignedInProgram program, Ledger ledger) {
		this.loads = Stream.generate(() -> CompletableFuture.runAsync(() -> run(program, ledger), this.threads))
			.limit(AT_ONCE)
			.toList();
	}

	private void run(SignedInProgram program, Ledger ledger) {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				long number = ledger.send(program, Sent.draft());
				this.firstAnswer.countDown();
				ledger.send(program, Sent.change(number));
			}
		}
		catch (IOException ex) {
			// Nobody is there any more.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.firstAnswer.countDown();
		}
	}

	void awaitFirstAnswer() throws InterruptedException {
		this.firstAnswer.await();
	}

	/** Fails if one was refused anything. */
	void awaitEnd() throws InterruptedException, ExecutionException, TimeoutException {
		try {
			CompletableFuture.allOf(this.loads.toArray(CompletableFuture[]::new)).get(2, TimeUnit.MINUTES);
		}
		finally {
			this.threads.shutdownNow();
		}
	}

}
