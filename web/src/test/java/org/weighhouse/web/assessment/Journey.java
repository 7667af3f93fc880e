package org.weighhouse.web.assessment;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.weighhouse.web.account.Cast;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people do in a real browser, on pages that complain of nothing.
 */
public abstract class Journey {

	@LocalServerPort
	protected int port;

	@Autowired
	protected Cast cast;

	protected Chromium chromium;

	@BeforeEach
	final void openBrowser() {
		this.chromium = new Chromium(this.port);
	}

	@AfterEach
	final void closeBrowser() {
		this.chromium.close();
		assertThat(this.chromium.complaints()).isEmpty();
	}

}
