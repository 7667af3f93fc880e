package org.weighhouse.web.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weighhouse.web.audit.OwnLog.Parts;
import org.weighhouse.web.tlog.Checkpoint;
import org.weighhouse.web.tlog.Finding;
import org.weighhouse.web.tlog.Finding.Verdict;
import org.weighhouse.web.tlog.GrowingTree;
import org.weighhouse.web.tlog.Hash;
import org.weighhouse.web.tlog.SignedNote;
import org.weighhouse.web.tlog.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weighhouse.web.tlog.Finding.Verdict.BAD_SIGNATURE;
import static org.weighhouse.web.tlog.Finding.Verdict.CHANGED;
import static org.weighhouse.web.tlog.Finding.Verdict.FORKED;
import static org.weighhouse.web.tlog.Finding.Verdict.SHORTENED;

/**
 * Attacks on a log of 600 entries by the owner of the database, whom no trigger stops,
 * and what the inspection finds. Checkpoints of 300 and 600 entries lie outside.
 */
class OwnerAttacksIntegrationTests {

	private static final int SIZE = 600;

	private static final int OLDER = 300;

	@TempDir
	private static Path folder;

	private static OwnLog log;

	@BeforeAll
	static void fill() throws SQLException {
		log = new OwnLog(folder);
		Parts site = log.started();
		site.record(OLDER);
		site.sequencer().catchUp();
		site.record(SIZE - OLDER);
		site.sequencer().catchUp();
		log.keep();
	}

	@AfterAll
	static void close() {
		log.close();
	}

	@AfterEach
	void undo() throws SQLException {
		log.undo();
	}

