package uk.wardline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.server.testing.RunningServer;

/** Somebody at a browser window of a given width, whose console is watched. */
final class Visitor implements AutoCloseable {
  /** A first report starts BIRT, on whatever machine this is. */
  private static final double PATIENCE_MS = 120_000;

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final RunningServer server;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visitor(Browser browser, RunningServer server, int width, boolean script) {
    this.server = server;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(script)
                .setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE_MS);
    this.page = context.newPage();
    page.onConsoleMessage(m -> {
      if (m.type().equals("error") || m.type().equals("warning")) {
        complaints.add(m.text());
      }
    });
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  /** What the browser complained about: errors, warnings, and what a policy refused. */
  List<String> complaints() {
    return complaints;
  }

  Visitor open(String path) {
    page.navigate(server.address(path));
    return this;
  }

  Visitor signIn(String login) {
    open("/sign-in");
    page.fill("#login", login);
    page.fill("#password", RunningServer.PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL(server.address("/"));
    return this;
  }

  void hasNothingThatKeepsAnyoneOut() {
    // Asked in the page itself, as no other frame is looked into, and for what is wrong alone: half
    // the time.
    var found =
        new AxeBuilder(page)
            .options(whatIsWrong())
            .setLegacyMode(true)
            .exclude(List.of("iframe"))
            .analyze()
            .getViolations();
    assertThat(found)
        .as("what axe finds at %s", page.url())
        .extracting(v -> v.getId() + ": " + v.getNodes())
        .isEmpty();
  }

  private static AxeRunOptions whatIsWrong() {
    var byTag = new AxeRunOnlyOptions();
    byTag.setType("tag");
    byTag.setValues(WCAG);
    var options = new AxeRunOptions();
    options.setRunOnly(byTag);
    options.setResultTypes(List.of("violations"));
    return options;
  }

  void fitsTheWindow() {
    var wider =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) wider).intValue())
        .as("pixels to scroll sideways at %s", page.url())
        .isZero();
  }

  /** Presses Tab until what has the focus says this; fails if that never happens. */
  Visitor tabTo(String words) {
    return tabUntil(
        "e => (e.innerText || e.value || e.getAttribute('aria-label') || '').trim()", words);
  }

  /** Presses Tab until the element of that id has the focus; fails if that never happens. */
  Visitor tabToField(String id) {
    return tabUntil("e => e.id", id);
  }

  private Visitor tabUntil(String look, String wanted) {
    for (int i = 0; i < 120; i++) {
      page.keyboard().press("Tab");
      if (wanted.equals(page.evaluate("(" + look + ")(document.activeElement)"))) {
        return this;
      }
    }
    throw new AssertionError("Tab never reaches \"" + wanted + "\" at " + page.url());
  }

  /** Presses a key, or types a text. */
  Visitor press(String key) {
    page.keyboard().press(key);
    return this;
  }

  Visitor type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Presses Enter on a link that hands out a file, and says how the file is called. */
  String download() {
    return page.waitForDownload(() -> press("Enter")).suggestedFilename();
  }

  Visitor awaits(String path) {
    page.waitForURL(server.address(path));
    return this;
  }

  /** What can be scrolled sideways must be reached by keyboard, or its right half is nobody's. */
  void canScrollWhatIsWider() {
    var unreachable =
        page.evaluate(
            "() => [...document.querySelectorAll('*')].filter(e => e.scrollWidth > e.clientWidth +"
                + " 1 && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.tabIndex <"
                + " 0).map(e => e.outerHTML.slice(0, 80))");
    assertThat((List<?>) unreachable).as("what no key can scroll at %s", page.url()).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
