package org.weighhouse.web.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.inventory.Content;
import org.weighhouse.web.inventory.Field;
import org.weighhouse.web.inventory.Inventory;
import org.weighhouse.web.inventory.Looked;
import org.weighhouse.web.tool.Register;

/**
 * Puts the pages of inventories together.
 */
@Component
class ImportPages {

	private static final int ON_A_PAGE = 50;

	private final ImportDesk desk;

	private final Imports imports;

	private final ImportRows rows;

	private final Parts parts;

	private final Clerks clerks;

	private final Register register;

	private final People people;

	ImportPages(ImportDesk desk, Imports imports, ImportRows rows, Parts parts, Clerks clerks, Register register,
			People people) {
		this.desk = desk;
		this.imports = imports;
		this.rows = rows;
		this.parts = parts;
		this.clerks = clerks;
		this.register = register;
		this.people = people;
	}

	/**
	 * Which rows somebody wants to see.
	 *
	 * @param show a word of {@link View}; anything else for the one that matters most
	 */
	record Look(String show, String words, long after) {

		static final Look FIRST = new Look("", "", 0);

	}

	/** A part of the rows, and how many there are. */
	record View(String name, long count) {
	}

	void list(long before, Person me, Model model) {
		List<Import> imports = this.desk.list(me, before, ON_A_PAGE);
		model.addAttribute("imports", imports);
		model.addAttribute("names", names(imports));
		model.addAttribute("older",
				(imports.size() == ON_A_PAGE) ? imports.get(imports.size() - 1).number() : Long.valueOf(0));
		model.addAttribute("acts", this.clerks.mayAct(me));
		model.addAttribute("contents", Content.values());
		model.addAttribute("sources", this.imports.sources());
		model.addAttribute("mostMegabytes", Inventory.MOST_BYTES >> 20);
		model.addAttribute("mostRows", Inventory.MOST_ROWS);
		model.addAttribute("source", "");
		model.addAttribute("content", Content.SOFTWARE.name());
	}

	void draw(long id, Look look, Person me, Model model) {
		Import one = this.desk.find(me, id);
		model.addAttribute("one", one);
		model.addAttribute("names", names(List.of(one)));
		model.addAttribute("acts", this.clerks.mayAct(me));
		switch (one.state()) {
			case UPLOADED -> columns(one, model);
			case CHECKED, CONFIRMED, REPLACED -> rows(one, look, model);
			case FAILED -> model.addAttribute("why", why(one));
			default -> {
			}
		}
	}

	private void columns(Import one, Model model) {
		Map<String, String> named = new LinkedHashMap<>();
		Arrays.stream(Field.values()).forEach((field) -> named.put(field.name(), ""));
		this.desk.proposed(one).columns().forEach((field, column) -> named.put(field.name(), column));
		model.addAttribute("named", named);
		model.addAttribute("remembered", this.desk.isRemembered(one));
		model.addAttribute("naming", Columns.NAMING.stream().map(Enum::name).toList());
		try {
			model.addAttribute("sample", Looked.at(this.parts.read(one.number())).first());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void rows(Import one, Look look, Model model) {
		Import.Counts counts = one.counts();
		List<View> views = new ArrayList<>(
				List.of(new View("UNSURE", counts.unsure()), new View("KNOWN", counts.known()),
						new View("NEW", counts.unknown()), new View("INVALID", counts.invalid())));
		if (one.comparedTo() != null) {
			views.add(new View("ADDED", counts.added()));
			if (one.state() != Import.State.REPLACED) {
				views.add(new View("GONE", counts.gone()));
			}
		}
		views.add(new View("ALL", counts.titles() + counts.invalid()));
		String show = shown(look.show(), views);
		long after = Math.max(0, look.after());
		List<Row> rows = show.equals("GONE") ? this.rows.gone(one, look.words(), after, ON_A_PAGE + 1)
				: this.rows.some(one, ImportRows.Show.valueOf(show), look.words(), after, ON_A_PAGE + 1);
		boolean more = rows.size() > ON_A_PAGE;
		model.addAttribute("rows", more ? rows.subList(0, ON_A_PAGE) : rows);
		model.addAttribute("next", more ? rows.get(ON_A_PAGE - 1).id() : Long.valueOf(0));
		model.addAttribute("look", new Look(show, look.words(), after));
		model.addAttribute("views", views);
		model.addAttribute("tools", tools(rows));
		model.addAttribute("allTools", this.register.catalog().tools().stream().map(Tool::name).toList());
	}

	/** What needs a look first, else what is known. */
	private static String shown(String word, List<View> views) {
		return views.stream()
			.map(View::name)
			.filter(word::equals)
			.findFirst()
			.orElseGet(() -> views.stream().filter((view) -> view.count() > 0).findFirst().orElse(views.get(1)).name());
	}

	/** The names of tools, by slug; what is no longer known keeps its slug. */
	Map<String, String> tools(List<Row> rows) {
		Map<String, String> tools = new LinkedHashMap<>();
		rows.stream()
			.flatMap((row) -> Stream.concat(Stream.ofNullable(row.tool()), row.candidates().stream().map(Guess::tool)))
			.forEach((slug) -> {
				Tool tool = this.register.catalog().find(slug);
				tools.put(slug, (tool != null) ? tool.name() : slug);
			});
		return tools;
	}

	private Map<Long, String> names(List<Import> imports) {
		return this.people.names(imports.stream()
			.flatMap((one) -> Stream.of(one.person(), one.confirmedBy()))
			.filter(Objects::nonNull)
			.distinct()
			.toList());
	}

	private static @Nullable Unreadable why(Import one) {
		String problem = one.problem();
		return (problem == null || problem.isEmpty()) ? null : Unreadable.read(problem);
	}

}
