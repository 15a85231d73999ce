package uk.wardline.server.birt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineSvgTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<g><script>alert(1)</script></g>",
        "<foreignObject><p>alert(1)</p></foreignObject>",
        "<style>*{background:url(http://alert.example)}</style>",
        "<image href='http://alert.example/x.png'/>",
        "<a href='javascript:alert(1)'><path d='M0 0'/></a>",
        "<path onclick='alert(1)' d='M0 0'/>",
        "<use href='http://alert.example/x.svg#a'/>",
        "<path fill='url(http://alert.example/x.svg#a)'/>",
        "<path style='fill:url(http://alert.example/x.svg#a)'/>",
        "<animate attributeName='href' to='javascript:alert(1)'/>",
        "<!-- alert --><?alert alert?>"
      })
  void nothing_that_runs_or_loads_is_kept(String content) {
    assertThat(inline(content)).doesNotContain("alert").startsWith("<svg");
  }

  @Test
  void shapes_and_words_are_kept_and_styles_become_attributes() {
    assertThat(inline("<g style='fill: #fff; stroke-width:2'><text x='1'>One &lt; two</text></g>"))
        .contains("fill=\"#fff\"", "stroke-width=\"2\"", ">One &lt; two</text>")
        .doesNotContain("style=");
  }

  @Test
  void ids_are_numbered_as_they_are_met_and_references_follow() {
    assertThat(
            inline(
                "<defs><pattern id='p99'/></defs><path fill='url(#p99)'/><use href='#other'/>"
                    + "<g id='other'/>"))
        .contains("id=\"a-1\"", "fill=\"url(#a-1)\"", "href=\"#a-2\"", "id=\"a-2\"")
        .doesNotContain("p99", "other");
  }

  @Test
  void a_picture_without_a_view_box_gets_one_so_that_it_can_shrink() {
    assertThat(inline("")).contains("viewBox=\"0 0 40 20\"");
  }

  @Test
  void the_alternative_stands_in_where_the_picture_has_no_title_of_its_own() {
    assertThat(inline("<path d='M0 0'/>"))
        .contains("role=\"img\"", "aria-label=\"A &lt;picture&gt;\"");
  }

  @Test
  void a_document_type_is_refused() {
    String bomb = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>";

    assertThatThrownBy(() -> InlineSvg.of(bomb.getBytes(StandardCharsets.UTF_8), "a-", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not well-formed");
  }

  private static String inline(String content) {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>" + content + "</svg>";
    return InlineSvg.of(svg.getBytes(StandardCharsets.UTF_8), "a-", "A <picture>");
  }
}
