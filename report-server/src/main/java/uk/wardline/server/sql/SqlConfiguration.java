package uk.wardline.server.sql;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.audit.AuditTrail;
import uk.wardline.warehouse.trino.TrinoDoor;

/** Puts the SQL page together. */
@Configuration(proxyBeanMethods = false)
@Import(SqlController.class)
public class SqlConfiguration {
  @Bean
  SqlWorkspace workspace(TrinoDoor trino, Answers answers, AuditTrail audit, Clock clock) {
    return new SqlWorkspace(trino, answers, audit, clock);
  }

  @Bean
  TableListing tables(TrinoDoor trino, Answers answers) {
    return new TableListing(trino, answers);
  }
}
