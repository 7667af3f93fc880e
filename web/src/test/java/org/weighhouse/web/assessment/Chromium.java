package org.weighhouse.web.assessment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;

/**
 * Windows of a browser for tests, that note what pages must never do: complain on the
 * console, or ask another host for anything.
 */
public final class Chromium implements AutoCloseable {

	/**
	 * The first that is there; the one without a window takes two thirds of the other's
	 * time.
	 */
	private static final List<String> PROGRAMS = List.of(System.getProperty("weighhouse.chromium", ""),
			"/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

	private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	/**
	 * One for all tests, since it takes seconds to start; each test has windows of its
	 * own.
	 */
	private static @Nullable Browser shared;

	private final Browser browser;

	private final String home;

	private final List<BrowserContext> windows = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	public Chromium(int port) {
		this.home = "http://localhost:" + port;
		this.browser = browser();
	}

	private static Browser browser() {
		if (shared != null && shared.isConnected()) {
			return shared;
		}
		Path program = PROGRAMS.stream()
			.filter((path) -> !path.isEmpty())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("These tests need Chromium, and there is none at " + PROGRAMS
					+ ". Install it (apt-get install chromium) or say where it is: -Dweighhouse.chromium=/path"));
		Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		Browser started = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET));
		shared = started;
		return started;
	}

	/** A new window, as somebody sees it for the first time. */
	public Page open(ColorScheme scheme, int width, boolean javaScript) {
		BrowserContext context = this.browser.newContext(new Browser.NewContextOptions().setBaseURL(this.home)
			.setViewportSize(width, 900)
			.setColorScheme(scheme)
			.setJavaScriptEnabled(javaScript)
			.setReducedMotion(ReducedMotion.REDUCE));
		this.windows.add(context);
		context.setDefaultTimeout(15_000);
		Page page = context.newPage();
		page.onConsoleMessage((message) -> {
			boolean refusedForm = message.text().contains("422");
			// A preview that was on its way when the page was left.
			boolean left = message.text().matches("htmx:(sendAbort|afterRequest).*");
			if (message.type().equals("error") && !refusedForm && !left) {
				this.complaints.add(page.url() + ": " + message.text());
			}
		});
		page.onRequest((request) -> {
			if (!request.url().startsWith(this.home) && !request.url().startsWith("data:")) {
				this.complaints.add(page.url() + " asks " + request.url());
			}
		});
		return page;
	}

	public Page open() {
		return open(ColorScheme.LIGHT, 1280, true);
	}

	/** What pages did that they must not, so far. */
	public List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	/** Where a page can be used by fewer people than it should. */
	public static List<String> barriers(Page page) {
		return new AxeBuilder(page).analyze()
			.getViolations()
			.stream()
			.map((rule) -> page.url() + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml())
			.toList();
	}

	/** How many pixels of a page are out of sight to the right. */
	public static int overhang(Page page) {
		Object pixels = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		return ((Number) pixels).intValue();
	}

	@Override
	public void close() {
		this.windows.forEach(BrowserContext::close);
	}

}
