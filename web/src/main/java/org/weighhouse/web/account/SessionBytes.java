package org.weighhouse.web.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * Lets only a few known types out of the bytes of stored sessions, so that whoever can
 * write to the database cannot run code here.
 */
@Configuration(proxyBeanMethods = false)
class SessionBytes {

	private static final ObjectInputFilter KNOWN_TYPES = ObjectInputFilter.Config
		.createFilter(String.join(";", "maxdepth=20", "maxbytes=65536", "maxarray=1000", SignedIn.class.getName(),
				"org.springframework.security.authentication.AbstractAuthenticationToken",
				"org.springframework.security.core.context.SecurityContextImpl",
				"org.springframework.security.web.csrf.DefaultCsrfToken", "org.springframework.web.servlet.FlashMap",
				"org.springframework.util.LinkedMultiValueMap", "org.springframework.util.MultiValueMapAdapter",
				"java.lang.*", "java.time.*", "java.util.*", "java.util.concurrent.CopyOnWriteArrayList", "!*"));

	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversions = new GenericConversionService();
		conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversions.addConverter(byte[].class, Object.class, SessionBytes::read);
		return conversions;
	}

	static Object read(byte[] bytes) {
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			in.setObjectInputFilter(KNOWN_TYPES);
			return in.readObject();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
