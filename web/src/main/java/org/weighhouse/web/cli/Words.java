package org.weighhouse.web.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.ChangeableBy;
import org.weighhouse.engine.rulebook.Tier;

/**
 * The words of the command line, from its message file, the verdict's and the audit's.
 */
final class Words {

	static final Words ENGLISH = new Words(Locale.ENGLISH);

	private final ResourceBundle cli;

	private final ResourceBundle verdict;

	private final ResourceBundle audit;

	private final ResourceBundle inventory;

	private Words(Locale locale) {
		this.cli = ResourceBundle.getBundle("messages.cli", locale);
		this.verdict = ResourceBundle.getBundle("messages.verdict", locale);
		this.audit = ResourceBundle.getBundle("messages.audit", locale);
		this.inventory = ResourceBundle.getBundle("messages.inventory", locale);
	}

	String get(String key, Object... values) {
		return new MessageFormat(this.cli.getString(key), Locale.ENGLISH).format(values);
	}

	/** A word about the audit log. */
	String audit(String key) {
		return new MessageFormat(this.audit.getString(key), Locale.ENGLISH).format(new Object[0]);
	}

	/** Words about an inventory, by the key that it names itself. */
	String inventory(String key, List<String> values) {
		return new MessageFormat(this.inventory.getString(key), Locale.ENGLISH).format(values.toArray());
	}

	String inventory(String key, String... values) {
		return inventory(key, List.of(values));
	}

	/** Digit and word: `3 High`. */
	String tier(Tier tier) {
		return tier.digit() + " " + word("tier." + tier);
	}

	/** Both ends, or one tier when they are equal. */
	String range(Tier atLeast, Tier tier) {
		return (atLeast == tier) ? get("settled", tier(tier)) : get("range", tier(atLeast), tier(tier));
	}

	String askedOf(AskedOf askedOf) {
		return word("askedOf." + askedOf);
	}

	String changeableBy(ChangeableBy by) {
		return word("changeableBy." + by);
	}

	/** A word of the verdict, such as the name of a route. */
	String word(String key) {
		return this.verdict.containsKey(key) ? this.verdict.getString(key) : key;
	}

}
