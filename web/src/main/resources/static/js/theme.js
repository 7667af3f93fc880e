// Light or dark, as the system says; loaded before the first paint.
(() => {
	const dark = matchMedia("(prefers-color-scheme: dark)");
	const apply = () => document.documentElement.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
	dark.addEventListener("change", apply);
	apply();
})();
