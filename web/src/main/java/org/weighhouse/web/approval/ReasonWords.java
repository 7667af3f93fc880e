package org.weighhouse.web.approval;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says reasons in words, for pages, programs and mail.
 */
@Component
public class ReasonWords {

	private static final String TIER = "tier.";

	private final MessageSource messages;

	ReasonWords(MessageSource messages) {
		this.messages = messages;
	}

	public List<String> of(List<Reason> reasons) {
		return reasons.stream().map(this::of).toList();
	}

	private String of(Reason reason) {
		Object[] arguments = reason.arguments().stream().map(this::tier).toArray();
		return this.messages.getMessage("approval.because." + reason.code(), arguments, Locale.ENGLISH);
	}

	/** A tier in words; everything else is in words already. */
	private String tier(String argument) {
		return argument.matches("[A-Z]+")
				? String.valueOf(this.messages.getMessage(TIER + argument, null, argument, Locale.ENGLISH)) : argument;
	}

}
