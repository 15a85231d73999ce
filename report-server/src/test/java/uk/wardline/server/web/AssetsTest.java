package uk.wardline.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private final Assets assets = new Assets();

  @Test
  void the_typeface_that_is_licensed_for_govuk_alone_is_left_out() {
    assertThat(text("govuk.css"))
        .contains("font-family:arial,sans-serif")
        .doesNotContain("GDS Transport", "@font-face", ".woff");
  }

  @Test
  void an_address_holds_the_hash_of_what_is_there() {
    var path = assets.path("htmx.min.js").split("/", -1);
    assertThat(path).hasSize(4);
    assertThat(assets.find(path[2], path[3])).isPresent();
    assertThat(assets.find("0000000000000000", path[3])).isEmpty();
    assertThat(assets.find(path[2], "../logback.xml")).isEmpty();
  }

  @Test
  void a_page_cannot_name_an_asset_that_is_not_there() {
    assertThatThrownBy(() -> assets.path("nothing.js")).hasMessage("There is no asset nothing.js");
  }

  private String text(String name) {
    var path = assets.path(name).split("/", -1);
    return new String(
        assets.find(path[2], name).orElseThrow().content().getByteArray(), StandardCharsets.UTF_8);
  }
}
