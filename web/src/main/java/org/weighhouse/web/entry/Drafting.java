package org.weighhouse.web.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.engine.text.Problem;
import org.weighhouse.engine.text.YamlText;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.control.EvidenceFiles;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.tool.Register;

/**
 * Where a reviewer gathers changes of an entry before they are kept. A form leaves the
 * draft without a mistake or as it was; the text itself may have some meanwhile.
 */
@Component
@Transactional
class Drafting {

	private static final String TEXT = "text";

	private final Drafts drafts;

	private final Register register;

	private final ActivePolicy policy;

	private final EvidenceFiles files;

	private final Clock clock;

	Drafting(Drafts drafts, Register register, ActivePolicy policy, EvidenceFiles files, Clock clock) {
		this.drafts = drafts;
		this.register = register;
		this.policy = policy;
		this.files = files;
		this.clock = clock;
	}

	/** The draft of somebody; what counts now where they have changed nothing. */
	Draft of(Person me, String tool) {
		String text = this.register.text(tool);
		return this.drafts.find(me.id(), tool).orElseGet(() -> new Draft(me.id(), tool, text, Sha256.of(text)));
	}

	/**
	 * The draft of somebody, if it is still the one that they looked at.
	 * @param sha256 of what they looked at
	 */
	Draft seen(Person me, String tool, String sha256) {
		Draft draft = of(me, tool);
		if (!Sha256.of(draft.text()).equals(sha256)) {
			throw WrongEntry.of("text", "changedSince", "");
		}
		return draft;
	}

	/** Every mistake of a text, were it kept. */
	List<Problem> problems(String tool, String text) {
		if (text.equals(this.register.findText(tool))) {
			return List.of();
		}
		try {
			Tool then = this.register.with(tool, text).find(tool);
			return (then != null) ? EntryFile.unaddressable(then) : List.of();
		}
		catch (InvalidFiles ex) {
			return ex.problems();
		}
	}

	/**
	 * Does what one form says.
	 * @throws WrongEntry with everything that is wrong; then nothing is changed
	 */
	void change(Person me, String tool, Part part, Typed typed) {
		if (!me.has(Role.REVIEWER)) {
			throw new NotAnEditor(me.id());
		}
		Draft draft = of(me, tool);
		switch (part) {
			case DISCARD -> this.drafts.discard(me.id(), tool);
			case REBASE -> save(draft.on(Sha256.of(this.register.text(tool))));
			case TEXT -> save(draft.with(whole(typed, draft.text())));
			default -> save(draft.with(changed(me, draft, part, typed)));
		}
	}

	private String changed(Person me, Draft draft, Part part, Typed typed) {
		if (!problems(draft.tool(), draft.text()).isEmpty()) {
			throw WrongEntry.of(TEXT, "mendFirst", "");
		}
		List<Violation> violations = new ArrayList<>();
		Rulebook rulebook = this.policy.ruleBase().rulebook();
		EntryFile file = new EntryFile(draft.tool(), draft.text(), rulebook);
		try {
			new Change(file, typed, rulebook,
					new NewSource(file, typed, this.files, me.id(), LocalDate.now(this.clock), violations), violations)
				.make(part);
		}
		catch (IllegalStateException ex) {
			throw WrongEntry.of(TEXT, "byText", "");
		}
		List<Problem> problems = violations.isEmpty() ? problems(draft.tool(), file.text()) : List.of();
		if (!violations.isEmpty() || !problems.isEmpty()) {
			throw new WrongEntry(violations, problems);
		}
		return file.text();
	}

	private void save(Draft draft) {
		if (draft.text().equals(this.register.text(draft.tool()))) {
			this.drafts.discard(draft.person(), draft.tool());
		}
		else {
			this.drafts.save(draft);
		}
	}

	/** The file that was chosen, else what stands in the field. */
	private static String whole(Typed typed, String before) {
		if (typed.hasFile()) {
			byte[] bytes = typed.fileContent();
			try {
				return storable(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
			}
			catch (CharacterCodingException ex) {
				throw WrongEntry.of("file", "notText", typed.fileName());
			}
		}
		String text = typed.whole(TEXT);
		return storable(before.contains("\r\n") ? text.replace("\n", "\r\n") : text);
	}

	/** What no database keeps is refused; every other mistake may stand in a draft. */
	private static String storable(String text) {
		if (text.length() > YamlText.MAX_BYTES || text.getBytes(StandardCharsets.UTF_8).length > YamlText.MAX_BYTES) {
			throw WrongEntry.of(TEXT, "tooLong", String.valueOf(text.length()));
		}
		if (text.isBlank()) {
			throw WrongEntry.of(TEXT, "missing", "");
		}
		text.codePoints()
			.filter((point) -> (Character.isISOControl(point) && "\n\r\t".indexOf(point) < 0)
					|| Character.getType(point) == Character.SURROGATE)
			.findFirst()
			.ifPresent((point) -> {
				throw WrongEntry.of(TEXT, "control", String.format("U+%04X", point));
			});
		return text;
	}

}
