package org.weighhouse.web.tlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weighhouse.web.tlog.Finding.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LogFolderTests {

	private static final int LOGS = Integer.getInteger("weighhouse.logs", 200);

	private static final int FLIPS = Integer.getInteger("weighhouse.flips", 600);

	@TempDir
	private Path folder;

	private final Random random = new Random(6962);

	@Test
	void aLogOfNoEntriesIsOne() throws IOException {
		SampleLog log = new SampleLog(this.folder, 0);
		assertThat(new LogFolder(this.folder).check(log.key.verifying(), List.of(log.checkpoint(0))).verdict())
			.isEqualTo(Verdict.UNCHANGED);
	}

	@Test
	void filesLieWhereTheSpecificationSays() throws IOException {
		new SampleLog(this.folder, 70_000);
		assertThat(this.folder.resolve("tile/0/272")).hasSize(8192);
		assertThat(this.folder.resolve("tile/0/273.p/112")).hasSize(112 * 32);
		assertThat(this.folder.resolve("tile/1/000")).hasSize(8192);
		assertThat(this.folder.resolve("tile/1/001.p/17")).exists();
		assertThat(this.folder.resolve("tile/2/000.p/1")).exists();
		assertThat(this.folder.resolve("tile/entries/272")).exists();
		assertThat(this.folder.resolve("tile/entries/273.p/112")).exists();
		assertThat(TilePath.tile(3, 1_234_067, 256)).isEqualTo("tile/3/x001/x234/067");
	}

	@Test
	void noCleanLogRaisesAnAlarm() throws IOException {
		for (int log = 0; log < LOGS; log++) {
			int size = this.random.nextInt((log % 20 == 0) ? 2_000 : 300);
			SampleLog sample = new SampleLog(this.folder.resolve(String.valueOf(log)), size);
			List<SignedNote> older = new ArrayList<>();
			for (int each = 0; each < 3; each++) {
				older.add(sample.checkpoint(this.random.nextInt(size + 1)));
			}
			assertThat(new LogFolder(sample.folder()).check(sample.key.verifying(), older))
				.isEqualTo(Finding.unchanged(size));
		}
	}

	@Test
	void noFlippedBitOfAFilePasses() throws IOException {
		SampleLog log = new SampleLog(this.folder, 700);
		List<String> files;
		try (Stream<Path> all = Files.walk(this.folder)) {
			files = all.filter(Files::isRegularFile)
				.map((file) -> this.folder.relativize(file).toString())
				.sorted()
				.toList();
		}
		for (int flip = 0; flip < FLIPS; flip++) {
			String file = files.get(flip % files.size());
			if (!file.equals(TilePath.KEY)) {
				flipped(log, file, null);
			}
		}
	}

	@Test
	void noFlippedBitOfACheckpointPasses() throws IOException {
		SampleLog log = new SampleLog(this.folder, 3);
		for (int bit = 0; bit < log.read(TilePath.CHECKPOINT).length * 8; bit++) {
			flipped(log, TilePath.CHECKPOINT, bit);
		}
	}

	private void flipped(SampleLog log, String file, @Nullable Integer bit) throws IOException {
		byte[] whole = log.read(file);
		byte[] other = whole.clone();
		int at = (bit != null) ? bit : this.random.nextInt(whole.length * 8);
		other[at / 8] ^= (byte) (1 << at % 8);
		log.put(file, other);
		assertThat(new LogFolder(this.folder).check(log.key.verifying(), List.of()).verdict()).as(file + " bit " + at)
			.isNotEqualTo(Verdict.UNCHANGED);
		log.put(file, whole);
	}

	@Test
	void noFlippedBitOfAProofPasses() {
		TreeTests.Grown grown = new TreeTests.Grown(300);
		Tree tree = new Tree(300, grown);
		List<Hash> inclusion = tree.inclusion(77);
		List<Hash> consistency = tree.consistency(77);
		Hash older = new Tree(77, grown).root();
		for (int bit = 0; bit < inclusion.size() * 256; bit++) {
			assertThat(Proofs.includes(grown.leaves.get(77), 77, 300, flipped(inclusion, bit), tree.root())).isFalse();
		}
		for (int bit = 0; bit < consistency.size() * 256; bit++) {
			assertThat(Proofs.extend(77, older, 300, tree.root(), flipped(consistency, bit))).isFalse();
		}
		for (int bit = 0; bit < 256; bit++) {
			Hash root = flipped(List.of(tree.root()), bit).get(0);
			assertThat(Proofs.includes(grown.leaves.get(77), 77, 300, inclusion, root)).isFalse();
			assertThat(Proofs.extend(77, older, 300, root, consistency)).isFalse();
		}
	}

	private static List<Hash> flipped(List<Hash> proof, int bit) {
		List<Hash> other = new ArrayList<>(proof);
		byte[] bytes = other.get(bit / 256).bytes();
		bytes[bit % 256 / 8] ^= (byte) (1 << bit % 8);
		other.set(bit / 256, Hash.of(bytes));
		return other;
	}

	@Test
	void whatWasNotWrittenIsNotSigned() {
		LogWriter writer = new LogWriter(LogFiles.in(this.folder));
		writer.add(SampleLog.entry(0));
		SampleLog other = new SampleLog(this.folder.resolve("other"), 1);
		SignedNote two = SampleLog.checkpoint(List.of(SampleLog.entry(0), SampleLog.entry(1)), other.key);
		assertThatExceptionOfType(Malformed.class).isThrownBy(() -> writer.end(two, other.key.verifying()));
	}

	@Test
	void anEntryLongerThanItsLengthCanSayIsRefused() {
		LogWriter writer = new LogWriter(LogFiles.in(this.folder));
		writer.add(new byte[65_535]);
		assertThatExceptionOfType(Malformed.class).isThrownBy(() -> writer.add(new byte[65_536]));
	}

}
