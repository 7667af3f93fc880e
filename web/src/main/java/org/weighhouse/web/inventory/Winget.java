package org.weighhouse.web.inventory;

import java.io.InputStream;

import org.weighhouse.web.inventory.UnreadableInventory.Because;

/**
 * The packages of what `winget export` writes: their identifiers, and versions if they
 * were asked for.
 */
final class Winget {

	private final Json json;

	private final Rows rows;

	private boolean sources;

	private Winget(Json json, Rows rows) {
		this.json = json;
		this.rows = rows;
	}

	static void read(InputStream in, Rows rows) {
		Json.read(in, (json) -> new Winget(json, rows).read());
	}

	private void read() {
		this.json.object("", (property) -> {
			if (property.equals("Sources")) {
				this.sources = true;
				int[] number = new int[1];
				this.json.array(property, () -> source("Sources[" + number[0]++ + "]"));
			}
		});
		if (!this.sources) {
			throw new UnreadableInventory(Because.NOT_LIKE_THIS, 1, "Sources", "", "[");
		}
	}

	private void source(String path) {
		this.json.object(path, (property) -> {
			if (property.equals("Packages")) {
				int[] number = new int[1];
				this.json.array(path + "." + property, () -> packaged(path + ".Packages[" + number[0]++ + "]"));
			}
		});
	}

	private void packaged(String path) {
		this.rows.next();
		Row row = new Row(this.json.line());
		if (!this.json.isObject()) {
			row.wrong(path, this.json.found(), Expected.OBJECT);
			this.rows.tellWrong(row);
			return;
		}
		this.json.object(path, (property) -> {
			switch (property) {
				case "PackageIdentifier" -> this.json.put(row, Field.WINGET, path + "." + property);
				case "Version" -> this.json.put(row, Field.VERSION, path + "." + property);
				default -> {
				}
			}
		});
		this.rows.tell(row, path + ".PackageIdentifier");
	}

}
