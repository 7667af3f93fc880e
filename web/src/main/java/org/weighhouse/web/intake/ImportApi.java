package org.weighhouse.web.intake;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.inventory.Content;
import org.weighhouse.web.inventory.Field;
import org.weighhouse.web.inventory.Format;
import org.weighhouse.web.request.Cursor;

/**
 * Inventories, for programs: a file is sent as a form with the fields `source`, `content`
 * and `file`; one with columns is read once they are named, any other at once.
 */
@RestController
@RequestMapping(path = "/api/v1/inventories", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportApi {

	private static final int MOST = 500;

	private static final String ONE = "/{id:\\d{1,18}}";

	private final ImportDesk desk;

	private final ImportRows rows;

	ImportApi(ImportDesk desk, ImportRows rows) {
		this.desk = desk;
		this.rows = rows;
	}

	@GetMapping
	Listed list(@RequestParam(defaultValue = "0") long before, @RequestParam(defaultValue = "100") int size,
			Person me) {
		int most = most(size);
		List<Import> imports = this.desk.list(me, before, most);
		return new Listed(imports.stream().map(this::one).toList(),
				(imports.size() == most) ? imports.get(most - 1).number() : null);
	}

	@PostMapping
	ResponseEntity<One> upload(@RequestParam(defaultValue = "") String source,
			@RequestParam(defaultValue = "SOFTWARE") String content,
			@RequestPart(required = false) @Nullable MultipartFile file, Person me) throws IOException {
		long id = this.desk.upload(me, Sent.upload(source, content, file));
		return ResponseEntity.created(URI.create("/api/v1/inventories/" + id)).body(find(id, me));
	}

	@GetMapping(ONE)
	One find(@PathVariable long id, Person me) {
		return one(this.desk.find(me, id));
	}

	/** Columns by the names of fields; an empty object takes those that are proposed. */
	@PostMapping(path = ONE + "/columns", consumes = MediaType.APPLICATION_JSON_VALUE)
	One map(@PathVariable long id, @RequestBody Named named, Person me) {
		Map<String, String> columns = named.columns();
		this.desk.map(me, id, (columns == null || columns.isEmpty()) ? proposed(this.desk.find(me, id)) : columns);
		return find(id, me);
	}

	@PostMapping(ONE + "/again")
	One again(@PathVariable long id, Person me) {
		this.desk.again(me, id);
		return find(id, me);
	}

	@PostMapping(ONE + "/cancel")
	One cancel(@PathVariable long id, Person me) {
		this.desk.cancel(me, id);
		return find(id, me);
	}

	@PostMapping(ONE + "/confirm")
	One confirm(@PathVariable long id, Person me) {
		this.desk.confirm(me, id);
		return find(id, me);
	}

	@GetMapping(ONE + "/rows")
	Rows rows(@PathVariable long id, @RequestParam(defaultValue = "ALL") ImportRows.Show show,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String cursor,
			@RequestParam(defaultValue = "100") int size, Person me) {
		Import one = this.desk.find(me, id);
		Cursor after = Cursor.read(cursor, 1);
		int most = most(size);
		List<Row> rows = this.rows.some(one, show, q.strip(), (after != null) ? after.number(0) : 0, most);
		return new Rows(rows.stream().map(OneRow::of).toList(),
				(rows.size() == most) ? Cursor.after(rows.get(most - 1).id()) : null);
	}

	private static int most(int size) {
		return Math.min(Math.max(size, 1), MOST);
	}

	private Map<String, String> proposed(Import one) {
		Map<String, String> proposed = new TreeMap<>();
		this.desk.proposed(one).columns().forEach((field, column) -> proposed.put(field.name(), column));
		return proposed;
	}

	private One one(Import one) {
		boolean columns = one.state() == Import.State.UPLOADED;
		Unreadable why = (one.problem() == null || one.problem().isEmpty()) ? null : Unreadable.read(one.problem());
		return new One(one.name(), one.source(), one.content(), one.format(), one.fileName(), one.size(), one.sha256(),
				one.state(), one.uploadedAt(), one.person(), one.rowsRead(), one.percent(), one.counts(),
				columns ? one.headings() : null, columns ? proposed(one) : null, one.confirmedBy(), one.confirmedAt(),
				why);
	}

	/** Which columns hold what: headings by the names of {@link Field}. */
	record Named(@Nullable Map<String, String> columns) {
	}

	/**
	 * An inventory, and how far it has come.
	 *
	 * @param headings while somebody is to name its columns
	 * @param columns which are proposed then
	 */
	record One(String number, String source, Content content, Format format, String file, long size, String sha256,
			Import.State state, Instant uploadedAt, long uploadedBy, long rowsRead, int percent, Import.Counts counts,
			@Nullable List<String> headings, @Nullable Map<String, String> columns, @Nullable Long confirmedBy,
			@Nullable Instant confirmedAt, @Nullable Unreadable problem) {
	}

	/**
	 * A part of the list.
	 *
	 * @param next what to ask for as `before`; null at the end
	 */
	record Listed(List<One> inventories, @Nullable Long next) {
	}

	/**
	 * A part of the rows.
	 *
	 * @param next the cursor of the next part; null at the end
	 */
	record Rows(List<OneRow> rows, @Nullable String next) {
	}

	/** A title, or a line that cannot be read. */
	record OneRow(long id, long line, int lines, String name, @Nullable String publisher, @Nullable String versions,
			@Nullable Long people, @Nullable Long devices, Row.State state, @Nullable String tool, @Nullable String by,
			@Nullable String found, @Nullable String alias, List<Guess> candidates, @Nullable String decision,
			@Nullable String field, @Nullable String expected) {

		static OneRow of(Row row) {
			return new OneRow(row.id(), row.line(), row.lines(), row.name(), row.publisher(), row.versions(),
					row.people(), row.devices(), row.state(), row.tool(), row.by(), row.found(), row.alias(),
					row.candidates(), (row.remembered() != null) ? "MAT-" + row.remembered() : null, row.field(),
					row.expected());
		}

	}

}
