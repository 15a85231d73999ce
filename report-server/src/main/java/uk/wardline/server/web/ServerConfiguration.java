package uk.wardline.server.web;

import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.wardline.reports.Catalogue;
import uk.wardline.server.account.Accounts;
import uk.wardline.server.account.PasswordHashes;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.audit.AuditTrail;
import uk.wardline.server.dashboard.DashboardConfiguration;
import uk.wardline.server.load.LoadConfiguration;
import uk.wardline.server.report.ReportConfiguration;
import uk.wardline.server.report.ReportDesk;
import uk.wardline.server.report.RunFiles;
import uk.wardline.server.security.SecurityConfiguration;
import uk.wardline.server.sql.SpoolFolder;
import uk.wardline.server.sql.SqlConfiguration;
import uk.wardline.server.ward.Freshness;
import uk.wardline.server.ward.WardSets;
import uk.wardline.warehouse.release.ConsistentAnswer;
import uk.wardline.warehouse.release.Releases;
import uk.wardline.warehouse.trino.TrinoDoor;

/**
 * Puts the web application together. Every part is named here: nothing is found by scanning the
 * class path.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({
  AssetController.class,
  DashboardConfiguration.class,
  ErrorPages.class,
  HomeController.class,
  LoadConfiguration.class,
  PageModel.class,
  Refusals.class,
  ReportConfiguration.class,
  SecurityConfiguration.class,
  SignInController.class,
  SqlConfiguration.class,
})
class ServerConfiguration {
  @Bean
  Clock clock(ServerParts parts) {
    return parts.clock();
  }

  @Bean
  DSLContext postgres(ServerParts parts) {
    return DSL.using(parts.postgres(), SQLDialect.POSTGRES);
  }

  @Bean
  PasswordHashes hashes() {
    return new PasswordHashes();
  }

  @Bean
  Accounts accounts(DSLContext sql, PasswordHashes hashes, Clock clock) {
    return new Accounts(sql, hashes, clock);
  }

  @Bean
  AuditTrail audit(DSLContext sql, Clock clock) {
    return new AuditTrail(sql, clock);
  }

  @Bean
  Assets assetFiles() {
    return new Assets();
  }

  @Bean
  Releases releases(ServerParts parts) {
    return new Releases(parts.postgres());
  }

  @Bean
  Answers answers(ServerParts parts, Releases releases) {
    return new Answers(releases, new ConsistentAnswer(releases), parts.policyVersion());
  }

  @Bean
  TrinoDoor trino(ServerParts parts) {
    return parts.trino();
  }

  @Bean
  Catalogue catalogue(ServerParts parts) {
    return parts.catalogue();
  }

  @Bean
  WardSets wardSets(TrinoDoor trino, Answers answers) {
    return new WardSets(trino, answers);
  }

  @Bean
  Freshness freshness(DSLContext sql) {
    return new Freshness(sql);
  }

  @Bean
  SpoolFolder spool(ServerParts parts) {
    return new SpoolFolder(parts.dataFolder().resolve("exports"));
  }

  @Bean
  RunFiles runFiles(ServerParts parts) {
    return new RunFiles(parts.dataFolder().resolve("reports"));
  }

  @Bean
  ReportDesk reportDesk(
      ServerParts parts,
      Answers answers,
      WardSets wardSets,
      Freshness freshness,
      AuditTrail audit) {
    return new ReportDesk(parts.reports(), answers, wardSets, freshness, audit, parts.clock());
  }
}
