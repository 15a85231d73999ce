package uk.wardline.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import uk.wardline.geo.Boundary;
import uk.wardline.geo.SampleWards;
import uk.wardline.geo.Ward;
import uk.wardline.geo.WardSet;

class WardMapTest {
  private static final Counted INCIDENTS = new Counted("incident", "incidents");
  private static final WardMap MAP = new WardMap(SampleWards.wards2015(), WardMapStyle.wide());

  @Test
  void it_has_a_title_and_a_description_that_screen_readers_are_led_to() throws Exception {
    Element svg = parsed(MAP.svg(content(new Unplaced(1_234, 88)))).getDocumentElement();
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("ward-map-title ward-map-desc");
    assertThat(byId(svg, "ward-map-title")).isEqualTo("Incidents by ward, May 2016");
    assertThat(byId(svg, "ward-map-desc"))
        .isEqualTo(
            "Map of 11 wards (Wexborough wards 2015 (made up)), shaded by the number of incidents."
                + " Highest: Priory Fields, 1,000. Lowest: Abbeygate, 0. 1 ward without data. 1"
                + " ward suppressed. 1,234 incidents fell in no ward; 88 had no coordinates.");
  }

  @Test
  void what_fell_in_no_ward_is_always_shown_even_when_it_is_nothing() throws Exception {
    assertThat(texts(MAP.svg(content(new Unplaced(1_234, 88)))))
        .contains("1,234 incidents fell in no ward; 88 had no coordinates.");
    assertThat(texts(MAP.svg(content(new Unplaced(1, 0)))))
        .contains("1 incident fell in no ward; 0 had no coordinates.");
    assertThat(texts(MAP.svg(content(new Unplaced(0, 0)))))
        .contains("0 incidents fell in no ward; 0 had no coordinates.");
  }

  @Test
  void the_legend_counts_the_wards_of_each_class_with_none_no_data_and_suppressed_apart()
      throws Exception {
    assertThat(texts(MAP.svg(content(new Unplaced(0, 0)))))
        .containsSubsequence(
            "Incidents",
            "None",
            "1 ward",
            "200 to 299",
            "1 ward",
            "300 to 499",
            "2 wards",
            "500 to 699",
            "1 ward",
            "700 to 899",
            "2 wards",
            "900 to 1,000",
            "2 wards",
            "No data",
            "1 ward",
            "Suppressed",
            "1 ward");
  }

  @Test
  void every_class_has_a_texture_or_colour_of_its_own() {
    List<Palette.Fill> fills = new ArrayList<>(Palette.classes(5));
    fills.addAll(List.of(Palette.ZERO, Palette.NO_DATA, Palette.SUPPRESSED));
    assertThat(fills).extracting(Palette.Fill::key).doesNotHaveDuplicates();
    assertThat(fills.stream().map(Palette.Fill::texture).filter(texture -> !texture.isEmpty()))
        .hasSize(6)
        .doesNotHaveDuplicates();
    for (int count = 0; count <= 5; count++) {
      assertThat(Palette.classes(count)).hasSize(count).doesNotHaveDuplicates();
    }
  }

  @Test
  void there_is_no_script_style_or_outside_reference_in_it() {
    String svg = MAP.svg(content(new Unplaced(0, 0)));
    assertThat(svg)
        .doesNotContain("<script", "<style", "style=", "href", "<image", "<foreignObject", "onload")
        .doesNotContain("<!DOCTYPE", "<?");
    assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
  }

  @Test
  void the_same_content_gives_the_same_text() {
    WardMap again = new WardMap(SampleWards.wards2015(), WardMapStyle.wide());
    assertThat(again.svg(content(new Unplaced(3, 4))))
        .isEqualTo(MAP.svg(content(new Unplaced(3, 4))));
  }

  @Test
  void every_id_begins_with_the_prefix_so_that_two_maps_can_share_a_page() throws Exception {
    WardMap other = new WardMap(SampleWards.wards2003(), WardMapStyle.narrow().withIds("left"));
    Map<String, WardValue> values = Map.of("W03001", new WardValue.Count(4));
    String svg = other.svg(new WardMapContent("Left", INCIDENTS, values, new Unplaced(0, 0)));
    NodeList all = parsed(svg).getElementsByTagName("*");
    int ids = 0;
    for (int i = 0; i < all.getLength(); i++) {
      String id = ((Element) all.item(i)).getAttribute("id");
      ids += id.isEmpty() ? 0 : 1;
      assertThat(id).matches("|left-.*");
    }
    assertThat(ids).isGreaterThan(2);
    assertThat(svg).doesNotContain("ward-map").contains("url(#left-fill-");
  }

