package org.weighhouse.web.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

	private final Map<String, ToolName> names = new HashMap<>();

	/** Without spaces, as identifiers are written. */
	private final Map<String, ToolName> closed = new HashMap<>();

	private final Map<String, Tool> domains = new HashMap<>();

	private final Vendors vendors = new Vendors();

	/**
	 * A title that is asked about.
	 *
	 * @param names what it may be called
	 * @param ofPublisher the slugs of the tools of its publisher
	 */
	record Asked(Title title, Set<String> names, Set<String> ofPublisher) {
	}

	void add(Tool tool) {
		this.vendors.add(tool);
		put(ToolName.of(tool, tool.name(), false));
		for (Tool.Alias alias : tool.aliases()) {
			if (alias.kind().equals("name") || alias.kind().equals(FORMER)) {
				put(ToolName.of(tool, alias.value(), alias.kind().equals(FORMER)));
			}
		}
		String home = (tool.homepage() != null) ? tool.homepage().toLowerCase(Locale.ROOT) : "";
		Matcher site = SITE.matcher(home);
		if (site.matches()) {
			this.domains.putIfAbsent(site.group(1), tool);
		}
	}

	private void put(ToolName name) {
		this.names.putIfAbsent(name.plain(), name);
		this.closed.putIfAbsent(Names.closed(name.plain()), name);
	}

	/** As it is written, without what was added, and without the publisher in front. */
	Asked ask(Title title) {
		Set<String> names = new LinkedHashSet<>();
		names.add(Names.plain(title.name()));
		names.add(Names.bare(title.name(), title.version()));
		if (title.publisher() != null) {
			for (String company : Names.ofCompany(title.publisher())) {
				List.copyOf(names)
					.stream()
					.filter((name) -> name.startsWith(company + " "))
					.forEach((name) -> names.add(name.substring(company.length() + 1)));
			}
		}
		names.remove("");
		return new Asked(title, names, this.vendors.of(title.publisher()));
	}

	/** By a name that is the same, and a publisher that is its vendor. */
	@Nullable Known known(Asked asked) {
		for (String each : asked.names()) {
			ToolName name = this.names.get(each);
			if (name != null && asked.ofPublisher().contains(name.tool().id())) {
				return new Known(name.tool(), By.NAME_AND_PUBLISHER,
						asked.title().name() + " / " + asked.title().publisher(),
						name.name() + " / " + name.tool().vendor().name());
			}
		}
		return null;
	}

	/** Those that a title may be, the likeliest first. */
	List<Candidate> candidates(Asked asked) {
		List<Candidate> candidates = new ArrayList<>();
		for (String each : asked.names()) {
			ToolName name = this.names.get(each);
			if (name != null) {
				candidates.add(sameName(asked.title(), name));
			}
		}
		asked.title().ids().forEach((id) -> byId(id, candidates));
		asked.names().forEach((name) -> similar(asked, name, candidates));
		return candidates;
	}

	private static Candidate sameName(Title title, ToolName name) {
		String vendor = name.tool().vendor().name();
		if (title.publisher() == null) {
			return Candidate.because(name.former() ? "formerNoPublisher" : "noPublisher", name.tool(), name.name(),
					vendor);
		}
		return Candidate.because(name.former() ? "formerOtherPublisher" : "otherPublisher", name.tool(), name.name(),
				title.publisher(), vendor);
	}

	private void byId(Tool.Alias id, List<Candidate> candidates) {
		if (id.kind().equals("winget") && id.value().indexOf('.') > 0) {
			String[] parts = id.value().split("\\.", 2);
			ToolName name = this.closed.get(Names.closed(Names.plain(parts[1])));
			if (name != null && this.vendors.isClosed(parts[0], name.tool())) {
				candidates.add(
						Candidate.because("winget", name.tool(), id.value(), name.name(), name.tool().vendor().name()));
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

	private void similar(Asked asked, String name, List<Candidate> candidates) {
		long letters = ToolName.letters(name);
		for (ToolName each : this.names.values()) {
			if (each.isWithin(name) && asked.ofPublisher().contains(each.tool().id())) {
				candidates.add(Candidate.because("within", each.tool(), asked.title().name(), each.name()));
			}
			else if (each.isLike(name, letters)) {
				candidates.add(Candidate.because("similar", each.tool(), asked.title().name(), each.name()));
			}
		}
	}

}
