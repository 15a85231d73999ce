package uk.wardline.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

  private final RunningServer server;
  private final Chromium chromium;

  PagesIT(RunningServer server) {
    this.server = server;
    this.chromium = Chromium.start();
  }

  @AfterAll
  void close() {
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/incidents",
        "/reports",
        "/reports/incidents-by-ward",
        "/sql",
        "/no-such-page",
        "/sign-in?wrong",
      })
  void a_page_shuts_nobody_out_breaks_no_policy_and_fits_a_small_screen(String path) {
    for (int width : new int[] {WIDE, NARROW}) {
      try (var visitor = visitor(width)) {
        visitor.signIn("analyst").open(path);
        visitor.hasNothingThatKeepsAnyoneOut();
        visitor.fitsTheWindow();
        assertThat(visitor.complaints())
            .filteredOn(c -> !c.contains("status of 404"))
            .as("the browser's complaints at %s", path)
            .isEmpty();
      }
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
    for (int width : new int[] {WIDE, NARROW}) {
      try (var visitor = visitor(width)) {
        visitor.signIn("analyst").open("/sql");
        visitor.page().fill("#statement", "SELECT * FROM core.fact_incident LIMIT 20");
        visitor.page().click("button:text-is('Run')");
        visitor.page().waitForSelector("table.wl-answer");
        visitor.hasNothingThatKeepsAnyoneOut();
        visitor.fitsTheWindow();

        visitor.page().fill("#statement", "SELECT nothing FROM core.fact_incident");
        visitor.page().click("button:text-is('Run')");
        visitor.page().waitForSelector(".govuk-error-summary");
        visitor.hasNothingThatKeepsAnyoneOut();
        visitor.fitsTheWindow();
        assertThat(visitor.complaints()).isEmpty();
      }
    }
  }

  @Test
  void a_report_is_run_by_keyboard_alone() {
    try (var visitor = visitor(WIDE)) {
      visitor.signIn("manager").open("/");
      visitor.page().keyboard().press("Tab");
      assertThat(visitor.page().evaluate("() => document.activeElement.className"))
          .as("the first stop is the way past the menu")
          .isEqualTo("govuk-skip-link");
      visitor.tabTo("Incidents by ward");
      visitor.page().keyboard().press("Enter");
      visitor.page().waitForURL("**/reports/incidents-by-ward");
      visitor.tabTo("Run the report");
      visitor.page().keyboard().press("Enter");
      visitor.page().waitForSelector("iframe", patient());
      visitor.tabTo("Download PDF");

      visitor.hasNothingThatKeepsAnyoneOut();
      assertThat(visitor.page().frameLocator("iframe").locator("h1").innerText())
          .contains("Incidents by ward");
      assertThat(visitor.complaints()).isEmpty();
      visitor.page().setViewportSize(NARROW, 900);
      visitor.fitsTheWindow();
    }
  }

  @Test
  void a_report_is_run_without_script() {
    try (var visitor = new Visitor(chromium.browser(), server, NARROW, false)) {
      visitor.signIn("councillor").open("/reports/incidents-by-ward");
      visitor.page().click("text=Run the report");
      visitor.page().waitForSelector("iframe", patient());
      assertThat(visitor.page().frameLocator("iframe").locator("h1").innerText())
          .contains("Incidents by ward");
    }
  }

  private static Page.WaitForSelectorOptions patient() {
    return new Page.WaitForSelectorOptions().setTimeout(120_000);
  }

  private Visitor visitor(int width) {
    return new Visitor(chromium.browser(), server, width, true);
  }
}
