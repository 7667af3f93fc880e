package org.weighhouse.web;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void featuresCallEachOtherOneWayOnly() {
		ApplicationModules.of(Weighhouse.class).verify();
	}

}
