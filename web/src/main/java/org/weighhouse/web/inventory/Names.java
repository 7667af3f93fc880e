package org.weighhouse.web.inventory;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Names of products and companies as they are compared.
 */
final class Names {

	private static final Pattern MARKS = Pattern.compile("[\u2122\u00ae\u00a9]");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}+#]+");

	/** What inventories add behind the name of a product. */
	private static final Pattern ADDED = Pattern.compile("(?i)(?:\\s*[(\\[][^()\\[\\]]*[)\\]]"
			+ "|[\\s-]+v(?:ersion|er\\.?)?\\s?\\d[\\w.+-]*" + "|[\\s-]+\\d+(?:\\.\\d+)+[\\w.+-]*"
			+ "|[\\s-]+(?:x64|x86|x86_64|amd64|arm64|(?:64|32)[ -]?bit|for (?:windows|mac|macos|linux))"
			+ "|[\\s-]+(?:community|enterprise|professional|personal|business|ultimate|standard|free)(?: edition)?"
			+ "|[\\s-]+edition)[\\s-]*$");

	private static final Pattern LEGAL_FORM = Pattern.compile(" (?:inc|incorporated|llc|l l c|ltd|limited|gmbh|mbh|"
			+ "corp|corporation|co|company|pbc|ag|se|sa|s a|sas|bv|b v|nv|n v|ab|oy|plc|pty|kk|k k|s r o|sro|srl|s r l|"
			+ "s p a|spa|kg|ug|ev|e v)$");

	private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

	private Names() {
	}

	/** Its words in lower case. */
	static String plain(String name) {
		String letters = Normalizer.normalize(MARKS.matcher(name).replaceAll(" "), Normalizer.Form.NFKC);
		return BETWEEN_WORDS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	/**
	 * Without version, architecture and edition at its end, unless nothing would be left.
	 */
	static String bare(String name, @Nullable String version) {
		String rest = MARKS.matcher(name).replaceAll(" ").strip();
		if (version != null && rest.endsWith(version)) {
			rest = rest.substring(0, rest.length() - version.length());
		}
		Matcher added = ADDED.matcher(rest);
		while (added.find()) {
			rest = rest.substring(0, added.start());
			added = ADDED.matcher(rest);
		}
		String bare = plain(rest);
		return bare.isEmpty() ? plain(name) : bare;
	}

	/** A plain name without spaces. */
	static String closed(String plain) {
		return plain.replace(" ", "");
	}

	/** A company without its legal form. */
	static String legalless(String company) {
		String name = plain(company);
		Matcher form = LEGAL_FORM.matcher(name);
		while (form.find()) {
			name = name.substring(0, form.start());
			form = LEGAL_FORM.matcher(name);
		}
		return name;
	}

	/** All names of a company: what stands in parentheses is another one. */
	static Set<String> ofCompany(String company) {
		Set<String> names = new LinkedHashSet<>();
		names.add(legalless(IN_PARENTHESES.matcher(company).replaceAll(" ")));
		IN_PARENTHESES.matcher(company)
			.results()
			.map((other) -> legalless(other.group(1)).replaceFirst("^formerly ", ""))
			.forEach(names::add);
		names.remove("");
		return names;
	}

}
