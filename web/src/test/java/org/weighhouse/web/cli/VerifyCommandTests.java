package org.weighhouse.web.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weighhouse.web.tlog.Checkpoint;
import org.weighhouse.web.tlog.Hash;
import org.weighhouse.web.tlog.SampleLog;
import org.weighhouse.web.tlog.SigningKey;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attacks on a log of 700 entries, by whoever owns the folder, against whoever kept the
 * key and one checkpoint of 300 entries.
 */
class VerifyCommandTests {

	private static final int SIZE = 700;

	private static final int OLDER = 300;

	private static final byte[] LIE = "{\"at\":\"2026-11-21T09:30:00.000000Z\",\"act\":null}"
		.getBytes(StandardCharsets.UTF_8);

	@TempDir
	private Path folder;

	private SampleLog log;

	@BeforeEach
	void log() throws IOException {
		this.log = new SampleLog(this.folder.resolve("log"), SIZE);
		Files.writeString(this.folder.resolve("older"), this.log.checkpoint(OLDER).toString());
		Files.writeString(this.folder.resolve("known"), this.log.key.verifying() + "\n");
	}

	private CommandRun verify(String... more) {
		return CommandRun.of(
				Stream
					.concat(Stream.of("verify", this.log.folder().toString(), "--checkpoint",
							this.folder.resolve("older").toString(), "--key", this.folder.resolve("known").toString()),
							Stream.of(more))
					.toArray(String[]::new));
	}

	@Test
	void aCleanLogIsUnchanged() {
		CommandRun run = verify();
		assertThat(run.exit()).isZero();
		assertThat(run.out()).startsWith("Unchanged. ")
			.contains("weighhouse/sample: 700 entries, root ")
			.doesNotContain("First bad")
			.doesNotContain("No older");
		assertThat(verify("--format", "json").json().get("verdict").asString()).isEqualTo("UNCHANGED");
	}

