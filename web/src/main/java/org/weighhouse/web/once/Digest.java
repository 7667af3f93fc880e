package org.weighhouse.web.once;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import org.weighhouse.web.digest.Sha256;

/**
 * The SHA-256 of several texts and bytes, each with its length before it.
 */
final class Digest {

	/** What a form carries besides what somebody filled in. */
	private static final Set<String> CARRIED = Set.of(OnceField.NAME, "_csrf");

	private final MessageDigest sha256;

	private Digest() {
		this.sha256 = Sha256.begin();
	}

	static String ofTexts(String... texts) {
		Digest digest = new Digest();
		for (String text : texts) {
			digest.add(text);
		}
		return digest.hex();
	}

	/** Of a key, a body and the fields in its address. */
	static String ofBody(String key, WholeBody request) {
		Digest digest = new Digest();
		digest.add(key);
		digest.addFields(request);
		digest.add(request.getContentType());
		digest.add(request.bytes());
		return digest.hex();
	}

	/** Of a key and the fields of a form. */
	static String ofForm(String key, HttpServletRequest request) {
		Digest digest = new Digest();
		digest.add(key);
		digest.addFields(request);
		return digest.hex();
	}

	/** Of a key, and the fields and files of a form. */
	static String ofFiles(String key, HttpServletRequest request) throws IOException, ServletException {
		Digest digest = new Digest();
		digest.add(key);
		digest.addFields(request);
		for (Part part : request.getParts()) {
			if (part.getSubmittedFileName() != null) {
				digest.add(part);
			}
		}
		return digest.hex();
	}

	private void addFields(HttpServletRequest request) {
		for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
			if (!CARRIED.contains(field.getKey())) {
				add(field.getKey());
				add(Integer.toString(field.getValue().length));
				for (String value : field.getValue()) {
					add(value);
				}
			}
		}
	}

	private void add(Part file) throws IOException {
		add(file.getName());
		add(file.getSubmittedFileName());
		add(file.getContentType());
		try (InputStream content = new DigestInputStream(file.getInputStream(), this.sha256)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
		add(Long.toString(file.getSize()));
	}

	private void add(@Nullable String text) {
		add((text != null) ? text.getBytes(StandardCharsets.UTF_8) : new byte[0]);
	}

	private void add(byte[] bytes) {
		this.sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		this.sha256.update(bytes);
	}

	private String hex() {
		return Sha256.of(this.sha256);
	}

}
