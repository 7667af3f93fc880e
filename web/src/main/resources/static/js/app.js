// What the pages do beyond HTML and htmx: `/` goes to the search, and the list behind More closes.
(() => {
	const search = () => document.querySelector("input[type=search]");
	const typing = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
	const focus = (field) => {
		field.focus();
		field.select();
	};

	document.addEventListener("keydown", (event) => {
		if (event.key !== "/" || localStorage.getItem("weighhouse.keys") === "off" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
			return;
		}
		event.preventDefault();
		const field = search();
		if (field) {
			focus(field);
		}
		else {
			document.querySelector("[data-search-link]")?.click();
		}
	});

	document.addEventListener("click", (event) => {
		const field = search();
		if (field && event.target.closest("[data-search-link]")) {
			event.preventDefault();
			focus(field);
		}
	});

	const more = document.querySelector("[data-more]");
	document.addEventListener("click", (event) => {
		if (more && !more.contains(event.target)) {
			more.open = false;
		}
	});
	document.addEventListener("keydown", (event) => {
		if (event.key === "Escape" && more?.open) {
			more.open = false;
			more.querySelector("summary").focus();
		}
	});

	if (location.hash === "#q" && search()) {
		focus(search());
	}
})();
