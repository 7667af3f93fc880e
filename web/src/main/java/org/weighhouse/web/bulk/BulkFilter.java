package org.weighhouse.web.bulk;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Which titles, and in which order.
 *
 * @param inventory the number of one; 0 for all that count
 */
record BulkFilter(long inventory, String words, Show show, Sort sort) {

	/** Those that may reach a tier, upper ends govern; or those that nobody can weigh. */
	enum Show {

		ALL(null), LOW(Tier.LOW), MEDIUM(Tier.MEDIUM), HIGH(Tier.HIGH), PROHIBITED(Tier.PROHIBITED), UNKNOWN(null);

		private final @Nullable Tier tier;

		Show(@Nullable Tier tier) {
			this.tier = tier;
		}

		/** As the rows are numbered; -1 for all of them. */
		int number() {
			return (this == ALL) ? -1 : (this.tier != null) ? this.tier.digit() : 0;
		}

	}

	/** What stands first. */
	enum Sort {

		/** The highest tier; what nobody can weigh comes behind PROHIBITED. */
		TIER("case tier when 0 then 35 else tier * 10 end desc, coalesce(people, devices, 0) desc, lower(name), id"),
		/** What most people use. */
		PEOPLE("coalesce(people, devices, 0) desc, lower(name), id"),
		/** By name. */
		NAME("lower(name), id");

		private final String order;

		Sort(String order) {
			this.order = order;
		}

		String order() {
			return this.order;
		}

	}

	static BulkFilter of(String inventory, String words, String show, String sort) {
		long number = inventory.matches("\\d{1,18}") ? Long.parseLong(inventory) : 0;
		String some = words.replaceAll("\\p{Cntrl}", "").strip();
		return new BulkFilter(number, some.substring(0, Math.min(some.length(), 100)),
				word(Show.values(), show, Show.ALL), word(Sort.values(), sort, Sort.TIER));
	}

	/** What is no such word asks for nothing. */
	private static <E extends Enum<E>> E word(E[] all, String typed, E otherwise) {
		for (E each : all) {
			if (each.name().equals(typed.toUpperCase(Locale.ROOT))) {
				return each;
			}
		}
		return otherwise;
	}

	/** All titles of the same inventory. */
	BulkFilter everything() {
		return new BulkFilter(this.inventory, "", Show.ALL, this.sort);
	}

	boolean isEverything() {
		return this.words.isEmpty() && this.show == Show.ALL;
	}

	/** For a comparison of texts, without what would stand for any letters. */
	String like() {
		return "%" + this.words.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
	}

}
