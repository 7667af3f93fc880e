package org.weighhouse.web.approval;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.weighhouse.web.tool.Permission;
import org.weighhouse.web.tool.Permission.Remark;

/**
 * Says a permission in words, for programs that show them to people.
 */
@Component
class PermissionWords {

	private final MessageSource messages;

	PermissionWords(MessageSource messages) {
		this.messages = messages;
	}

	MayIController.Answer answer(String edition, Permission permission) {
		return new MayIController.Answer(edition, permission.word(),
				permission.reasons()
					.stream()
					.map((remark) -> new MayIController.Answer.Line(remark.code(), say("mayI.because.", remark)))
					.toList(),
				permission.ways()
					.stream()
					.map((way) -> new MayIController.Answer.Way(way.remark().code(), say("mayI.way.", way.remark()),
							way.address()))
					.toList(),
				permission.approval(), (permission.until() != null) ? permission.until().toString() : null);
	}

	private String say(String prefix, Remark remark) {
		return this.messages.getMessage(prefix + remark.code(), remark.inMessage(), Locale.ENGLISH);
	}

}