	@Test
	void whereNothingWasDoneNothingIsFound() {
		Parts site = log.started();
		assertThat(site.inspection().inspect().finding()).isEqualTo(Finding.unchanged(SIZE));
		assertThat(site.alarm().raised()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void anAttackShows(Attack attack) {
		attack.how.run();
		Finding finding = log.started().inspection().inspect().finding();
		assertThat(finding.verdict()).as(finding.toString()).isEqualTo(attack.verdict);
		if (attack.verdict != BAD_SIGNATURE) {
			assertThat(List.of(Objects.requireNonNull(finding.from()), Objects.requireNonNull(finding.to())))
				.as(finding.toString())
				.containsExactly(attack.from, attack.to);
		}
	}

	/** Something that the owner does. */
	record Attack(String name, Verdict verdict, long from, long to, Runnable how) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	private static Attack at(String name, long seq, Runnable how) {
		return new Attack(name, CHANGED, seq, seq, how);
	}

	static Stream<Attack> attacks() {
		return Stream.of(onEntries(), onPlaces(), onTheTree(), onEverything()).flatMap(List::stream);
	}

	private static List<Attack> onEntries() {
		return List.of(at("edit an entry", 100, () -> edit(100, false)),
				at("edit an entry and its hash", 100, () -> edit(100, true)),
				new Attack("edit a late entry and its hash", CHANGED, OLDER, SIZE - 1, () -> edit(590, true)),
				at("edit the hash beside an entry", 100,
						() -> update("update audit_entry set leaf_sha256 = repeat('0', 64) where id = " + id(100))),
				at("give the act to somebody else beside the entry", 100,
						() -> update("update audit_entry set actor = 'person:99' where id = " + id(100))),
				at("name another act beside the entry", 100,
						() -> update("update audit_entry set what = 'request.denied' where id = " + id(100))),
				at("name another subject beside the entry", 100,
						() -> update("update audit_entry set subject = 'REQ-9999' where id = " + id(100))),
				at("date an act back beside the entry", 100,
						() -> update("update audit_entry set at = timestamp with time zone '2020-01-01 00:00:00+00' "
								+ "where id = " + id(100))),
				at("write an entry in another form with its hash", 100, () -> rewrite(100, text(100) + " ")),
				at("write no JSON with its hash", 100, () -> rewrite(100, "{")),
				at("alter somebody's words", 100,
						() -> update("update audit_words set text = 'I never said that' where entry = " + id(100))),
				at("alter somebody's words and the salt", 100,
						() -> update(
								"update audit_words set text = 'No', salt = repeat('0', 32) where entry = " + id(100))),
				at("delete an entry", 100, () -> update("delete from audit_entry where id = " + id(100))),
				at("delete the first entry", 0, () -> update("delete from audit_entry where id = " + id(0))),
				new Attack("delete the last entry", CHANGED, OLDER, 599,
						() -> update("delete from audit_entry where id = " + id(599))));
	}

	private static List<Attack> onPlaces() {
		return List.of(at("delete an entry and its place", 100, () -> {
			long entry = id(100);
			update("delete from audit_entry where id = " + entry);
			update("delete from audit_seq where entry = " + entry);
		}), at("swap two entries", 100, () -> {
			long first = id(100);
			long second = id(200);
			update("update audit_seq set entry = -1 where seq = 100");
			update("update audit_seq set entry = " + first + " where seq = 200");
			update("update audit_seq set entry = " + second + " where seq = 100");
		}), at("slip an entry in", 100, () -> {
			log.started().record(1);
			update("delete from audit_pending");
			update("update audit_seq set entry = (select max(id) from audit_entry) where seq = 100");
		}), new Attack("take the last places away", SHORTENED, OLDER, 590,
				() -> update("delete from audit_seq where seq >= 590")),
				new Attack("take the last entries away and their places", SHORTENED, OLDER, 590, () -> {
					update("delete from audit_entry where id in (select entry from audit_seq where seq >= 590)");
					update("delete from audit_seq where seq >= 590");
				}), new Attack("keep an entry out of the log", CHANGED, SIZE, SIZE, () -> {
					log.started().record(1);
					update("delete from audit_pending");
				}));
	}

	private static List<Attack> onTheTree() {
		return List.of(
				new Attack("take a tile away", CHANGED, 0, 255,
						() -> update("delete from audit_tile where level = 0 and idx = 0")),
				at("alter a tile", 100, () -> {
					byte[] tile = log.jdbc.sql("select hashes from audit_tile where level = 0 and idx = 0")
						.query(byte[].class)
						.single();
					tile[100 * 32] ^= 1;
					log.statements.update("update audit_tile set hashes = ? where level = 0 and idx = 0", tile);
				}),
				new Attack("alter the root of a tile", CHANGED, 0, 255,
						() -> log.statements.update("update audit_tile set root = ? where level = 0 and idx = 0",
								Hash.EMPTY.bytes())),
				new Attack("alter the last checkpoint", BAD_SIGNATURE, 0, 0,
						() -> update("update audit_checkpoint set note = replace(note, 'weighhouse', 'weighhause') "
								+ "where size = " + SIZE)),
				new Attack("alter an older checkpoint", BAD_SIGNATURE, 0, 0,
						() -> log.statements.update("update audit_checkpoint set note = ? where size = ?",
								signed(OLDER, Hash.EMPTY, SigningKey.make("weighhouse/other")).toString(), OLDER)),
				new Attack("add a checkpoint that another key signed", BAD_SIGNATURE, 0, 0,
						() -> new Checkpoints(log.jdbc).add(
								signed(400, Hash.EMPTY, SigningKey.make(log.key.signing().verifying().name())),
								Instant.now())),
				new Attack("write a checkpoint that is none", BAD_SIGNATURE, 0, 0,
						() -> update("update audit_checkpoint set note = 'nothing' where size = " + SIZE)));
	}

	private static List<Attack> onEverything() {
		return List.of(new Attack("recompute everything", CHANGED, 0, OLDER - 1, () -> {
			edit(100, true);
			recompute();
		}), new Attack("recompute everything and sign with the stolen key", FORKED, 0, OLDER - 1, () -> {
			edit(100, true);
			resign(recompute(), SIZE);
		}), new Attack("alter late entries and sign with the stolen key", FORKED, OLDER, SIZE - 1, () -> {
			edit(590, true);
			resign(recompute(), SIZE);
		}), new Attack("recompute everything and sign with another key", BAD_SIGNATURE, 0, 0, () -> {
			edit(100, true);
			Hash root = recompute();
			update("delete from audit_checkpoint");
			new Checkpoints(log.jdbc).add(signed(SIZE, root, SigningKey.make(log.key.signing().verifying().name())),
					Instant.now());
		}), new Attack("restore an older backup", SHORTENED, OLDER, OLDER,
				OwnerAttacksIntegrationTests::restoreOlderBackup),
				new Attack("restore an older backup and go on", SHORTENED, OLDER, OLDER, () -> {
					restoreOlderBackup();
					log.started().record(1);
				}),
				new Attack("delete everything", SHORTENED, 0, 0,
						() -> Stream.concat(OwnLog.TABLES.stream(), Stream.of("audit_words", "audit_pending"))
							.forEach((table) -> update("delete from " + table))));
	}

	@Test
	void thereAreEnoughOfThem() {
		assertThat(attacks().toList()).hasSizeGreaterThanOrEqualTo(30);
	}

	@Test
	void whatWentBackRingsAndNothingIsAdded() {
		restoreOlderBackup();
		Parts site = log.started();
		site.record(1_000);
		assertThat(site.sequencer().run()).isZero();
		assertThat(site.alarm().raised()).hasValueSatisfying((alarm) -> {
			assertThat(alarm.why()).isEqualTo("anchor.larger");
			assertThat(alarm.expected()).isEqualTo(SIZE);
			assertThat(alarm.found()).isEqualTo(OLDER);
		});
		assertThat(site.alarm().health().getStatus().getCode()).isEqualTo("OUT_OF_SERVICE");
		assertThat(site.sequencer().run()).isZero();
		assertThat(log.jdbc.sql("select count(*) from audit_seq").query(Long.class).single()).isEqualTo(OLDER);
	}

	@Test
	void anotherKeyRings() throws Exception {
		Path other = Files.createDirectories(folder.resolve("elsewhere"));
		Files.writeString(other.resolve("anchors"),
				signed(SIZE, Hash.EMPTY, SigningKey.make("weighhouse/other")) + "\n");
		AuditSettings settings = new AuditSettings(log.settings.key(), "", List.of(),
				other.resolve("anchors").toString(), log.settings.anchorEvery(), List.of(), 20_000);
		StoredTiles tiles = new StoredTiles(log.jdbc);
		LogAlarm alarm = new LogAlarm(OwnLog.words());
		new LogWatch(tiles, new Anchors(log.jdbc, settings, Clock.systemUTC()), log.key, alarm).look(SIZE, null);
		assertThat(alarm.raised()).hasValueSatisfying((found) -> assertThat(found.why()).isEqualTo("anchor.unsigned"));
	}

	@Test
	void anAnchorThatAPowerCutLeftHalfWrittenCountsForNothing() throws Exception {
		Path file = Path.of(log.settings.anchors());
		String whole = Files.readString(file);
		for (String torn : List.of("weighhouse/", "weighhouse/1\n700\n", "weighhouse/1\n700\nAAAA\n\n— weigh")) {
			Files.writeString(file, whole + torn);
			Parts site = log.started();
			assertThat(site.inspection().inspect().finding()).isEqualTo(Finding.unchanged(SIZE));
			assertThat(site.alarm().raised()).isEmpty();
		}
		Files.writeString(file, whole);
	}

	@Test
	void wordsThatWereErasedAreNoBreak() {
		update("update audit_words set text = null, salt = null, erased_at = current_timestamp where entry = "
				+ id(100));
		assertThat(log.started().inspection().inspect().finding()).isEqualTo(Finding.unchanged(SIZE));
	}

	private static void restoreOlderBackup() {
		update("delete from audit_entry where id in (select entry from audit_seq where seq >= " + OLDER + ")");
		update("delete from audit_seq where seq >= " + OLDER);
		update("delete from audit_tile where level = 0 and idx >= 1");
		update("delete from audit_checkpoint where size > " + OLDER);
	}

	private static void edit(int seq, boolean withHash) {
		String text = text(seq).replace("APPROVED", "DENIED");
		if (withHash) {
			rewrite(seq, text);
		}
		else {
			log.statements.update("update audit_entry set entry = ? where id = ?", text, id(seq));
		}
	}

	private static void rewrite(int seq, String text) {
		log.statements.update("update audit_entry set entry = ?, leaf_sha256 = ? where id = ?", text, Entry.leaf(text),
				id(seq));
	}

	/** Makes tiles and roots those of the entries as they are now. */
	private static Hash recompute() {
		update("delete from audit_tile");
		StoredTiles tiles = new StoredTiles(log.jdbc);
		GrowingTree tree = new GrowingTree(tiles::add);
		List<byte[]> entries = new ArrayList<>();
		log.jdbc.sql("select e.entry from audit_seq s join audit_entry e on e.id = s.entry order by s.seq")
			.query(String.class)
			.list()
			.forEach((text) -> entries.add(text.getBytes(StandardCharsets.UTF_8)));
		entries.forEach((entry) -> tree.add(Hash.leaf(entry)));
		return tree.root();
	}

	/** As whoever stole the key would. */
	private static void resign(Hash root, int size) {
		update("delete from audit_checkpoint");
		new Checkpoints(log.jdbc).add(signed(size, root, log.key.signing()), Instant.now());
	}

	private static SignedNote signed(int size, Hash root, SigningKey key) {
		return new Checkpoint(key.verifying().name(), size, root).signedBy(key);
	}

	private static long id(int seq) {
		return log.jdbc.sql("select entry from audit_seq where seq = :seq")
			.param("seq", seq)
			.query(Long.class)
			.single();
	}

	private static String text(int seq) {
		return log.jdbc.sql("select entry from audit_entry where id = :id")
			.param("id", id(seq))
			.query(String.class)
			.single();
	}

	private static void update(String statement) {
		log.statements.update(statement);
	}

}
