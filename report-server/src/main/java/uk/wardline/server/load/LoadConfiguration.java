package uk.wardline.server.load;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uk.wardline.warehouse.load.LoadBook;

/** Puts the pages of the loads together. */
@Configuration(proxyBeanMethods = false)
@Import(LoadController.class)
public class LoadConfiguration {
  @Bean
  LoadBook loadBook(DSLContext sql) {
    return new LoadBook(sql);
  }
}
