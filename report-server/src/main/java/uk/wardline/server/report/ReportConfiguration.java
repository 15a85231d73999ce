package uk.wardline.server.report;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.wardline.server.web.ServerParts;
import uk.wardline.warehouse.trino.TrinoDoor;

/** Puts the pages of reports and runs together. */
@Configuration(proxyBeanMethods = false)
@Import({ReportController.class, RunController.class})
public class ReportConfiguration {
  @Bean
  ServerClaim serverClaim(ServerParts parts) {
    return new ServerClaim(parts.postgres());
  }

  @Bean
  ReportRuns reportRuns(
      TrinoDoor trino,
      ReportDesk desk,
      DSLContext sql,
      RunFiles files,
      Clock clock,
      ServerClaim claim) {
    var runs = new ReportRuns(trino, desk, new RunStore(sql, clock), files);
    if (claim.isFirst()) {
      runs.failInterrupted();
    }
    return runs;
  }
}
