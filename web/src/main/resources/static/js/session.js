// Warns before the session ends, prolongs it, and keeps what was typed when it has ended.
(() => {
	const ENDS = "weighhouse.session.ends";
	const WARN = 120_000;
	const LOOK = 5_000;
	const box = document.querySelector("[data-session]");
	if (!box) {
		return;
	}
	let shown = "";

	// All windows of one browser share a session, and so its end.
	const lasts = (seconds) => localStorage.setItem(ENDS, Date.now() + seconds * 1000);
	const left = () => Number(localStorage.getItem(ENDS)) - Date.now();

	const show = (state) => {
		if (state === shown) {
			return;
		}
		shown = state;
		const words = document.querySelector(`template[data-session-${state}]`);
		box.replaceChildren(...(words ? [words.content.cloneNode(true)] : []));
		box.querySelector("[data-session-prolong]")?.addEventListener("click", ask);
	};

	const ask = async () => {
		const answer = await fetch("/api/v1/session", { headers: { Accept: "application/json" } }).catch(() => null);
		const session = answer?.ok ? await answer.json() : null;
		if (!session || String(session.person) !== box.dataset.person) {
			localStorage.setItem(ENDS, 0);
			show("over");
			return;
		}
		document.querySelectorAll("input[name=_csrf]").forEach((field) => field.value = session.token);
		lasts(session.seconds);
		show(shown === "over" ? "back" : "none");
	};

	const look = () => {
		if (left() <= 0) {
			show("over");
		}
		else if (left() <= WARN) {
			show("soon");
		}
		else if (shown === "soon") {
			show("none");
		}
	};

	lasts(Number(box.dataset.seconds));
	setInterval(look, LOOK);
	// Every answer of the site prolongs the session.
	document.addEventListener("htmx:afterRequest", (event) => {
		if (event.detail.successful && shown !== "over") {
			lasts(Number(box.dataset.seconds));
		}
	});
	// Whoever signed in again in another window comes back.
	addEventListener("focus", () => {
		if (shown === "over") {
			ask();
		}
	});
})();
