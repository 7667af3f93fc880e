package org.weighhouse.web.inventory;

import java.io.InputStream;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.inventory.UnreadableInventory.Because;

/**
 * The components of a bill of materials, also those within others. What the bill itself
 * is about (`metadata.component`) is no title of an inventory.
 */
final class CycloneDx {

	private static final List<String> VERSIONS = List.of("1.5", "1.6", "1.7");

	private final Json json;

	private final Rows rows;

	private @Nullable String version;

	private CycloneDx(Json json, Rows rows) {
		this.json = json;
		this.rows = rows;
	}

	static void read(InputStream in, Rows rows) {
		Json.read(in, (json) -> new CycloneDx(json, rows).read());
	}

	private void read() {
		this.json.object("", (property) -> {
			switch (property) {
				case "bomFormat" -> expectBom();
				case "specVersion" -> this.version = version();
				case "components" -> components("components");
				default -> {
				}
			}
		});
		if (this.version == null) {
			throw new UnreadableInventory(Because.NO_SPEC_VERSION);
		}
	}

	private void expectBom() {
		if (!"CycloneDX".equals(this.json.text())) {
			throw new UnreadableInventory(Because.NOT_LIKE_THIS, this.json.line(), "bomFormat",
					Cell.shown(this.json.found()), "CycloneDX");
		}
	}

	private String version() {
		String found = this.json.found();
		if (this.json.text() == null || !VERSIONS.contains(found)) {
			throw new UnreadableInventory(Because.SPEC_VERSION, this.json.line(), Cell.shown(found));
		}
		return found;
	}

	private void components(String path) {
		int[] number = new int[1];
		this.json.array(path, () -> component(path + "[" + number[0]++ + "]"));
	}

	private void component(String path) {
		this.rows.next();
		Row row = new Row(this.json.line());
		if (!this.json.isObject()) {
			row.wrong(path, this.json.found(), Expected.OBJECT);
			this.rows.tellWrong(row);
			return;
		}
		Named named = new Named();
		this.json.object(path, (property) -> {
			String here = path + "." + property;
			switch (property) {
				case "name" -> this.json.put(row, Field.NAME, here);
				case "group" -> named.group = this.json.text();
				case "version" -> this.json.put(row, Field.VERSION, here);
				case "purl" -> this.json.put(row, Field.PURL, here);
				case "publisher" -> named.publisher = this.json.text();
				case "supplier", "manufacturer" -> named.supplier = organisation(here, named.supplier);
				case "author" -> named.author = this.json.text();
				case "components" -> components(here);
				default -> {
				}
			}
		});
		named.put(row, path);
		this.rows.tell(row, path + ".name");
	}

	/** Its name; what was there if it has none. */
	private @Nullable String organisation(String path, @Nullable String before) {
		if (!this.json.isObject()) {
			return before;
		}
		String[] name = new String[] { before };
		this.json.object(path, (property) -> {
			if (property.equals("name") && this.json.text() != null) {
				name[0] = this.json.text();
			}
		});
		return name[0];
	}

	/** Who publishes, supplies or wrote it: the first of them is named. */
	private static final class Named {

		private @Nullable String group;

		private @Nullable String publisher;

		private @Nullable String supplier;

		private @Nullable String author;

		void put(Row row, String path) {
			put(row, this.publisher, path + ".publisher");
			put(row, this.supplier, path + ".supplier");
			put(row, this.author, path + ".author");
			if (this.group != null) {
				row.within(this.group, path + ".group");
			}
		}

		private static void put(Row row, @Nullable String company, String path) {
			if (company != null) {
				row.put(Field.PUBLISHER, path, company);
			}
		}

	}

}
