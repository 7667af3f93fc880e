package org.weighhouse.web.notice;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What mail needs to know, once `spring.mail.host` says where it goes.
 *
 * @param from whose mail it is
 * @param baseUrl where people open this site, for links
 */
@ConfigurationProperties("weighhouse.mail")
record MailSettings(String from, String baseUrl) {

	/**
	 * @throws IllegalArgumentException with every mistake at once
	 */
	MailSettings checked() {
		List<String> mistakes = new ArrayList<>();
		try {
			new InternetAddress(this.from, true).validate();
		}
		catch (AddressException ex) {
			mistakes.add("weighhouse.mail.from: found `" + this.from
					+ "`, expected the address that mail comes from, as `weighhouse@example.org`");
		}
		if (!isBase(this.baseUrl)) {
			mistakes.add("weighhouse.mail.base-url: found `" + this.baseUrl
					+ "`, expected where people open this site, as `https://weighhouse.example.org`");
		}
		if (!mistakes.isEmpty()) {
			throw new IllegalArgumentException("Mail is on (spring.mail.host), but:\n" + String.join("\n", mistakes));
		}
		return this;
	}

	/** An address below the site's. */
	String link(String path) {
		return (this.baseUrl.endsWith("/") ? this.baseUrl.substring(0, this.baseUrl.length() - 1) : this.baseUrl)
				+ path;
	}

	private static boolean isBase(String text) {
		try {
			URI address = URI.create(text);
			return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
					&& address.getHost() != null && address.getQuery() == null && address.getFragment() == null
					&& address.getUserInfo() == null;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
