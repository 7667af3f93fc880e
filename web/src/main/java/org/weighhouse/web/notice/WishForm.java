package org.weighhouse.web.notice;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * How somebody wants to be told, as they typed it.
 */
record WishForm(String mail, String hour, String zone) {

	static WishForm of(Wish wish) {
		return new WishForm(wish.mail().name(), String.valueOf(wish.hour()), wish.zone().getId());
	}

	/**
	 * @throws Invalid with everything that is wrong
	 */
	Wish checked() {
		List<Violation> wrong = new ArrayList<>();
		if (Stream.of(Wish.Mail.values()).noneMatch((each) -> each.name().equals(this.mail))) {
			wrong.add(new Violation("mail", "unknown", this.mail, ""));
		}
		if (!this.hour.matches("[01]?\\d|2[0-3]")) {
			wrong.add(new Violation("hour", "range", this.hour, "0 to 23"));
		}
		if (!isZone(this.zone)) {
			wrong.add(new Violation("zone", "unknown", this.zone, ""));
		}
		Invalid.refuse(wrong);
		return new Wish(Wish.Mail.valueOf(this.mail), Integer.parseInt(this.hour), ZoneId.of(this.zone));
	}

	/** One with a name: its days are those of people. */
	private static boolean isZone(String text) {
		return ZoneId.getAvailableZoneIds().contains(text);
	}

}
