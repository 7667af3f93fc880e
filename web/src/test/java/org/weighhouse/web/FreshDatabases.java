package org.weighhouse.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives each site that tests start a database of its own: H2 in memory, or PostgreSQL
 * with `-Dweighhouse.test.database=postgresql`. A test that names its database keeps it.
 * No timer runs behind a test's back: it calls what the timer would.
 */
class FreshDatabases implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		return new FreshDatabase();
	}

	/** Equal to every other one, so that equal contexts are shared. */
	private record FreshDatabase() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration config) {
			TestPropertyValues.of("weighhouse.timers=false").applyTo(context);
			if (!context.getEnvironment().containsProperty("spring.datasource.url")) {
				TestDatabase.fresh().properties().applyTo(context);
				// What was signed about another database is no business of this one.
				TestPropertyValues.of("weighhouse.audit.anchors=target/anchors/" + UUID.randomUUID()).applyTo(context);
			}
		}

	}

}
