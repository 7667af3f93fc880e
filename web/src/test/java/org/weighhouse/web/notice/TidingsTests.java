package org.weighhouse.web.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TidingsTests {

	/** Acts as the code names them when it writes them down. */
	private static final Pattern ACT = Pattern.compile("\"((request|approval|delegation)\\.[a-z]+(-[a-z]+)*)\"");

	/** Names that look like acts: timers and reminders. */
	private static final Set<String> OTHERS = Set.of("request.lapsing", "approval.expiry", "approval.reconsidering",
			"approval.occasions", "approval.ends", "approval.will-be-revoked", "request.late");

	/** Acts that one cause does many times. */
	private static final Set<String> MANY = Set.of("approval.suspended", "approval.recertify-early",
			"approval.holds-again", "approval.revoked");

	@Test
	void somebodyThoughtAboutEveryAct() throws IOException {
		Set<String> acts = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			files.filter((file) -> file.toString().endsWith(".java") && !file.endsWith("Tidings.java"))
				.forEach((file) -> add(file, acts));
		}
		assertThat(acts).contains("request.submitted", "approval.expired");
		acts.removeAll(OTHERS);
		assertThat(acts).as("acts that Tidings names neither as told nor as not told").allMatch(Tidings::knows);
	}

	@Test
	void everyNoticeHasWords() {
		ResourceBundle words = ResourceBundle.getBundle("messages/notice");
		assertThat(words.keySet()).contains("notice.approval.ends.HOLDER", "notice.approval.ends.APPROVER",
				"notice.approval.will-be-revoked.HOLDER", "notice.approval.will-be-revoked.APPROVER",
				"notice.request.late.DECIDER", "notice.request.review-approved.REQUESTER",
				"notice.request.review-denied.REQUESTER");
		Tidings.told().forEach((what, parts) -> parts.forEach((part) -> {
			assertThat(words.containsKey("notice." + what + "." + part)).as("%s to %s", what, part).isTrue();
			if (MANY.contains(what)) {
				assertThat(words.containsKey("notice." + what + "." + part + ".many")).as("many %s to %s", what, part)
					.isTrue();
			}
		}));
	}

	private static void add(Path file, Set<String> acts) {
		try {
			Matcher act = ACT.matcher(Files.readString(file));
			while (act.find()) {
				acts.add(act.group(1));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
