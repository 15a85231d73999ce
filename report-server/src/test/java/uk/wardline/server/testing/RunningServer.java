package uk.wardline.server.testing;

import static org.awaitility.Awaitility.await;
import static uk.wardline.warehouse.app.Tables.ACCOUNT;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import uk.wardline.reports.Catalogue;
import uk.wardline.server.account.Accounts;
import uk.wardline.server.account.PasswordHashes;
import uk.wardline.server.birt.BirtReportRunner;
import uk.wardline.server.birt.ReportRunner;
import uk.wardline.server.report.WarmingRunner;
import uk.wardline.server.web.ServerParts;
import uk.wardline.server.web.WebServer;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.platform.Secret;
import uk.wardline.warehouse.release.Release;
import uk.wardline.warehouse.trino.Catalog;

/** The server on the shared platform, with rows and accounts that are known. */
public final class RunningServer implements AutoCloseable {
  /** The password of each account. */
  public static final String PASSWORD = "correct-horse-battery-staple";

  /** The logins, which are also the roles. */
  public static final List<String> PEOPLE = List.of("manager", "analyst", "councillor");

  /** How many rows core.fact_incident has. */
  public static final int FACTS = TestWarehouse.FACTS;

  private final Platform platform;
  private final HikariDataSource pool = new HikariDataSource();
  private final ReportRunner reports;
  private final TestWarehouse warehouse;
  private final WebServer server;

  RunningServer(Platform platform) {
    this.platform = platform;
    this.warehouse = new TestWarehouse(platform);
    warehouse.fill();
    pool.setJdbcUrl(platform.postgres().jdbcUrl());
    pool.setUsername(platform.postgres().user());
    pool.setPassword(platform.postgres().password().reveal());
    pool.setMaximumPoolSize(8);
    accounts();
    var catalogue = Catalogue.read();
    this.reports =
        WarmingRunner.start(
            () -> BirtReportRunner.open(catalogue, platform.dataFolder().resolve("birt-test")));
    this.server =
        WebServer.start(
            new ServerParts(
                pool,
                platform.trino(),
                catalogue,
                reports,
                () -> "test",
                platform.dataFolder(),
                Clock.systemUTC()),
            0);
  }

  private void accounts() {
    var hashes = new PasswordHashes();
    var sql = postgres();
    for (var login : PEOPLE) {
      sql.insertInto(ACCOUNT)
          .set(ACCOUNT.LOGIN, login)
          .set(ACCOUNT.DISPLAY_NAME, "Test " + login)
          .set(ACCOUNT.ROLE, login)
          .set(ACCOUNT.PASSWORD_HASH, hashes.hash(Secret.of(PASSWORD)))
          .set(ACCOUNT.CREATED_AT, OffsetDateTime.now(ZoneOffset.UTC))
          .onConflict(ACCOUNT.LOGIN)
          .doUpdate()
          .set(ACCOUNT.DISPLAY_NAME, "Test " + login)
          .set(ACCOUNT.PASSWORD_HASH, hashes.hash(Secret.of(PASSWORD)))
          .execute();
    }
    var accounts = new Accounts(sql, hashes, Clock.systemUTC());
    platform.access().publish(accounts.forPolicy());
    await().atMost(Duration.ofMinutes(2)).until(() -> PEOPLE.stream().allMatch(this::mayRead));
  }

  private boolean mayRead(String login) {
    try (Connection connection = platform.trino().asPerson(login, Catalog.WAREHOUSE);
        var statement = connection.createStatement()) {
      return statement.executeQuery("SELECT 1 FROM published.incident_ward_month LIMIT 1").next();
    } catch (SQLException e) {
      return false;
    }
  }

  /** The address of a page. */
  public String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** A person who has signed in. */
  public HttpPerson signedIn(String login) {
    var person = stranger();
    person.signIn(login, PASSWORD);
    return person;
  }

  /** A login that nobody had before: the platform may be one that earlier tests ran on. */
  public static String newLogin() {
    return "person-" + UUID.randomUUID();
  }

  /** An account of somebody else, open and with {@link #PASSWORD}. */
  public void openAccount(String login, String role) {
    var hash = new PasswordHashes().hash(Secret.of(PASSWORD));
    postgres()
        .insertInto(ACCOUNT)
        .set(ACCOUNT.LOGIN, login)
        .set(ACCOUNT.DISPLAY_NAME, "Test " + login)
        .set(ACCOUNT.ROLE, role)
        .set(ACCOUNT.PASSWORD_HASH, hash)
        .set(ACCOUNT.CREATED_AT, OffsetDateTime.now(ZoneOffset.UTC))
        .onConflict(ACCOUNT.LOGIN)
        .doUpdate()
        .set(ACCOUNT.PASSWORD_HASH, hash)
        .setNull(ACCOUNT.DISABLED_AT)
        .execute();
  }

  /** A person who has not. */
  public HttpPerson stranger() {
    return new HttpPerson("http://127.0.0.1:" + server.port());
  }

  /** The platform's PostgreSQL. */
  public DSLContext postgres() {
    return DSL.using(pool, SQLDialect.POSTGRES);
  }

  /** The platform it runs on. */
  public Platform platform() {
    return platform;
  }

  /** Makes a further release of the same data. */
  public Release releaseAgain() {
    return warehouse.releaseAgain();
  }

  @Override
  public void close() {
    server.close();
    reports.close();
    pool.close();
  }
}