	@Test
	void whatWasNotGivenIsSaid() {
		CommandRun run = CommandRun.of("verify", this.log.folder().toString());
		assertThat(run.exit()).isZero();
		assertThat(run.out()).contains(this.log.key.verifying().toString()).contains("No older checkpoint");
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void anAttackShows(Attack attack) {
		attack.how.accept(this.log);
		CommandRun run = verify("--format", "json");
		JsonNode found = run.json();
		assertThat(run.exit()).as(run.out()).isEqualTo(attack.exit);
		assertThat(found.get("exit").asInt()).isEqualTo(attack.exit);
		if (attack.exit == 13) {
			assertThat(found.get("firstBad").isNull()).as(run.out()).isTrue();
		}
		else {
			assertThat(found.get("firstBad").asLong()).as(run.out()).isEqualTo(attack.from);
			assertThat(found.get("firstBadAtMost").asLong()).as(run.out()).isEqualTo(attack.to);
		}
	}

	/**
	 * Something that is done to a log.
	 *
	 * @param from the first entry that can be the first wrong one
	 * @param to the last one
	 */
	record Attack(String name, int exit, long from, long to, Consumer<SampleLog> how) {

		static Attack at(String name, int exit, long first, Consumer<SampleLog> how) {
			return new Attack(name, exit, first, first, how);
		}

		static Attack badSignature(String name, Consumer<SampleLog> how) {
			return new Attack(name, 13, 0, 0, how);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	static List<Attack> attacks() {
		return Stream.of(onEntries(), onBundles(), onTiles(), withoutTheKey(), withTheKey(), onCheckpoints())
			.flatMap(List::stream)
			.toList();
	}

	private static List<Attack> onEntries() {
		return List.of(Attack.at("edit the first entry", 10, 0, edit((all) -> all.set(0, LIE))),
				Attack.at("edit an entry of a full bundle", 10, 100, edit((all) -> all.set(100, LIE))),
				Attack.at("edit the last entry", 10, 699, edit((all) -> all.set(699, LIE))),
				Attack.at("edit two entries: the first one is told", 10, 100, edit((all) -> {
					all.set(600, LIE);
					all.set(100, LIE);
				})), Attack.at("make an entry empty", 10, 100, edit((all) -> all.set(100, new byte[0]))),
				Attack.at("delete an entry", 10, 100, edit((all) -> all.remove(100))),
				Attack.at("insert an entry", 10, 100, edit((all) -> all.add(100, LIE))),
				Attack.at("replace by deleting and inserting elsewhere", 10, 100, edit((all) -> {
					all.remove(100);
					all.add(600, LIE);
				})), Attack.at("swap two entries", 10, 100, edit((all) -> Collections.swap(all, 100, 101))),
				Attack.at("swap two entries far apart", 10, 3, edit((all) -> Collections.swap(all, 3, 690))),
				Attack.at("write an entry twice", 10, 101, edit((all) -> all.set(101, all.get(100)))),
				Attack.at("write an entry with white space", 10, 100,
						edit((all) -> all.set(100, altered(all.get(100), "\"act\":", "\"act\": ")))),
				Attack.at("write an entry with another escape of the same text", 10, 100,
						edit((all) -> all.set(100, altered(all.get(100), "request", "reques\\u0074")))),
				Attack.at("give an act to somebody else", 10, 100,
						edit((all) -> all.set(100, altered(all.get(100), "person:2", "person:3")))),
				Attack.at("date an act back", 10, 100,
						edit((all) -> all.set(100, altered(all.get(100), "2026-11-21", "2026-11-20")))));
	}

	private static List<Attack> onBundles() {
		return List.of(
				Attack.at("delete an entry of a bundle alone", 10, 100,
						(log) -> log.put("tile/entries/000", bundle(without(log.entries().subList(0, 256), 100)))),
				Attack.at("lengthen an entry by its length alone", 10, 100, (log) -> {
					byte[] bundle = log.read("tile/entries/000");
					bundle[100 * (SampleLog.entry(0).length + 2) + 1]++;
					log.put("tile/entries/000", bundle);
				}),
				Attack.at("append an entry to a full bundle", 10, 256,
						(log) -> log.put("tile/entries/000", bundle(with(log.entries().subList(0, 256), LIE)))),
				Attack.at("append an entry to the last bundle", 10, SIZE,
						(log) -> log.put("tile/entries/002.p/188",
								bundle(with(log.entries().subList(512, SIZE), LIE)))),
				Attack.at("append an entry in a bundle of its own", 10, SIZE,
						(log) -> log.put("tile/entries/002.p/189",
								bundle(with(log.entries().subList(512, SIZE), LIE)))),
				Attack.at("append a full bundle", 10, SIZE,
						(log) -> log.put("tile/entries/003", log.read("tile/entries/000"))),
				Attack.at("remove the first bundle", 10, 0, (log) -> log.remove("tile/entries/000")),
				Attack.at("remove the last bundle", 11, 512, (log) -> log.remove("tile/entries/002.p/188")),
				Attack.at("cut the last bundle off", 11, 612,
						(log) -> log.put("tile/entries/002.p/188", bundle(log.entries().subList(512, 612)))),
				Attack.at("cut the last bundle off within an entry", 11, 699, (log) -> {
					byte[] bundle = log.read("tile/entries/002.p/188");
					log.put("tile/entries/002.p/188", Arrays.copyOf(bundle, bundle.length - 1));
				}), Attack.at("swap two bundles", 10, 0, (log) -> {
					byte[] first = log.read("tile/entries/000");
					log.put("tile/entries/000", log.read("tile/entries/001"));
					log.put("tile/entries/001", first);
				}),
				Attack.at("write a bundle twice", 10, 256,
						(log) -> log.put("tile/entries/001", log.read("tile/entries/000"))),
				Attack.at("empty a bundle", 10, 256, (log) -> log.put("tile/entries/001", new byte[0])));
	}

	private static List<Attack> onTiles() {
		return List.of(Attack.at("alter a hash of a full tile", 10, 100, (log) -> flip(log, "tile/0/000", 100)),
				Attack.at("alter a hash of the last tile", 10, 600, (log) -> flip(log, "tile/0/002.p/188", 88)),
				new Attack("alter a hash above", 10, 256, 511, (log) -> flip(log, "tile/1/000.p/2", 1)),
				new Attack("remove a tile", 10, 0, 255, (log) -> log.remove("tile/0/000")),
				new Attack("remove the tile above", 10, 0, 511, (log) -> log.remove("tile/1/000.p/2")),
				new Attack("cut a tile off", 10, 0, 255,
						(log) -> log.put("tile/0/000", Arrays.copyOf(log.read("tile/0/000"), 8160))),
				new Attack("lengthen a tile", 10, 512, 699,
						(log) -> log.put("tile/0/002.p/188", Arrays.copyOf(log.read("tile/0/002.p/188"), 189 * 32))),
				new Attack("edit an entry and its hash", 10, 0, 255, (log) -> {
					edit((all) -> all.set(100, LIE)).accept(log);
					byte[] tile = log.read("tile/0/000");
					System.arraycopy(Hash.leaf(LIE).bytes(), 0, tile, 100 * 32, 32);
					log.put("tile/0/000", tile);
				}));
	}

	/** What was signed before stays. */
	private static List<Attack> withoutTheKey() {
		return List.of(
				new Attack("edit an old entry and recompute everything", 10, 0, 299,
						unsigned((all) -> all.set(100, LIE))),
				new Attack("edit a new entry and recompute everything", 10, 300, 699,
						unsigned((all) -> all.set(600, LIE))),
				new Attack("turn everything round and recompute", 10, 0, 299, unsigned(Collections::reverse)),
				Attack.at("restore an older copy with its checkpoint", 11, 200, (log) -> {
					log.write(log.entries().subList(0, 200), log.key);
				}),
				new Attack("put an older checkpoint beside newer entries", 10, 0, 255,
						(log) -> log.put("checkpoint", log.checkpoint(OLDER).toString())),
				Attack.badSignature("recompute everything and sign with another key", (log) -> {
					List<byte[]> all = log.entries();
					all.set(100, LIE);
					log.write(all, SigningKey.make("weighhouse/sample"));
				}), Attack.badSignature("sign with another key of another name", (log) -> {
					log.write(log.entries(), SigningKey.make("weighhouse/other"));
				}));
	}

	/** Whoever stole it signs what they like, but not what was kept elsewhere. */
	private static List<Attack> withTheKey() {
		return List.of(
				new Attack("edit an old entry and sign everything anew", 12, 0, 299,
						signed((all) -> all.set(100, LIE))),
				new Attack("delete an old entry and sign everything anew", 12, 0, 299,
						signed((all) -> all.remove(100))),
				new Attack("insert an old entry and sign everything anew", 12, 0, 299,
						signed((all) -> all.add(100, LIE))),
				new Attack("swap old entries and sign everything anew", 12, 0, 299,
						signed((all) -> Collections.swap(all, 1, 2))),
				new Attack("go back and tell another story", 12, 0, 299, signed((all) -> {
					all.subList(200, all.size()).clear();
					all.addAll(Collections.nCopies(600, LIE));
				})), new Attack("tell another story of the same length", 12, 0, 299, signed((all) -> {
					all.subList(299, all.size()).clear();
					all.add(LIE);
				})), Attack.at("cut off and sign anew", 11, 299, signed((all) -> all.subList(299, all.size()).clear())),
				Attack.at("begin anew", 11, 0, signed(List::clear)));
	}

	private static List<Attack> onCheckpoints() {
		return List.of(Attack.badSignature("alter the size", (log) -> rewrite(log, "\n700\n", "\n699\n")),
				Attack.badSignature("alter the origin",
						(log) -> rewrite(log, "weighhouse/sample\n7", "weighhouse/s\n7")),
				Attack.badSignature("alter the root",
						(log) -> rewrite(log, log.checkpoint(SIZE).text().lines().toList().get(2),
								log.checkpoint(OLDER).text().lines().toList().get(2))),
				Attack.badSignature("add a line", (log) -> rewrite(log, "\n\n", "\nmore\n\n")),
				Attack.badSignature("take the signature away",
						(log) -> log.put("checkpoint", log.checkpoint(SIZE).text() + "\n")),
				Attack
					.badSignature("take the signature of an older checkpoint",
							(log) -> log.put("checkpoint",
									log.checkpoint(SIZE).text() + "\n"
											+ log.checkpoint(OLDER).toString().split("\n\n")[1])),
				Attack.badSignature("name the signer otherwise",
						(log) -> rewrite(log, "— weighhouse/sample ", "— weighhouse/samp1e ")),
				Attack.badSignature("write the size in another way and sign it", (log) -> log.put("checkpoint",
						log.key.sign("weighhouse/sample\n0700\n" + SampleLog.root(log.entries()).base64() + "\n")
							.toString())),
				Attack
					.badSignature("sign the checkpoint of another log", (log) -> log.put("checkpoint",
							log.key.sign(new Checkpoint("weighhouse/other", SIZE, SampleLog.root(log.entries())).text())
								.toString())),
				Attack.badSignature("write no text", (log) -> log.put("checkpoint", "")));
	}

	@Test
	void thereAreEnoughOfThem() {
		assertThat(attacks()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
	}

	@Test
	void aSwappedKeyShowsByTheOlderCheckpointToo() throws IOException {
		this.log.write(this.log.entries(), SigningKey.make("weighhouse/sample"));
		CommandRun run = CommandRun.of("verify", this.log.folder().toString(), "--checkpoint",
				this.folder.resolve("older").toString());
		assertThat(run.exit()).isEqualTo(13);
		assertThat(CommandRun.of("verify", this.log.folder().toString()).exit()).isZero();
	}

	@Test
	void severalCheckpointsTellMoreNearly() throws IOException {
		Files.writeString(this.folder.resolve("older"),
				this.log.checkpoint(OLDER) + "\n" + this.log.checkpoint(600) + "\n" + this.log.checkpoint(SIZE) + "\n");
		signed((all) -> all.set(650, LIE)).accept(this.log);
		JsonNode found = verify("--format", "json").json();
		assertThat(found.get("exit").asInt()).isEqualTo(12);
		assertThat(found.get("firstBad").asLong()).isEqualTo(600);
		assertThat(found.get("firstBadAtMost").asLong()).isEqualTo(699);
	}

	@Test
	void whatIsNotThereIsNoVerdict() {
		assertThat(CommandRun.of("verify", this.folder.resolve("nowhere").toString()).exit()).isEqualTo(4);
		assertThat(CommandRun.of("verify").exit()).isEqualTo(2);
		assertThat(verify("--key", "nobody+00000000+AAAA").exit()).isEqualTo(2);
		this.log.remove("key");
		assertThat(CommandRun.of("verify", this.log.folder().toString()).exit()).isEqualTo(4);
		assertThat(verify().exit()).isZero();
	}

	private static Consumer<SampleLog> edit(Consumer<List<byte[]>> how) {
		return (log) -> {
			List<byte[]> all = log.entries();
			how.accept(all);
			while (all.size() > SIZE) {
				all.remove(SIZE);
			}
			log.writeEntries(all);
		};
	}

	private static Consumer<SampleLog> unsigned(Consumer<List<byte[]>> how) {
		return (log) -> {
			List<byte[]> all = log.entries();
			how.accept(all);
			log.writeUnsigned(all);
		};
	}

	private static Consumer<SampleLog> signed(Consumer<List<byte[]>> how) {
		return (log) -> {
			List<byte[]> all = log.entries();
			how.accept(all);
			log.write(all, log.key);
		};
	}

	private static void rewrite(SampleLog log, String from, String to) {
		String text = new String(log.read("checkpoint"), StandardCharsets.UTF_8);
		assertThat(text).contains(from);
		log.put("checkpoint", text.replace(from, to));
	}

	private static void flip(SampleLog log, String tile, int place) {
		byte[] bytes = log.read(tile);
		bytes[place * 32] ^= 1;
		log.put(tile, bytes);
	}

	private static byte[] altered(byte[] entry, String from, String to) {
		String text = new String(entry, StandardCharsets.UTF_8);
		assertThat(text).contains(from);
		return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
	}

	private static List<byte[]> without(List<byte[]> entries, int index) {
		entries.remove(index);
		return entries;
	}

	private static List<byte[]> with(List<byte[]> entries, byte[] more) {
		return Stream.concat(entries.stream(), Stream.of(more)).toList();
	}

	private static byte[] bundle(List<byte[]> entries) {
		ByteArrayOutputStream bundle = new ByteArrayOutputStream();
		for (byte[] entry : entries) {
			bundle.write(entry.length >> 8);
			bundle.write(entry.length);
			bundle.writeBytes(entry);
		}
		return bundle.toByteArray();
	}

}
