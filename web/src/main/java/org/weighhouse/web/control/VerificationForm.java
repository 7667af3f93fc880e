package org.weighhouse.web.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.weighhouse.engine.VerifiedControls.Scope;

/**
 * What a reviewer typed to verify a control, to renew it or to end it.
 *
 * @param fields the text fields; a limit's are named `limit.` and the question's id
 * @param file the file that was chosen; null for none
 */
record VerificationForm(MultiValueMap<String, String> fields, @Nullable MultipartFile file) {

	private static final String LIMIT = "limit.";

	/** Everything that a blank form says. */
	static VerificationForm blank() {
		return new VerificationForm(new LinkedMultiValueMap<>(), null);
	}

	/** A field as it was typed; empty where it is not there. */
	public String text(String field) {
		String value = this.fields.getFirst(field);
		return (value != null) ? value.replace("\r\n", "\n").strip() : "";
	}

	/** Whether an answer was ticked. */
	public boolean isTicked(String question, String answer) {
		return this.fields.getOrDefault(LIMIT + question, List.of()).contains(answer);
	}

	/** The one request that it shall hold for; null where it is for none. */
	@Nullable Long request() {
		String number = text("request");
		if (!number.isEmpty() && !number.matches("\\d{1,18}")) {
			throw new UnknownVerification(number);
		}
		return number.isEmpty() ? null : Long.valueOf(number);
	}

	/**
	 * Where it shall hold: for the request or edition that is named, or the organisation.
	 */
	Reach reach() {
		Map<String, List<String>> limits = new TreeMap<>();
		this.fields.forEach((field, values) -> {
			if (field.startsWith(LIMIT)) {
				limits.put(field.substring(LIMIT.length()), List.copyOf(values));
			}
		});
		Long request = request();
		if (request != null) {
			return Reach.request(request).limitedTo(limits);
		}
		String edition = text("edition");
		Reach reach = edition.isEmpty() ? Reach.organisation()
				: new Reach(Scope.EDITION, edition, null, null, Map.of());
		return reach.within(orNull("blueprint")).limitedTo(limits);
	}

	/** The link and the note; the file is none until it is kept. */
	Evidence evidence(@Nullable String keptFile) {
		return new Evidence(orNull("link"), keptFile, text("note"));
	}

	boolean hasFile() {
		return this.file != null && !(this.file.isEmpty() && fileName().isEmpty());
	}

	String fileName() {
		String name = (this.file != null) ? this.file.getOriginalFilename() : null;
		return (name != null) ? name : "";
	}

	byte[] fileContent() {
		try {
			return (this.file != null) ? this.file.getBytes() : new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The last day; null for the usual one, or where it is none. */
	@Nullable LocalDate until() {
		try {
			return text("until").isEmpty() ? null : LocalDate.parse(text("until"));
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** What is wrong before anybody looks at what it means. */
	List<Refused> mistyped() {
		List<Refused> problems = new ArrayList<>();
		if (!text("until").isEmpty() && until() == null) {
			problems.add(new Refused("until", "noDay", text("until")));
		}
		if (hasFile()) {
			try {
				EvidenceFiles.check(EvidenceFiles.safe(fileName()), fileContent());
			}
			catch (EvidenceFileRefused ex) {
				problems.add(new Refused("file", ex.problem(), ex.name()));
			}
		}
		return problems;
	}

	private @Nullable String orNull(String field) {
		return text(field).isEmpty() ? null : text(field);
	}

}
