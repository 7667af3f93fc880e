// Single keys on the queue and on the page of a decision, and the look for what is new.
(() => {
	const OFF = "weighhouse.keys";
	const LOOK = 30_000;
	const AWAY = 10 * 60_000;
	const main = document.querySelector("main");
	const help = document.getElementById("keys-help");
	let acted = Date.now();

	const on = () => localStorage.getItem(OFF) !== "off";
	const show = () => {
		document.querySelectorAll("[data-keys-on]").forEach((each) => each.hidden = !on());
		document.querySelectorAll("[data-keys-off]").forEach((each) => each.hidden = on());
	};
	const typing = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
	const rows = () => [...main.querySelectorAll("[data-open]")];
	const current = () => rows().findIndex((link) => link.closest("tr").contains(document.activeElement));

	const step = (by) => {
		const links = rows();
		if (links.length > 0) {
			const at = current();
			links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)].focus();
		}
		else {
			main.querySelector(by > 0 ? "[data-next]" : "[data-previous]")?.click();
		}
	};
	const assign = () => {
		const at = current();
		const place = at < 0 ? (rows().length > 0 ? null : main) : rows()[at].closest("tr");
		place?.querySelector("form[data-assign]")?.requestSubmit();
	};
	const keys = {
		j: () => step(1),
		k: () => step(-1),
		a: assign,
		r: () => document.getElementById("reason")?.focus(),
		"?": () => help.showModal(),
	};

	document.querySelector("[data-shortcuts]").hidden = false;
	show();
	document.querySelector("[data-keys-switch]").addEventListener("click", () => {
		localStorage.setItem(OFF, on() ? "off" : "on");
		show();
	});
	document.querySelector("[data-keys-close]").addEventListener("click", () => help.close());
	document.addEventListener("keydown", (event) => {
		acted = Date.now();
		const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
		if (!act || !on() || help.open || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
			return;
		}
		event.preventDefault();
		act();
	});
	document.addEventListener("pointerdown", () => acted = Date.now());

	// Nobody there: no look, so that the session ends as it should.
	const news = document.querySelector("[data-news]");
	if (news) {
		setInterval(() => {
			if (!document.hidden && Date.now() - acted < AWAY) {
				htmx.trigger(news, "look");
			}
		}, LOOK);
	}
})();
