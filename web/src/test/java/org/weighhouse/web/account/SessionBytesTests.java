package org.weighhouse.web.account;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.FlashMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SessionBytesTests {

	private final SerializingConverter bytes = new SerializingConverter();

	@Test
	void whatSessionsHoldComesBack() {
		SignedIn signedIn = new SignedIn(7, 2, Instant.EPOCH);
		SecurityContextImpl context = (SecurityContextImpl) SessionBytes
			.read(this.bytes.convert(new SecurityContextImpl(signedIn)));
		assertThat(context.getAuthentication().getName()).isEqualTo("person:7");
		FlashMap flash = new FlashMap();
		flash.put("link", "x");
		flash.addTargetRequestParam("a", "b");
		assertThat(SessionBytes.read(this.bytes.convert(flash))).isEqualTo(flash);
		DefaultCsrfToken token = new DefaultCsrfToken("h", "p", "t");
		assertThat(SessionBytes.read(this.bytes.convert(token))).isInstanceOf(DefaultCsrfToken.class);
		assertThat(SessionBytes.read(this.bytes.convert(Instant.EPOCH))).isEqualTo(Instant.EPOCH);
	}

	@Test
	void anythingElseDoesNot() {
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> SessionBytes.read(this.bytes.convert(URI.create("http://localhost"))));
	}

}
