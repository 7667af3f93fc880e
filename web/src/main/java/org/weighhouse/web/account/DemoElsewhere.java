package org.weighhouse.web.account;

import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The demo was pointed at a database other than a local H2, where data that matter could
 * lie.
 */
class DemoElsewhere extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	DemoElsewhere(String property) {
		super(property + " names another database than a local H2");
	}

	/** Looks before anything touches a database. */
	@Component
	static class Guard implements BeanFactoryPostProcessor, EnvironmentAware {

		private static final String[] URLS = { "spring.datasource.url", "spring.flyway.url" };

		private static final Pattern LOCAL_H2 = Pattern.compile("none|jdbc:h2:(?!tcp:|ssl:).*");

		private @Nullable Environment environment;

		@Override
		public void setEnvironment(Environment environment) {
			this.environment = environment;
		}

		@Override
		public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
			Environment settings = Objects.requireNonNull(this.environment);
			if (settings.getProperty("weighhouse.demo", Boolean.class, false)) {
				for (String url : URLS) {
					if (!LOCAL_H2.matcher(settings.getProperty(url, "none")).matches()) {
						throw new DemoElsewhere(url);
					}
				}
			}
		}

	}

	/** Says so in plain words. */
	static class Analyzer extends AbstractFailureAnalyzer<DemoElsewhere> {

		@Override
		protected FailureAnalysis analyze(Throwable root, DemoElsewhere cause) {
			return new FailureAnalysis("The demo does not start: " + cause.getMessage() + ".",
					"In the demo nobody needs a password, so it keeps to a database of its own on this machine. Leave "
							+ "the setting out, or start real use: java -jar web/target/weighhouse.jar",
					cause);
		}

	}

}
