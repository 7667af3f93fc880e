package org.weighhouse.web;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Uses the local database unless `spring.datasource.url` names another.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "none", matchIfMissing = true)
class LocalDatabaseConfiguration {

	@Bean
	LocalDatabase localDatabase(@Value("${weighhouse.data}") Path data) {
		return new LocalDatabase(data);
	}

	@Bean
	FlywayConnectionDetails localDatabaseOwner(LocalDatabase database) {
		return database.owner();
	}

}
