package org.weighhouse.web.request;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.weighhouse.web.assessment.Assessments;

/**
 * Verdicts as a test says; clock and people are real.
 */
@TestConfiguration(proxyBeanMethods = false)
class Bench {

	@Bean
	Judge judge() {
		return new Judge();
	}

	@Bean
	@Primary
	Assessments scripted(Judge judge, @Qualifier("assessments") Assessments real) {
		return judge.instead(real::judge);
	}

}
