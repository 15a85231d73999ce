package uk.wardline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wardline.server.testing.RunningServer;
import uk.wardline.server.testing.WithServer;

@ExtendWith(WithServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
  private static final int NARROW = 320;
  private static final int WIDE = 1280;
  private static final int[] WIDTHS = {WIDE, NARROW};
  private static final int HEIGHT = 900;

  private final RunningServer server;
  private final Chromium chromium;

  /** Signed in once: what is looked at is the pages. */
  private final Visitor analyst;

  PagesIT(RunningServer server) {
    this.server = server;
    this.chromium = Chromium.start();
    this.analyst = visitor(WIDE).signIn("analyst");
  }

  @AfterAll
  void close() {
    analyst.close();
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/incidents",
        "/reports",
        "/reports/incidents-by-ward",
        "/loads",
        "/loads/1",
        "/sql",
        "/no-such-page",
        "/sign-in?wrong",
      })
  void a_page_shuts_nobody_out_breaks_no_policy_and_fits_a_small_screen(String path) {
    for (int width : WIDTHS) {
      analyst.complaints().clear();
      analyst.page().setViewportSize(width, HEIGHT);
      analyst.open(path);
      analyst.hasNothingThatKeepsAnyoneOut();
      analyst.fitsTheWindow();
      assertThat(analyst.complaints())
          .filteredOn(c -> !c.contains("status of 404"))
          .as("the browser's complaints at %s", path)
          .isEmpty();
    }
  }

  @Test
  void the_chart_is_drawn_from_its_table() {
    try (var visitor = visitor(WIDE)) {
      visitor.signIn("councillor").open("/incidents");
      visitor.page().waitForSelector("#trend-chart canvas");
      assertThat(visitor.page().locator("#trend tbody tr").count()).isEqualTo(5);
      assertThat(visitor.complaints()).isEmpty();
    }
  }

  @Test
  void an_answer_in_sql_and_a_fault_shut_nobody_out() {
    analyst.complaints().clear();
    analyst.open("/sql");
    ask("SELECT * FROM core.fact_incident LIMIT 20", "table.wl-answer");
    ask("SELECT nothing FROM core.fact_incident", ".govuk-error-summary");
    assertThat(analyst.complaints()).isEmpty();
  }

  private void ask(String statement, String outcome) {
    analyst.page().fill("#statement", statement);
    analyst.page().click("button:text-is('Run')");
    analyst.page().waitForSelector(outcome);
    for (int width : WIDTHS) {
      analyst.page().setViewportSize(width, HEIGHT);
      analyst.hasNothingThatKeepsAnyoneOut();
      analyst.fitsTheWindow();
    }
  }

  /** From the door to the door: nothing here is clicked, filled in or opened by its address. */
  @Test
  void everything_can_be_done_by_keyboard_alone() {
    try (var visitor = visitor(WIDE)) {
      visitor.open("/sign-in").tabToField("login").type("manager");
      visitor.tabToField("password").type(RunningServer.PASSWORD);
      visitor.tabTo("Sign in").press("Enter").awaits("/");

      visitor.press("Tab");
      assertThat(visitor.page().evaluate("() => document.activeElement.className"))
          .as("the first stop is the way past the menu")
          .isEqualTo("govuk-skip-link");
      visitor.tabTo("Reports").press("Enter").awaits("/reports");
      visitor.tabTo("Incidents by ward").press("Enter").awaits("/reports/incidents-by-ward");
      visitor.tabToField("type-1").press("Space");
      assertThat(visitor.page().isChecked("#type-1")).isTrue();
      visitor.tabTo("Run the report").press("Enter");
      visitor.page().waitForSelector("iframe");
      assertThat(visitor.tabTo("Download PDF").download()).isEqualTo("incidents-by-ward.pdf");
      assertThat(visitor.tabTo("Download CSV").download()).isEqualTo("incidents-by-ward.csv");
      visitor.hasNothingThatKeepsAnyoneOut();
      assertThat(visitor.page().frameLocator("iframe").locator("h1").innerText())
          .contains("Incidents by ward");
      visitor.page().setViewportSize(NARROW, HEIGHT);
      visitor.fitsTheWindow();
      var view = visitor.page().url().replaceFirst(".*(?=/runs/)", "") + "/view";
      visitor.page().setViewportSize(WIDE, HEIGHT);

      visitor.tabTo("Street incidents").press("Enter").awaits("/incidents");
      visitor.tabToField("ward-set").tabTo("Show").press("Enter");
      visitor.page().waitForSelector("#trend tbody tr");

      visitor.tabTo("SQL").press("Enter").awaits("/sql");
      visitor.tabToField("statement").type("SELECT count(*) AS n FROM core.dim_ward");
      visitor.tabTo("Run").press("Enter");
      visitor.page().waitForSelector("table.wl-answer");
      assertThat(visitor.tabTo("Download all rows (CSV)").download()).isEqualTo("answer.csv");

      assertThat(visitor.complaints()).isEmpty();
      visitor.page().setViewportSize(NARROW, HEIGHT);
      visitor.open(view);
      visitor.fitsTheWindow();
      visitor.canScrollWhatIsWider();
    }
  }

  @Test
  void a_report_is_run_without_script() {
    try (var visitor = new Visitor(chromium.browser(), server, NARROW, false)) {
      visitor.signIn("councillor").open("/reports/incidents-by-ward");
      visitor.page().click("text=Run the report");
      visitor.page().waitForSelector("iframe");
      assertThat(visitor.page().frameLocator("iframe").locator("h1").innerText())
          .contains("Incidents by ward");
    }
  }

  private Visitor visitor(int width) {
    return new Visitor(chromium.browser(), server, width, true);
  }
}
