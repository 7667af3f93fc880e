package org.weighhouse.web.tool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VersionsTests {

	private final Versions versions = new Versions("2.2", "2.10");

	@ParameterizedTest
	@ValueSource(strings = { "2.2", "2.2.0", "2.9.99", "2.3" })
	void withinAreThoseFromTheFirstUpToBelowTheLast(String version) {
		assertThat(this.versions.contain(version)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2.1.9", "2.10", "2.10.0", "3", "2", "latest", "" })
	void outsideIsEverythingElse(String version) {
		assertThat(this.versions.contain(version)).isFalse();
	}

	@Test
	void anOpenEndReachesOn() {
		assertThat(new Versions(null, "3").contain("0.1")).isTrue();
		assertThat(new Versions("3", null).contain("99")).isTrue();
	}

	@Test
	void whatIsNoVersionIsNoLimit() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Versions("newest", null));
	}

	@Test
	void rangesMeetWhereTheyHaveAVersionInCommon() {
		assertThat(this.versions.meet(new Versions("2.9", null))).isTrue();
		assertThat(this.versions.meet(new Versions(null, "2.2.1"))).isTrue();
		assertThat(this.versions.meet(new Versions("2.10", null))).isFalse();
		assertThat(this.versions.meet(new Versions(null, "2.2"))).isFalse();
		assertThat(new Versions(null, null).meet(new Versions(null, "0.1"))).isTrue();
	}

}
