package org.weighhouse.web.inventory;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What columns are usually called, in lower case and without spaces, the surest first.
 */
final class UsualHeadings {

	private final Map<Field, List<String>> usual = new EnumMap<>(Field.class);

	private UsualHeadings() {
		add(Field.NAME, "name displayname title applicationname application appname app softwarename software "
				+ "productname product tool");
		add(Field.PUBLISHER, "publisher publishername applicationpublisher vendor vendorname manufacturer developer "
				+ "supplier author company");
		add(Field.VERSION, "version displayversion applicationversion appversion softwareversion productversion "
				+ "bundleshortversion shortversion");
		add(Field.PEOPLE, "people users usercount userscount numberofusers totalusers activeusers uniqueusers");
		add(Field.DEVICES, "devices devicecount devicescount numberofdevices installcount installs installations "
				+ "hostscount hostcount hosts computers machines endpoints");
		add(Field.PURL, "purl packageurl");
		add(Field.WINGET, "winget wingetid packageidentifier");
		add(Field.BREW, "brew brewtoken homebrew cask");
		add(Field.BUNDLE, "bundleid bundleidentifier bundle");
		add(Field.EXTENSION, "extensionid addonid");
		add(Field.PERSON,
				"userprincipalname upn useremail emailaddress email username user principaldisplayname person");
		add(Field.LAST_SEEN, "lastseen lastseendate lastused lastuseddate lastactivity lastactivitydate lastlogin "
				+ "lastsignin lastsignindatetime");
	}

	static UsualHeadings of(Content content) {
		UsualHeadings headings = new UsualHeadings();
		switch (content) {
			case SOFTWARE -> {
			}
			case SIGN_IN_GRANTS ->
				headings.first(Field.NAME, "appdisplayname applicationdisplayname clientdisplayname clientname");
			case TRAFFIC -> {
				headings.first(Field.NAME, "cloudapp servicename service");
				headings.add(Field.DOMAIN, "domain domains host hostname url site website");
			}
			case EXTENSIONS -> {
				headings.first(Field.NAME, "extensionname");
				headings.add(Field.EXTENSION, "extensionid addonid extensionidentifier identifier id");
			}
		}
		return headings;
	}

	private void add(Field field, String names) {
		this.usual.put(field, List.of(names.split(" ")));
	}

	private void first(Field field, String names) {
		add(field, names + " " + String.join(" ", this.usual.getOrDefault(field, List.of())));
	}

	Map<Field, String> find(List<String> headings) {
		Map<String, String> plain = new LinkedHashMap<>();
		headings.forEach((heading) -> plain.putIfAbsent(plain(heading), heading));
		Map<Field, String> found = new EnumMap<>(Field.class);
		Set<Field> open = EnumSet.copyOf(this.usual.keySet());
		open.forEach((field) -> this.usual.getOrDefault(field, List.of())
			.stream()
			.filter(plain::containsKey)
			.findFirst()
			.ifPresent((name) -> found.put(field, plain.remove(name))));
		return found;
	}

	private static String plain(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