  @Test
  void names_that_would_break_xml_are_escaped() throws Exception {
    String square = "POLYGON ((0 52, 1 52, 1 53, 0 53, 0 52))";
    WardSet wards =
        new WardSet(
            "t",
            "Town & <b>",
            LocalDate.of(2015, 5, 7),
            LocalDate.of(2019, 5, 2),
            List.of(new Ward("A", "Rock & \"Roll\" <1>", Boundary.ofWkt(square))));
    String svg =
        new WardMap(wards, WardMapStyle.wide())
            .svg(new WardMapContent("a < b \u0001 & c", INCIDENTS, Map.of(), new Unplaced(0, 0)));
    assertThat(byId(parsed(svg).getDocumentElement(), "ward-map-title")).isEqualTo("a < b   & c");
    assertThat(texts(svg))
        .contains("Town & <b>, in force from 7 May 2015 to 1 May 2019", "Rock & \"Roll\" <1>");
  }

  @Test
  void each_ward_says_its_name_and_value_on_hovering() throws Exception {
    String svg = MAP.svg(content(new Unplaced(0, 0)));
    NodeList paths = parsed(svg).getElementsByTagName("path");
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < paths.getLength(); i++) {
      NodeList title = ((Element) paths.item(i)).getElementsByTagName("title");
      if (title.getLength() > 0) {
        titles.add(title.item(0).getTextContent());
      }
    }
    assertThat(titles)
        .hasSize(11)
        .startsWith("Abbeygate: 0 incidents", "Brindle Park: 200 incidents")
        .endsWith("Priory Fields: 1,000 incidents", "Whitlow: no data");
  }

  @Test
  void a_ward_whose_name_does_not_fit_is_numbered_and_named_in_the_key() throws Exception {
    WardSet wards =
        new WardSet(
            "t",
            "Town",
            LocalDate.of(2015, 5, 7),
            null,
            List.of(
                new Ward("A", "Abbey", Boundary.ofWkt("POLYGON ((0 52, 1 52, 1 53, 0 53, 0 52))")),
                new Ward(
                    "B",
                    "Braunstone",
                    Boundary.ofWkt("POLYGON ((1 52, 1.05 52, 1.05 53, 1 53, 1 52))"))));
    List<String> texts =
        texts(
            new WardMap(wards, WardMapStyle.wide())
                .svg(new WardMapContent("T", INCIDENTS, Map.of(), new Unplaced(0, 0))));
    assertThat(texts).contains("Abbey", "1", "Wards named by number", "1 Braunstone");
  }

  @Test
  void values_of_wards_that_are_not_in_the_set_are_refused() {
    assertThatThrownBy(() ->
            MAP.svg(
                new WardMapContent(
                    "T",
                    INCIDENTS,
                    Map.of("W03001", new WardValue.NoData(), "W15001", new WardValue.NoData()),
                    new Unplaced(0, 0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Ward set wexborough-2015 has no ward W03001.");
  }

  private static WardMapContent content(Unplaced unplaced) {
    Map<String, WardValue> values = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      values.put(
          String.format(java.util.Locale.ROOT, "W15%03d", i + 1),
          i == 4 ? new WardValue.Suppressed() : new WardValue.Count(i == 0 ? 0 : 100L * (i + 1)));
    }
    return new WardMapContent("Incidents by ward, May 2016", INCIDENTS, values, unplaced);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static String byId(Element svg, String id) {
    NodeList all = svg.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      if (((Element) all.item(i)).getAttribute("id").equals(id)) {
        return all.item(i).getTextContent();
      }
    }
    return "";
  }

  private static List<String> texts(String svg) throws Exception {
    NodeList texts = parsed(svg).getElementsByTagName("text");
    List<String> found = new ArrayList<>();
    for (int i = 0; i < texts.getLength(); i++) {
      found.add(texts.item(i).getTextContent());
    }
    return found;
  }
}
