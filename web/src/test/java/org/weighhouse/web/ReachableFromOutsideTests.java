package org.weighhouse.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ReachableFromOutsideTests {

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.9", "::1" })
	void thisMachineAloneIsFine(String address) {
		assertThatNoException().isThrownBy(() -> ReachableFromOutside.refuse(at(address)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "::", "10.0.0.7", "192.0.2.1" })
	void anAddressThatOthersReachIsRefused(String address) {
		assertThatExceptionOfType(ReachableFromOutside.class).isThrownBy(() -> ReachableFromOutside.refuse(at(address)))
			.withMessageContaining("expected an address of this machine alone");
	}

	@Test
	void noAddressMeansEveryAddressAndIsRefused() {
		assertThatExceptionOfType(ReachableFromOutside.class).isThrownBy(() -> ReachableFromOutside.refuse(null));
	}

	private static InetAddress at(String address) throws UnknownHostException {
		return InetAddress.getByName(address);
	}

}
