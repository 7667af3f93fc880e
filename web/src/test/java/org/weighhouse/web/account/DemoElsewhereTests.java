package org.weighhouse.web.account;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class DemoElsewhereTests {

	@ParameterizedTest
	@ValueSource(strings = { "none", "jdbc:h2:mem:x", "jdbc:h2:file:./data/weighhouse", "jdbc:h2:./data/x" })
	void theDemoTakesALocalDatabase(String url) {
		assertThatNoException().isThrownBy(() -> look(true, url));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost/weighhouse", "jdbc:h2:tcp://db/x", "jdbc:h2:ssl://db/x" })
	void theDemoTakesNoOtherAndRealUseTakesAny(String url) {
		assertThatExceptionOfType(DemoElsewhere.class).isThrownBy(() -> look(true, url))
			.withMessageContaining("spring.datasource.url");
		assertThatNoException().isThrownBy(() -> look(false, url));
	}

	private static void look(boolean demo, String url) {
		DemoElsewhere.Guard guard = new DemoElsewhere.Guard();
		guard.setEnvironment(new MockEnvironment().withProperty("weighhouse.demo", String.valueOf(demo))
			.withProperty("spring.datasource.url", url));
		guard.postProcessBeanFactory(new DefaultListableBeanFactory());
	}

}
