package org.weighhouse.web.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.weighhouse.web.dashboard.Flow.HowLong;

/**
 * A chart of the median as a line, and of what nine of ten stay below as a band above it.
 * Weeks without a decision leave a gap.
 *
 * @param lines paths between points
 * @param bands closed paths
 */
record BandLine(List<Point> points, List<String> lines, List<String> bands, List<Label> labels, Axis axis) {

	private static final int LEFT = 40;

	private static final int RIGHT = 632;

	private static final int TOP = 14;

	private static final int BOTTOM = 208;

	private static final int LABELS = 8;

	/** A week in which something was decided. */
	record Point(LocalDate day, double x, double median, double p90, HowLong howLong) {
	}

	/** A day that is written below. */
	record Label(LocalDate day, double x) {
	}

	static BandLine of(Map<LocalDate, HowLong> weeks) {
		double highest = weeks.values().stream().mapToDouble(BandLine::top).max().orElse(0);
		Axis axis = Axis.upTo(highest, 0.1, TOP, BOTTOM);
		double step = (RIGHT - LEFT) / (double) Math.max(1, weeks.size());
		int every = (weeks.size() + LABELS - 1) / LABELS;
		List<List<Point>> runs = new ArrayList<>();
		List<Label> labels = new ArrayList<>();
		List<Point> run = new ArrayList<>();
		int index = 0;
		for (Map.Entry<LocalDate, HowLong> week : weeks.entrySet()) {
			double x = Numbers.round(LEFT + step * (index + 0.5));
			if (index % every == 0) {
				labels.add(new Label(week.getKey(), x));
			}
			Double median = week.getValue().median();
			Double p90 = week.getValue().p90();
			if (median != null && p90 != null) {
				run.add(new Point(week.getKey(), x, axis.y(median), axis.y(p90), week.getValue()));
			}
			else {
				runs.add(run);
				run = new ArrayList<>();
			}
			index++;
		}
		runs.add(run);
		List<List<Point>> joined = runs.stream().filter((each) -> each.size() > 1).toList();
		return new BandLine(runs.stream().flatMap(List::stream).toList(),
				joined.stream().map((each) -> path(each)).toList(),
				joined.stream().map((each) -> path(each) + back(each)).toList(), labels, axis);
	}

	public boolean isEmpty() {
		return this.points.isEmpty();
	}

	private static double top(HowLong week) {
		return (week.p90() != null) ? week.p90() : 0;
	}

	private static String path(List<Point> points) {
		StringBuilder path = new StringBuilder();
		for (Point point : points) {
			path.append(path.isEmpty() ? "M" : " L").append(place(point.x(), point.median()));
		}
		return path.toString();
	}

	/** Along the upper edge and closed. */
	private static String back(List<Point> points) {
		StringBuilder path = new StringBuilder();
		for (int at = points.size() - 1; at >= 0; at--) {
			path.append(" L").append(place(points.get(at).x(), points.get(at).p90()));
		}
		return path.append(" Z").toString();
	}

	private static String place(double x, double y) {
		return String.format(Locale.ROOT, "%.1f %.1f", x, y);
	}

}
