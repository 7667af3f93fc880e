package org.weighhouse.web.sent;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * How to make something that can be sent to each address that changes something, anew
 * each time. Every address needs a line in the recipes of its feature: its method, its
 * path as in `access.txt` without what numbers look like, and what is sent, with every
 * field that it takes.
 */
final class Recipes {

	private final Map<String, Recipe> recipes = new TreeMap<>();

	Recipes(Stage stage) {
		AccountRecipes.add(this, stage);
		ControlRecipes.add(this, stage);
		RequestRecipes.add(this, stage);
		DecisionRecipes.add(this, stage);
		ExceptionRecipes.add(this, stage);
		ApprovalRecipes.add(this, stage);
		DelegateRecipes.add(this, stage);
		ToleratedRecipes.add(this, stage);
		SignalRecipes.add(this, stage);
		EntryRecipes.add(this, stage);
		NoticeRecipes.add(this, stage);
		ExportRecipes.add(this, stage);
		InventoryRecipes.add(this, stage);
		ExploitedRecipes.add(this, stage);
	}

	/** What becomes of what is sent again. */
	enum Again {

		/** Nothing more is done, and the answer is the same. */
		SAME_ANSWER,

		/** Nothing more is done; the first has ended the session. */
		SIGNED_OUT,

		/** It is done again: nothing is kept, or nobody has signed in yet. */
		DONE_AGAIN

	}

	void add(String address, Supplier<Sample> sample) {
		add(address, Again.SAME_ANSWER, sample);
	}

	void add(String address, Again again, Supplier<Sample> sample) {
		if (this.recipes.put(address, new Recipe(again, sample)) != null) {
			throw new IllegalStateException("two recipes for " + address);
		}
	}

	Map<String, Recipe> all() {
		return this.recipes;
	}

	/** How to make something to send. */
	record Recipe(Again again, Supplier<Sample> sample) {
	}

}
