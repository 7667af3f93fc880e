package org.weighhouse.engine.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Every control of a rule base. Sets of controls are masks of 64 bits, one a control.
 */
public final class Controls {

	/** The most controls that a rule base may have. */
	static final int MOST = 64;

	private final List<Control> list;

	private final Map<String, Control> byId = new LinkedHashMap<>();

	private final long[] included;

	private final Control[] limited;

	private final long all;

	Controls(List<Control> list) {
		this.list = List.copyOf(list);
		this.list.forEach((control) -> this.byId.put(control.id(), control));
		this.limited = this.list.stream().filter((each) -> !each.validOnlyIf().isEmpty()).toArray(Control[]::new);
		this.all = mask(this.byId.keySet());
		this.included = new long[this.list.size()];
		for (Control control : this.list) {
			this.included[control.index()] = includedIn(control, 0);
		}
	}

	private long includedIn(Control control, long seen) {
		long mask = seen | control.bit();
		for (String implied : control.implies()) {
			Control other = this.byId.get(implied);
			if (other != null && (mask & other.bit()) == 0) {
				mask = includedIn(other, mask);
			}
		}
		return mask;
	}

	public List<Control> list() {
		return this.list;
	}

	public @Nullable Control find(String id) {
		return this.byId.get(id);
	}

	/** The control with an id, which must exist. */
	public Control get(String id) {
		Control control = this.byId.get(id);
		if (control == null) {
			throw new IllegalArgumentException("no control `" + id + "`");
		}
		return control;
	}

	public Set<String> ids() {
		return this.byId.keySet();
	}

	/** The set of these controls. */
	public long mask(Collection<String> ids) {
		long mask = 0;
		for (String id : ids) {
			mask |= get(id).bit();
		}
		return mask;
	}

	/** The ids of a set, in order. */
	public List<String> ids(long mask) {
		List<String> ids = new ArrayList<>();
		for (long rest = mask; rest != 0; rest &= rest - 1) {
			ids.add(this.list.get(Long.numberOfTrailingZeros(rest)).id());
		}
		return List.copyOf(ids);
	}

	/**
	 * The set with everything that its controls include: no egress includes an egress
	 * proxy.
	 */
	public long including(long mask) {
		long all = mask;
		for (long rest = mask; rest != 0; rest &= rest - 1) {
			all |= this.included[Long.numberOfTrailingZeros(rest)];
		}
		return all;
	}

	/** The controls that the answers leave valid. */
	public long valid(int[] ranks) {
		long valid = this.all;
		for (Control control : this.limited) {
			if (!control.isValid(ranks)) {
				valid &= ~control.bit();
			}
		}
		return valid;
	}

	/** What takes effect of a set of verified controls, for the answers' ranks. */
	public long inEffect(long verified, int[] ranks) {
		long valid = valid(ranks);
		return including(verified & valid) & valid;
	}

}
