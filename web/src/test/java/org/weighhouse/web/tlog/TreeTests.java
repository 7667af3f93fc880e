package org.weighhouse.web.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TreeTests {

	/** Eight entries that the first implementations of RFC 6962 were tested with. */
	private static final List<String> KNOWN = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
			"606162636465666768696a6b6c6d6e6f");

	@Test
	void aTreeWithoutEntriesHasTheHashOfNothing() {
		assertThat(new Grown(0).tree.root().hex())
			.isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	}

	@ParameterizedTest
	@CsvSource({ "1,6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
			"2,fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
			"3,aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
			"4,d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
			"5,4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
			"6,76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
			"7,ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
			"8,5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328" })
	void aKnownTreeHasItsKnownRoot(int size, String root) {
		Grown grown = new Grown(0);
		KNOWN.subList(0, size).forEach((entry) -> grown.add(Hash.leaf(HexFormat.of().parseHex(entry))));
		assertThat(grown.tree.root().hex()).isEqualTo(root);
		assertThat(new Tree(size, grown).root().hex()).isEqualTo(root);
	}

	@ParameterizedTest
	@CsvSource({ "1", "2", "7", "255", "256", "257", "300", "511", "512", "70000" })
	void theRootIsTheOneOfTheDefinition(int size) {
		Grown grown = new Grown(size);
		assertThat(grown.tree.root()).isEqualTo(grown.naive(0, size));
		assertThat(new Tree(size, grown).root()).isEqualTo(grown.naive(0, size));
	}

	@Test
	void theTilesAreThoseOfTheSpecification() {
		Grown grown = new Grown(70_000);
		assertThat(grown.full.keySet().stream().filter((name) -> name.startsWith("0/"))).hasSize(273);
		assertThat(grown.full.keySet().stream().filter((name) -> name.startsWith("1/"))).hasSize(1);
		assertThat(grown.tree.edge()).extracting(Tile::width).containsExactly(112, 17, 1);
	}

	@Test
	void everyEntryIsIncludedInEveryTreeAndNowhereElse() {
		Grown grown = new Grown(300);
		for (int size : new int[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 33, 255, 256, 257, 300 }) {
			Tree tree = new Tree(size, grown);
			for (int index = 0; index < size; index++) {
				List<Hash> proof = tree.inclusion(index);
				assertThat(Proofs.includes(grown.leaves.get(index), index, size, proof, tree.root())).isTrue();
				assertThat(Proofs.includes(Hash.leaf(new byte[] { 1 }), index, size, proof, tree.root())).isFalse();
				if (size > 1) {
					assertThat(Proofs.includes(grown.leaves.get(index), (index + 1) % size, size, proof, tree.root()))
						.isFalse();
				}
			}
		}
	}

	@Test
	void everyTreeIsTheBeginningOfEveryLargerOne() {
		Grown grown = new Grown(300);
		for (int newer : new int[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 33, 255, 256, 257, 300 }) {
			Tree larger = new Tree(newer, grown);
			for (int older = 1; older <= newer; older++) {
				Hash root = new Tree(older, grown).root();
				List<Hash> proof = larger.consistency(older);
				assertThat(Proofs.extend(older, root, newer, larger.root(), proof)).as(older + " in " + newer).isTrue();
				assertThat(Proofs.extend(older, Hash.leaf(new byte[0]), newer, larger.root(), proof)).isFalse();
				assertThat(Proofs.extend(older, root, newer, Hash.EMPTY, proof)).isFalse();
			}
		}
	}

	@Test
	void aProofThatIsLongerShorterOrTurnedRoundShowsNothing() {
		Grown grown = new Grown(300);
		Tree tree = new Tree(300, grown);
		List<Hash> proof = tree.inclusion(77);
		List<Hash> longer = new ArrayList<>(proof);
		longer.add(Hash.EMPTY);
		List<Hash> turned = new ArrayList<>(proof);
		Collections.reverse(turned);
		for (List<Hash> wrong : List.of(longer, proof.subList(0, proof.size() - 1), turned, List.<Hash>of())) {
			assertThat(Proofs.includes(grown.leaves.get(77), 77, 300, wrong, tree.root())).isFalse();
		}
		List<Hash> extension = tree.consistency(77);
		for (List<Hash> wrong : List.of(extension.subList(1, extension.size()),
				extension.subList(0, extension.size() - 1), List.<Hash>of())) {
			assertThat(Proofs.extend(77, new Tree(77, grown).root(), 300, tree.root(), wrong)).isFalse();
		}
	}

	@Test
	void aTreeGoesOnWhereItWasLeft() {
		Grown whole = new Grown(700);
		Grown half = new Grown(300);
		GrowingTree rest = new GrowingTree(300, half.tree.edge(), (level, index, tile) -> {
		});
		for (int index = 300; index < 700; index++) {
			rest.add(Hash.leaf(bytes(index)));
		}
		assertThat(rest.root()).isEqualTo(whole.tree.root());
	}

	@Test
	void whatIsNotThereIsNotProved() {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> new Tree(5, new Grown(5)).inclusion(5));
		assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Tree(6, new Grown(5)).root());
	}

	private static byte[] bytes(int index) {
		return ("entry " + index).getBytes(StandardCharsets.UTF_8);
	}

	/** A tree that keeps everything. */
	static final class Grown implements Tiles {

		final List<Hash> leaves = new ArrayList<>();

		final Map<String, Tile> full = new HashMap<>();

		final GrowingTree tree = new GrowingTree((level, index, tile) -> this.full.put(level + "/" + index, tile));

		Grown(int size) {
			for (int index = 0; index < size; index++) {
				add(Hash.leaf(bytes(index)));
			}
		}

		void add(Hash leaf) {
			this.leaves.add(leaf);
			this.tree.add(leaf);
		}

		@Override
		public Tile tile(int level, long index, int width) {
			Tile found = this.full.get(level + "/" + index);
			return (found != null) ? found : this.tree.edge().get(level);
		}

		/** As RFC 6962 defines it. */
		Hash naive(int from, int count) {
			if (count == 1) {
				return this.leaves.get(from);
			}
			int left = Integer.highestOneBit(count - 1);
			return Hash.node(naive(from, left), naive(from + left, count - left));
		}

	}

}
