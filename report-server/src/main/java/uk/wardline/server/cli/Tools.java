package uk.wardline.server.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import uk.wardline.reports.Catalogue;
import uk.wardline.server.account.AccountWatch;
import uk.wardline.server.account.Accounts;
import uk.wardline.server.account.PasswordHashes;
import uk.wardline.server.account.Reader;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.answer.Asker;
import uk.wardline.server.audit.AuditAction;
import uk.wardline.server.audit.AuditEntry;
import uk.wardline.server.audit.AuditOutcome;
import uk.wardline.server.audit.AuditTrail;
import uk.wardline.server.birt.BirtReportRunner;
import uk.wardline.server.birt.ReportRunner;
import uk.wardline.server.report.ReportDesk;
import uk.wardline.server.report.WarmingRunner;
import uk.wardline.server.ward.Freshness;
import uk.wardline.server.ward.WardSets;
import uk.wardline.server.web.ServerParts;
import uk.wardline.warehouse.cli.Exit;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.platform.Secret;
import uk.wardline.warehouse.release.ConsistentAnswer;
import uk.wardline.warehouse.release.Releases;
import uk.wardline.warehouse.trino.TrinoService;

/** What commands work with, over one platform; closed before the platform is. */
final class Tools implements AutoCloseable {
  private static final int CONNECTIONS = 10;

  private final Platform platform;
  private final HikariDataSource pool;
  private final Clock clock = Clock.systemUTC();
  private final Accounts accounts;
  private final AuditTrail audit;
  private final Answers answers;
  private @Nullable ReportRunner runner;
  private @Nullable WorkFolder work;

  Tools(Platform platform) {
    this.platform = platform;
    this.pool = PostgresPool.open(platform.postgres(), CONNECTIONS);
    var sql = DSL.using(pool, SQLDialect.POSTGRES);
    this.accounts = new Accounts(sql, new PasswordHashes(), clock);
    this.audit = new AuditTrail(sql, clock);
    var releases = new Releases(pool);
    this.answers =
        new Answers(releases, new ConsistentAnswer(releases), () -> policyVersion(platform));
  }

  Accounts accounts() {
    return accounts;
  }

  AuditTrail audit() {
    return audit;
  }

  Answers answers() {
    return answers;
  }

  Clock clock() {
    return clock;
  }

  Path folder(String name) {
    return platform.dataFolder().resolve(name);
  }

  /** Makes Trino know the accounts, now and whenever they change, until it is closed. */
  AccountWatch watchAccounts(Duration every) {
    return AccountWatch.start(accounts::forPolicy, platform.access()::publish, every);
  }

  /**
   * Who asks: the owner of the data folder, or a person.
   *
   * @param login a login, or null for the owner
   */
  Asker asker(@Nullable String login) {
    if (login == null) {
      return new Asker.Owner(platform.trino());
    }
    var person = person(login);
    // No server may be running that would have told Trino of a change.
    platform.access().publish(accounts.forPolicy());
    return new Asker.Person(platform.trino(), person);
  }

  /** The login of a person as it is kept; empty for none, and for somebody who is not known. */
  Optional<String> login(@Nullable String login) {
    return Optional.ofNullable(login).flatMap(accounts::open).map(Reader::login);
  }

  private Reader person(String login) {
    Optional<Reader> reader = accounts.open(login);
    return reader.orElseThrow(() -> {
      var known = accounts.logins();
      return new CommandFailedException(
          Exit.NOT_ALLOWED,
          "There is no account \""
              + login
              + "\". "
              + (known.isEmpty()
                  ? "There is none at all yet: wardline up makes the first ones."
                  : "There is: " + String.join(", ", known) + "."));
    });
  }

  /**
   * Gives the open account of that login another password, and notes that the owner of the data
   * folder did so.
   *
   * @return the login as it is kept
   */
  String resetPassword(String login, Secret password) {
    var person = person(login).login();
    accounts.setPassword(
        person,
        password,
        tx ->
            new AuditTrail(tx, clock)
                .add(
                    AuditEntry.of(
                        TrinoService.LOCAL.user(),
                        AuditAction.RESET,
                        person,
                        AuditOutcome.DONE,
                        Map.of("from", "command line"))));
    return person;
  }

  Loaded loaded() {
    return new Loaded(DSL.using(pool, SQLDialect.POSTGRES));
  }

  ReportDesk reportDesk() {
    var sql = DSL.using(pool, SQLDialect.POSTGRES);
    return new ReportDesk(
        runner(),
        answers,
        new WardSets(platform.trino(), answers),
        new Freshness(sql),
        audit,
        clock);
  }

  ServerParts serverParts() {
    return new ServerParts(
        pool,
        platform.trino(),
        Catalogue.read(),
        runner(),
        () -> policyVersion(platform),
        platform.dataFolder(),
        clock);
  }

  private ReportRunner runner() {
    if (runner == null) {
      var catalogue = Catalogue.read();
      var folder = WorkFolder.in(platform.dataFolder());
      work = folder;
      runner = WarmingRunner.start(() -> BirtReportRunner.open(catalogue, folder.path()));
    }
    return runner;
  }

  private static String policyVersion(Platform platform) {
    return Integer.toHexString(platform.access().policy().hashCode());
  }

  @Override
  public void close() {
    if (runner != null) {
      runner.close();
    }
    if (work != null) {
      work.close();
    }
    pool.close();
  }
}
