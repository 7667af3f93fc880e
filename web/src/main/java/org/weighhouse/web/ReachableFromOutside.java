package org.weighhouse.web;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Somebody set an address that others can reach for the demo, where nobody needs a
 * password.
 */
class ReachableFromOutside extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private ReachableFromOutside(String address) {
		super("server.address is `" + address + "`, expected an address of this machine alone, as `127.0.0.1`");
	}

	/** Refuses every address but those of this machine alone. */
	static void refuse(@Nullable InetAddress address) {
		if (address == null) {
			throw new ReachableFromOutside("every address");
		}
		if (!address.isLoopbackAddress()) {
			throw new ReachableFromOutside(address.getHostAddress());
		}
	}

	/** Says so in plain words. */
	static class Analyzer extends AbstractFailureAnalyzer<ReachableFromOutside> {

		@Override
		protected FailureAnalysis analyze(Throwable root, ReachableFromOutside cause) {
			return new FailureAnalysis("The demo does not start: " + cause.getMessage() + ".",
					"In the demo nobody needs a password. Leave server.address out, or set it to 127.0.0.1 or ::1. "
							+ "Others can reach real use: java -jar web/target/weighhouse.jar",
					cause);
		}

	}

}
