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
import java.util.stream.IntStream;

/**
 * Four threads that ask for something and have it decided, one request after the other,
 * until nobody answers any more.
 */
final class Load {

	private final ExecutorService threads = Executors.newFixedThreadPool(Ledger.LANES);

	private final CountDownLatch firstAnswer = new CountDownLatch(1);

	private final List<CompletableFuture<Void>> loads;

	Load(Desks desks, Ledger ledger) {
		this.loads = IntStream.range(0, Ledger.LANES)
			.mapToObj((lane) -> CompletableFuture.runAsync(() -> run(desks, ledger, lane), this.threads))
			.toList();
	}

	private void run(Desks desks, Ledger ledger, int lane) {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				ledger.begin(desks, lane);
				this.firstAnswer.countDown();
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
