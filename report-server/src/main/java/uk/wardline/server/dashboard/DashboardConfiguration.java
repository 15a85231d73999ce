package uk.wardline.server.dashboard;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.ward.Freshness;
import uk.wardline.server.ward.WardSets;
import uk.wardline.warehouse.trino.TrinoDoor;

/** Puts the dashboard together. */
@Configuration(proxyBeanMethods = false)
@Import(DashboardController.class)
public class DashboardConfiguration {
  @Bean
  IncidentDashboard incidentDashboard(
      TrinoDoor trino, Answers answers, WardSets wardSets, Freshness freshness) {
    return new IncidentDashboard(answers, new IncidentCounts(trino, answers), wardSets, freshness);
  }
}
