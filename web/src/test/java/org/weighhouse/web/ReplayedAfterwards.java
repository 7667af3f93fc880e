package org.weighhouse.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.weighhouse.web.replay.Difference;
import org.weighhouse.web.replay.StateReplay;

/**
 * After every class of tests that used a site, the state of everything is rebuilt from
 * the audit entries alone: what they do not tell fails the class. What a test wrote
 * behind the desk's back counts from then on as touched.
 */
public class ReplayedAfterwards extends AbstractTestExecutionListener {

	private static final Map<ApplicationContext, Set<String>> TOUCHED = new WeakHashMap<>();

	/** By the class that runs. */
	private static final Set<String> NAMED = ConcurrentHashMap.newKeySet();

	/**
	 * A test changes the rows of one object, as the log names it, behind the desk's back.
	 */
	public static void touched(String object) {
		NAMED.add(object);
	}

	/** Last in, first out: before anything closes the site. */
	@Override
	public int getOrder() {
		return Integer.MAX_VALUE;
	}

	@Override
	public void afterTestClass(TestContext test) {
		if (!test.hasApplicationContext()) {
			return;
		}
		ApplicationContext site = test.getApplicationContext();
		StateReplay replay = site.getBeanProvider(StateReplay.class).getIfAvailable();
		if (replay == null) {
			return;
		}
		Set<String> touched = TOUCHED.computeIfAbsent(site, (key) -> new TreeSet<>());
		touched.addAll(NAMED);
		NAMED.clear();
		List<Difference> found = replay.replay()
			.differences()
			.stream()
			.filter((difference) -> !touched.contains(difference.object()))
			.toList();
		found.forEach((difference) -> touched.add(difference.object()));
		BehindTheDesk behind = test.getTestClass().getAnnotation(BehindTheDesk.class);
		List<Difference> told = (behind == null) ? found
				: found.stream()
					.filter((difference) -> Arrays.stream(behind.of()).noneMatch(difference.object()::startsWith))
					.toList();
		if (!told.isEmpty()) {
			throw new AssertionError(
					"the log does not tell what " + test.getTestClass().getSimpleName() + " did: " + told);
		}
	}

}
