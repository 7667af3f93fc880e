package org.weighhouse.web.timer;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.stereotype.Component;

/**
 * Makes what is done again and again: a bean of it is enough, and the table of timers
 * sees to it that one instance does it at a time, at once if its time passed while nobody
 * ran. Whoever dies while doing it is followed by another within a minute, so it must do
 * no harm twice.
 */
@Component
public class Timers {

	private final DatabaseTime time;

	Timers(DatabaseTime time) {
		this.time = time;
	}

	/**
	 * Does it at the first start, and so long after each end.
	 * @param name under which all instances know it, for ever
	 */
	public Task<Void> every(Duration pause, String name, Runnable deed) {
		return Tasks.recurring(name, Schedules.fixedDelay(pause)).execute((instance, context) -> {
			this.time.requireTogether();
			deed.run();
		});
	}

}
