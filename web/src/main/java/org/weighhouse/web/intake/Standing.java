package org.weighhouse.web.intake;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Where something in use stands: for how many people it is approved, and whether it is
 * tolerated.
 *
 * @param approved for so many people, over all editions
 * @param tolerated the number of the tolerated use that goes on; null for none
 * @param until when that is tolerated; null where it is not
 */
record Standing(Word word, long approved, @Nullable Long tolerated, @Nullable LocalDate until) {

	/** In a word. */
	enum Word {

		/** For as many people as use it. */
		APPROVED,
		/** In use without an approval, until a date. */
		TOLERATED,
		/** For fewer people than use it. */
		PARTLY,
		/** In use, and neither approved nor tolerated. */
		NOT

	}

	static Standing of(long people, long approved, @Nullable Long tolerated, @Nullable LocalDate until) {
		Word word = Word.NOT;
		if (approved > 0 && approved >= people) {
			word = Word.APPROVED;
		}
		else if (tolerated != null) {
			word = Word.TOLERATED;
		}
		else if (approved > 0) {
			word = Word.PARTLY;
		}
		return new Standing(word, approved, tolerated, until);
	}

	/** Whether somebody has to do something about it. */
	public boolean isOpen() {
		return this.word == Word.NOT || this.word == Word.PARTLY;
	}

}
