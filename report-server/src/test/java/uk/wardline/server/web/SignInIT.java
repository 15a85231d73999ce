package uk.wardline.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.app.Tables.ACCOUNT;
import static uk.wardline.warehouse.app.Tables.AUDIT;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.server.testing.RunningServer;
import uk.wardline.server.testing.WithServer;

@ExtendWith(WithServer.class)
class SignInIT {
  private final RunningServer server;

  SignInIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void a_stranger_is_sent_to_the_sign_in_page() {
    var page = server.stranger().get("/incidents");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/sign-in");
    assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("<h1", "Sign in");
  }

  @Test
  void every_answer_carries_a_policy_without_anything_inline() {
    var headers = server.stranger().get("/sign-in").headers();

    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(csp ->
            assertThat(csp)
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe"));
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Set-Cookie"))
        .hasValueSatisfying(c -> assertThat(c).contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void the_right_password_opens_the_start_page_under_a_new_session() {
    var person = server.stranger();
    var before = person.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
    var page = person.signIn(" Analyst ", RunningServer.PASSWORD);

    assertThat(page.uri().getPath()).isEqualTo("/");
    assertThat(page.body()).contains("Hello, Test analyst", "Street incidents", "Sign out");
    assertThat(page.previousResponse().orElseThrow().headers().firstValue("Set-Cookie"))
        .as("a session that was known before is not the one that is signed in")
        .hasValueSatisfying(after -> assertThat(after).isNotEqualTo(before));
    assertThat(outcomes("analyst")).contains("done");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_are_answered_alike() {
    var wrong = server.stranger().signIn("manager", "guess");
    var unknown = server.stranger().signIn("my-secret-password", "guess");

    assertThat(wrong.body()).contains("The name or the password is wrong");
    assertThat(unknown.body()).contains("The name or the password is wrong");
    assertThat(outcomes("manager")).contains("refused");
    assertThat(
            server
                .postgres()
                .fetchExists(
                    AUDIT,
                    AUDIT.LOGIN.eq("my-secret-password").or(AUDIT.SUBJECT.contains("secret"))))
        .as("what was typed as a name may be a password, and is not kept")
        .isFalse();
  }

  @Test
  void after_five_failures_even_the_right_password_has_to_wait() {
    server
        .postgres()
        .insertInto(ACCOUNT)
        .select(
            server
                .postgres()
                .select(
                    org.jooq.impl.DSL.inline("locked"),
                    ACCOUNT.DISPLAY_NAME,
                    ACCOUNT.ROLE,
                    ACCOUNT.WARD_CODE,
                    ACCOUNT.PASSWORD_HASH,
                    ACCOUNT.CREATED_AT,
                    ACCOUNT.DISABLED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN.eq("analyst")))
        .onConflictDoNothing()
        .execute();
    for (int i = 0; i < 5; i++) {
      server.stranger().signIn("locked", "guess");
    }

    assertThat(server.stranger().signIn("locked", RunningServer.PASSWORD).body())
        .contains("Sign-in failed too often");
    assertThat(outcomes("locked")).contains("refused", "denied").doesNotContain("done");
    server.postgres().deleteFrom(ACCOUNT).where(ACCOUNT.LOGIN.eq("locked")).execute();
  }

  @Test
  void a_form_without_its_token_is_refused() {
    var person = server.signedIn("analyst");
    var answer = person.post("/sql", Map.of("statement", "SELECT 1"), "made-up");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("You cannot do that", "Reference number");
  }

  @Test
  void signing_out_ends_the_session() {
    var person = server.signedIn("manager");
    person.send("/", "/sign-out", Map.of());

    assertThat(person.get("/").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void an_account_that_is_closed_is_out_at_once() {
    server.openAccount("leaver", "analyst");
    var person = server.signedIn("leaver");
    assertThat(person.get("/").uri().getPath()).isEqualTo("/");

    server
        .postgres()
        .update(ACCOUNT)
        .set(ACCOUNT.DISABLED_AT, java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC))
        .where(ACCOUNT.LOGIN.eq("leaver"))
        .execute();

    assertThat(person.get("/").uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void what_is_not_there_is_said_in_plain_words() {
    var page = server.signedIn("analyst").get("/no-such-page");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains("There is no such page", "Reference number")
        .doesNotContain("Exception", "at uk.wardline");
  }

  private java.util.List<String> outcomes(String login) {
    return server
        .postgres()
        .select(AUDIT.OUTCOME)
        .from(AUDIT)
        .where(AUDIT.LOGIN.eq(login), AUDIT.ACTION.eq("sign in"))
        .fetch(AUDIT.OUTCOME);
  }
}
