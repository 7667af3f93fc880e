package org.weighhouse.web.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.inventory.Match.Candidate;
import org.weighhouse.web.inventory.Match.Known;

/**
 * The names of the catalogue's tools, to be compared with those of titles.
 */
final class KnownNames {

	private static final String FORMER = "former";

	/** A homepage that has its domain for itself. */
	private static final Pattern SITE = Pattern.compile("https?://(?:www\\.)?([^/:?#]+)/?");

	private static final int FORGIVEN_FROM = 5;

	private static final int FORGIVEN_TWICE_FROM = 9;

	private final Map<String, Named> names = new HashMap<>();

	/** Without spaces, as identifiers are written. */
	private final Map<String, Named> closed = new HashMap<>();

	private final Map<String, Tool> domains = new HashMap<>();

	/** Each tool's vendor. */
	private final Map<String, Set<String>> vendors = new HashMap<>();

	/** A name of a tool as the catalogue says it. */
	private record Named(Tool tool, String name, boolean former, String plain, long letters) {

		static Named of(Tool tool, String name, boolean former) {
			String plain = Names.plain(name);
			return new Named(tool, name, former, plain, KnownNames.letters(plain));
		}

	}

	void add(Tool tool) {
		Set<String> vendor = new HashSet<>(Names.ofCompany(tool.vendor().name()));
		vendor.add(Names.plain(tool.vendor().id()));
		this.vendors.put(tool.id(), vendor);
		put(Named.of(tool, tool.name(), false));
		for (Tool.Alias alias : tool.aliases()) {
			if (alias.kind().equals("name") || alias.kind().equals(FORMER)) {
				put(Named.of(tool, alias.value(), alias.kind().equals(FORMER)));
			}
		}
		String home = (tool.homepage() != null) ? tool.homepage().toLowerCase(Locale.ROOT) : "";
		Matcher site = SITE.matcher(home);
		if (site.matches()) {
			this.domains.putIfAbsent(site.group(1), tool);
		}
	}

	private void put(Named named) {
		this.names.putIfAbsent(named.plain(), named);
		this.closed.putIfAbsent(named.plain().replace(" ", ""), named);
	}

	/** By a name that is the same, and a publisher that is its vendor. */
	@Nullable Known known(Title title) {
		for (String name : possible(title)) {
			Named named = this.names.get(name);
			if (named != null && isVendor(title, named.tool())) {
				return new Known(named.tool(), By.NAME_AND_PUBLISHER, title.name() + " / " + title.publisher(),
						named.name() + " / " + named.tool().vendor().name());
			}
		}
		return null;
	}

	/** As it is written, without what was added, and without the publisher in front. */
	private static Set<String> possible(Title title) {
		Set<String> possible = new LinkedHashSet<>();
		possible.add(Names.plain(title.name()));
		possible.add(Names.bare(title.name(), title.version()));
		if (title.publisher() != null) {
			for (String company : Names.ofCompany(title.publisher())) {
				List.copyOf(possible)
					.stream()
					.filter((name) -> name.startsWith(company + " "))
					.forEach((name) -> possible.add(name.substring(company.length() + 1)));
			}
		}
		possible.remove("");
		return possible;
	}

	private boolean isVendor(Title title, Tool tool) {
		return title.publisher() != null && isVendor(title.publisher(), tool);
	}

	private boolean isVendor(String publisher, Tool tool) {
		Set<String> vendor = this.vendors.getOrDefault(tool.id(), Set.of());
		return Names.ofCompany(publisher).stream().anyMatch(vendor::contains);
	}

	/** Those that a title may be, the likeliest first. */
	List<Candidate> candidates(Title title) {
		List<Candidate> candidates = new ArrayList<>();
		Set<String> possible = possible(title);
		for (String name : possible) {
			Named named = this.names.get(name);
			if (named != null) {
				candidates.add(sameName(title, named));
			}
		}
		title.ids().forEach((id) -> byId(id, candidates));
		possible.forEach((name) -> similar(title, name, candidates));
		return candidates;
	}

	private static Candidate sameName(Title title, Named named) {
		String vendor = named.tool().vendor().name();
		if (title.publisher() == null) {
			return Candidate.because(named.former() ? "formerNoPublisher" : "noPublisher", named.tool(), named.name(),
					vendor);
		}
		return Candidate.because(named.former() ? "formerOtherPublisher" : "otherPublisher", named.tool(), named.name(),
				title.publisher(), vendor);
	}

	private void byId(Tool.Alias id, List<Candidate> candidates) {
		if (id.kind().equals("winget") && id.value().indexOf('.') > 0) {
			String[] parts = id.value().split("\\.", 2);
			Named named = this.closed.get(Names.plain(parts[1]).replace(" ", ""));
			if (named != null && isClosedVendor(parts[0], named.tool())) {
				candidates.add(Candidate.because("winget", named.tool(), id.value(), named.name(),
						named.tool().vendor().name()));
			}
		}
		if (id.kind().equals(Title.DOMAIN)) {
			for (String domain = id.value(); domain.indexOf('.') > 0; domain = domain
				.substring(domain.indexOf('.') + 1)) {
				Tool tool = this.domains.get(domain);
				if (tool != null) {
					candidates.add(Candidate.because("domain", tool, id.value(), domain));
				}
			}
		}
	}

	private boolean isClosedVendor(String publisher, Tool tool) {
		String closed = Names.plain(publisher).replace(" ", "");
		return this.vendors.getOrDefault(tool.id(), Set.of())
			.stream()
			.anyMatch((vendor) -> vendor.replace(" ", "").equals(closed));
	}

	private void similar(Title title, String name, List<Candidate> candidates) {
		int forgiven = (name.length() < FORGIVEN_FROM) ? 0 : (name.length() < FORGIVEN_TWICE_FROM) ? 1 : 2;
		LevenshteinDistance distance = new LevenshteinDistance(forgiven);
		long letters = letters(name);
		for (Named named : this.names.values()) {
			if (isVendor(title, named.tool()) && contains(name, named.plain())) {
				candidates.add(Candidate.because("within", named.tool(), title.name(), named.name()));
			}
			else if (forgiven > 0 && Math.abs(name.length() - named.plain().length()) <= forgiven
					&& Long.bitCount(letters ^ named.letters()) <= 2 * forgiven
					&& distance.apply(name, named.plain()) > 0) {
				candidates.add(Candidate.because("similar", named.tool(), title.name(), named.name()));
			}
		}
	}

	private static boolean contains(String name, String words) {
		return (" " + name + " ").contains(" " + words + " ");
	}

	/** Which letters a name has: names with other letters need no closer look. */
	private static long letters(String name) {
		return name.chars().mapToLong((letter) -> 1L << (letter & 63)).reduce(0, (left, right) -> left | right);
	}

}
