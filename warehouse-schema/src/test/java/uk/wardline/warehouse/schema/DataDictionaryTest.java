package uk.wardline.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {
  private static final Path PAGE =
      Path.of(System.getProperty("wardline.home", "..")).resolve(DataDictionary.PAGE);

  @Test
  void the_page_says_what_the_files_say() throws IOException {
    var page = DataDictionary.page();
    if (Boolean.getBoolean("wardline.renew")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("%s is out of date. Renew it: %s", DataDictionary.PAGE, DataDictionary.RENEW)
        .hasContent(page);
  }
}
