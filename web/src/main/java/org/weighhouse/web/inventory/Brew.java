package org.weighhouse.web.inventory;

import java.io.InputStream;

/**
 * The formulae and casks that `brew info --json=v2 --installed` prints.
 */
final class Brew {

	private final Json json;

	private final Rows rows;

	private Brew(Json json, Rows rows) {
		this.json = json;
		this.rows = rows;
	}

	static void read(InputStream in, Rows rows) {
		Json.read(in, (json) -> new Brew(json, rows).read());
	}

	private void read() {
		this.json.object("", (property) -> {
			switch (property) {
				case "formulae" -> entries(property, "name");
				case "casks" -> entries(property, "token");
				default -> {
				}
			}
		});
	}

	private void entries(String list, String token) {
		int[] number = new int[1];
		this.json.array(list, () -> entry(list + "[" + number[0]++ + "]", token));
	}

	private void entry(String path, String token) {
		this.rows.next();
		Row row = new Row(this.json.line());
		if (!this.json.isObject()) {
			row.wrong(path, this.json.found(), Expected.OBJECT);
			this.rows.tellWrong(row);
			return;
		}
		this.json.object(path, (property) -> {
			String here = path + "." + property;
			if (property.equals(token)) {
				this.json.put(row, Field.BREW, here);
			}
			else if (property.equals("name")) {
				names(here, row);
			}
			else if (property.equals("installed")) {
				installed(here, row);
			}
			else if (property.equals("homepage")) {
				row.offer(Field.DOMAIN, this.json.text());
			}
		});
		this.rows.tell(row, path + "." + token);
	}

	/** The first of the names of a cask. */
	private void names(String path, Row row) {
		this.json.array(path, () -> this.json.put(row, Field.NAME, path));
	}

	/** The version of a cask, or the versions of a formula. */
	private void installed(String path, Row row) {
		if (!this.json.isArray()) {
			this.json.put(row, Field.VERSION, path);
			return;
		}
		this.json.array(path, () -> this.json.object(path, (property) -> {
			if (property.equals("version")) {
				this.json.put(row, Field.VERSION, path + "." + property);
			}
		}));
	}

}
