package org.weighhouse.web.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where and on which days people work.
 *
 * @param zone whose days count, as `Europe/Berlin`
 * @param holidays days on which nobody works: `2026-12-24` once, `12-25` every year
 */
@ConfigurationProperties("weighhouse.calendar")
public record CalendarSettings(String zone, List<String> holidays) {

	/** More would leave too few days to count. */
	private static final int MOST_YEARLY = 100;

	public CalendarSettings {
		holidays = List.copyOf(holidays);
		List<String> mistakes = new ArrayList<>();
		read(zone, holidays, mistakes);
		if (!mistakes.isEmpty()) {
			throw new IllegalArgumentException(String.join("\n", mistakes));
		}
	}

	WorkingTime workingTime() {
		return read(this.zone, this.holidays, new ArrayList<>());
	}

	private static WorkingTime read(String zone, List<String> holidays, List<String> mistakes) {
		Set<LocalDate> dates = new HashSet<>();
		Set<MonthDay> yearly = new HashSet<>();
		for (String holiday : holidays) {
			try {
				boolean everyYear = holiday.length() <= "12-25".length();
				boolean added = everyYear ? yearly.add(MonthDay.parse("--" + holiday))
						: dates.add(LocalDate.parse(holiday));
				if (!added) {
					mistakes.add("weighhouse.calendar.holidays: found `" + holiday + "` twice, expected each day once");
				}
			}
			catch (DateTimeException ex) {
				mistakes.add("weighhouse.calendar.holidays: found `" + holiday
						+ "`, expected a day, as `2026-12-24`, or one of every year, as `12-25`");
			}
		}
		if (yearly.size() > MOST_YEARLY) {
			mistakes.add("weighhouse.calendar.holidays: found " + yearly.size()
					+ " days of every year, expected at most " + MOST_YEARLY);
		}
		return new WorkingTime(zone(zone, mistakes), dates, yearly);
	}

	private static ZoneId zone(String zone, List<String> mistakes) {
		try {
			return ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			mistakes.add("weighhouse.calendar.zone: found `" + zone + "`, expected a time zone, as `Europe/Berlin`");
			return WorkingTime.WEEKDAYS.zone();
		}
	}

}
