package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WardSetReaderTest {
  private static final String SQUARE =
      "{\"type\":\"Polygon\",\"coordinates\":[[[-1.1,52.6],[-1.0,52.6],[-1.0,52.7],[-1.1,52.7],[-1.1,52.6]]]}";

  @TempDir Path folder;

  @Test
  void a_sound_file_becomes_a_ward_set_sorted_by_code() throws IOException {
    WardSetReading reading =
        read(
            collection(
                feature("\"code\":\"W2\",\"name\":\" North  End \",\"other\":{\"x\":[1]}", SQUARE),
                feature("\"name\":\"Abbey\",\"code\":7", SQUARE)));
    assertThat(reading).isInstanceOf(WardSetReading.Sound.class);
    WardSetReading.Sound sound = (WardSetReading.Sound) reading;
    assertThat(sound.notes()).isEmpty();
    assertThat(sound.wards().wards()).extracting(Ward::code).containsExactly("7", "W2");
    assertThat(sound.wards().ward("W2").map(Ward::name)).contains("North End");
    assertThat(sound.wards().to()).isEmpty();
  }

  @Test
  void all_the_faults_of_a_file_are_told_at_once_each_with_its_place_and_remedy()
      throws IOException {
    assertThat(
            faults(
                collection(
                    feature("\"code\":\"W1\",\"name\":\"Abbey\"", SQUARE),
                    feature("\"code\":\"W1\",\"name\":\"Castle\"", SQUARE),
                    feature("\"code\":\"W3\",\"name\":null", SQUARE),
                    feature("\"name\":\"Fosse\",\"id\":3", SQUARE),
                    feature("\"code\":\"W5\",\"name\":\"Latimer\"", "null"),
                    feature(
                        "\"code\":\"W6\",\"name\":\"Evington\"",
                        "{\"type\":\"Point\",\"coordinates\":[1,2]}"),
                    feature("\"code\":\"W7\",\"name\":\"Knighton\"", polygon("[[0,0],[1,1]]")))))
        .containsExactly(
            "wards.geojson, feature 2 (Castle): The code W1 is that of feature 1 (Abbey) as well."
                + " Give each ward its own code; the parts of one ward belong in one MultiPolygon.",
            "wards.geojson, feature 3 (W3): The property name is empty or neither text nor number."
                + " Fill it in.",
            "wards.geojson, feature 4 (Fosse): There is no property code. Add it; the feature has"
                + " name, id.",
            "wards.geojson, feature 5 (Latimer): The feature has no geometry. Give it a Polygon or"
                + " MultiPolygon, or take it out of the file.",
            "wards.geojson, feature 6 (Evington): The geometry is a Point. A ward is a Polygon or a"
                + " MultiPolygon.",
            "wards.geojson, feature 7 (Knighton): The ring has 2 different positions, which enclose"
                + " nothing. A ring needs at least three, and the first again at the end.");
  }

  @Test
  void a_property_that_no_feature_has_is_told_once_with_those_there_are() throws IOException {
    assertThat(
            faults(
                collection(
                    feature("\"WD13CD\":\"W1\",\"name\":\"Abbey\"", SQUARE),
                    feature("\"WD13CD\":\"W2\",\"name\":\"Castle\"", SQUARE))))
        .containsExactly(
            "wards.geojson: No feature has the property code. Name one of these: WD13CD, name.");
  }

  @Test
  void an_edge_that_crosses_itself_is_told_with_the_place() throws IOException {
    assertThat(faults(ward(polygon("[[0,50],[2,52],[2,50],[0,52],[0,50]]"))))
        .singleElement()
        .asString()
        .startsWith(
            "wards.geojson, feature 1 (Abbey): The edge crosses itself at longitude 1.000000,"
                + " latitude 51.000000. Mend it in a map editor: undoing the crossing changes the"
                + " area by ");
  }

  @Test
  void a_ring_that_touches_itself_is_mended_and_noted() throws IOException {
    WardSetReading reading =
        read(ward(polygon("[[0,50],[2,50],[4,50],[4,54],[2,54],[2,50],[1,52],[0,50]]")));
    assertThat(reading).isInstanceOf(WardSetReading.Sound.class);
    assertThat(((WardSetReading.Sound) reading).notes())
        .containsExactly(
            "wards.geojson, feature 1 (Abbey): a ring that touches or crosses itself at longitude"
                + " 2.000000, latitude 50.000000 was mended; the area changed by 0.00 m².");
  }

  @Test
  void a_hole_drawn_as_part_of_the_outer_ring_becomes_a_hole() throws IOException {
    String keyhole =
        "[[0,50],[4,50],[4,54],[0,54],[0,50],[1,51],[1,52],[2,52],[2,51],[1,51],[0,50]]";
    WardSetReading reading = read(ward(polygon(keyhole)));
    assertThat(reading).isInstanceOf(WardSetReading.Sound.class);
    WardSetReading.Sound sound = (WardSetReading.Sound) reading;
    assertThat(sound.notes()).singleElement().asString().contains("was mended");
    assertThat(new WardFinder(sound.wards()).find(1.5, 51.5)).isEqualTo(new Placement.Outside());
    assertThat(new WardFinder(sound.wards()).find(3, 53))
        .isEqualTo(new Placement.InWard("W1", false));
  }

  @Test
  void a_hole_outside_the_ring_is_refused() throws IOException {
    assertThat(
            faults(
                ward(
                    polygon("[[0,50],[1,50],[1,51],[0,51],[0,50]],[[2,50],[3,50],[3,51],[2,50]]"))))
        .containsExactly(
            "wards.geojson, feature 1 (Abbey): A hole lies outside the outer ring at longitude"
                + " 2.000000, latitude 50.000000. Make it a part of its own (MultiPolygon), or take"
                + " it out.");
  }

  @Test
  void parts_that_overlap_are_refused() throws IOException {
    assertThat(
            faults(
                ward(
                    "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,50],[2,50],[2,52],[0,52],[0,50]]],"
                        + "[[[1,51],[3,51],[3,53],[1,53],[1,51]]]]}")))
        .singleElement()
        .asString()
        .startsWith("wards.geojson, feature 1 (Abbey): Parts of the MultiPolygon overlap at ");
  }

  @Test
  void a_ring_whose_ends_lie_apart_is_refused_with_both_ends() throws IOException {
    assertThat(faults(ward(polygon("[[0,50],[1,50],[1,51],[0,51]]"))))
        .containsExactly(
            "wards.geojson, feature 1 (Abbey): The ring starts at longitude 0.000000, latitude"
                + " 50.000000 and ends at longitude 0.000000, latitude 51.000000. Repeat the first"
                + " position at the end, if nothing is missing in between.");
  }

  @Test
  void a_ring_whose_ends_nearly_meet_is_closed_and_noted() throws IOException {
    WardSetReading reading = read(ward(polygon("[[0,50],[1,50],[1,51],[0,51],[0,50.0000005]]")));
    assertThat(reading).isInstanceOf(WardSetReading.Sound.class);
    assertThat(((WardSetReading.Sound) reading).notes())
        .containsExactly(
            "wards.geojson, feature 1 (Abbey): the ring was closed; its ends at longitude 0.000000,"
                + " latitude 50.000000 lay 0.056 m apart.");
  }

  @Test
  void coordinates_that_are_none_are_refused() throws IOException {
    assertThat(faults(ward(polygon("[[0,50],[1,\"x\"],[1,51],[0,50]]"))))
        .containsExactly(
            "wards.geojson, feature 1 (Abbey): Position 2 of the ring is a position with a text. A"
                + " position is [longitude, latitude], a ring a list of positions.");
    assertThat(faults(ward("{\"type\":\"Polygon\",\"coordinates\":[[0,50],[1,50]]}")))
        .hasSize(2)
        .first()
        .asString()
        .contains("The ring is a single position, not a list of positions.");
    assertThat(faults(ward("{\"type\":\"Polygon\",\"coordinates\":7}")))
        .containsExactly(
            "wards.geojson, feature 1 (Abbey): The polygon is a number, not a list of rings. A"
                + " polygon is a list: the outer ring, then the holes.");
    assertThat(faults(ward("{\"type\":\"MultiPolygon\",\"coordinates\":[]}")))
        .containsExactly(
            "wards.geojson, feature 1 (Abbey): The MultiPolygon has no coordinates. Give it some,"
                + " or take the feature out of the file.");
  }

  @Test
  void metres_in_a_file_that_says_degrees_are_out_of_range() throws IOException {
    assertThat(
            faults(
                ward(polygon("[[450000,300000],[460000,300000],[460000,310000],[450000,300000]]"))))
        .containsExactly(
            "wards.geojson, feature 1 (Abbey): 4 of 4 positions are out of range (longitude -180 to"
                + " 180, latitude -90 to 90); the first is 450000.0, 300000.0. It looks like the"
                + " British National Grid: add \"crs\": {\"type\": \"name\", \"properties\":"
                + " {\"name\": \"EPSG:27700\"}} to the file.");
  }

  @Test
  void latitude_first_is_seen_and_refused() throws IOException {
    assertThat(faults(ward(polygon("[[52.6,-1.1],[52.6,-1.0],[52.7,-1.0],[52.6,-1.1]]"))))
        .containsExactly(
            "wards.geojson: All positions have a latitude of Great Britain where the longitude"
                + " should be. GeoJSON gives the longitude first: swap the two.");
  }

  @Test
  void the_national_grid_is_turned_into_wgs84_and_noted() throws IOException {
    NationalGrid grid = new NationalGrid();
    WardSetReading reading =
        read(
            withCrs(
                "urn:ogc:def:crs:EPSG::27700",
                polygon(
                    "[[459000,304000],[460000,304000],[460000,305000],[459000,305000],[459000,304000]]")));
    assertThat(reading).isInstanceOf(WardSetReading.Sound.class);
    WardSetReading.Sound sound = (WardSetReading.Sound) reading;
    assertThat(sound.notes())
        .containsExactly(
            "wards.geojson: turned from the British National Grid (EPSG:27700) into WGS84.");
    assertThat(new WardFinder(sound.wards()).find(new GridPoint(459_500, 304_500), grid))
        .isEqualTo(new Placement.InWard("W1", false));
    assertThat(new WardFinder(sound.wards()).find(new GridPoint(460_001, 304_500), grid))
        .isEqualTo(new Placement.Outside());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:ogc:def:crs:OGC:1.3:CRS84",
        "urn:ogc:def:crs:OGC::CRS84",
        "OGC:CRS84",
        "EPSG:4326",
        "epsg:4326",
        "urn:ogc:def:crs:EPSG::4326",
        "urn:ogc:def:crs:EPSG:9.9.1:4326",
        "http://www.opengis.net/def/crs/EPSG/0/4326"
      })
  void wgs84_is_known_by_all_its_names(String name) throws IOException {
    assertThat(read(withCrs(name, SQUARE))).isInstanceOf(WardSetReading.Sound.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:3857", "urn:ogc:def:crs:EPSG::29902", "WGS84", "EPSG:27700x"})
  void another_reference_system_is_refused_with_those_that_are_known(String name)
      throws IOException {
    assertThat(faults(withCrs(name, SQUARE)))
        .containsExactly(
            "wards.geojson: The reference system is "
                + name
                + ". Known are OGC:CRS84, EPSG:4326 (longitude first) and EPSG:27700: export the"
                + " wards in one of them.");
  }

  @Test
  void a_crs_member_after_the_features_counts_too() throws IOException {
    String file =
        "{\"features\":["
            + feature("\"code\":\"W1\",\"name\":\"Abbey\"", SQUARE)
            + "],\"crs\":{\"properties\":{\"code\":3857},\"type\":\"EPSG\"},\"type\":\"FeatureCollection\"}";
    assertThat(faults(file)).singleElement().asString().contains("is EPSG:3857.");
  }

  @Test
  void heights_are_left_out_and_noted() throws IOException {
    WardSetReading reading = read(ward(polygon("[[0,50,7],[1,50,7],[1,51,7],[0,50,7]]")));
    assertThat(((WardSetReading.Sound) reading).notes())
        .containsExactly(
            "wards.geojson: positions have more than two numbers; the third and later are left"
                + " out.");
  }

  @Test
  void what_is_not_geojson_is_refused_with_line_and_column() throws IOException {
    assertThat(faults("code,name\nW1,Abbey\n"))
        .singleElement()
        .asString()
        .startsWith("wards.geojson, line 1, column 1: This is not JSON: Unrecognized token 'code'");
    assertThat(faults("{\"type\":\"FeatureCollection\",\n \"features\": [}"))
        .singleElement()
        .asString()
        .startsWith("wards.geojson, line 2, column ")
        .contains("This is not JSON: ");
    assertThat(faults(""))
        .singleElement()
        .asString()
        .contains("is not a GeoJSON object but nothing");
    assertThat(faults("[1]"))
        .singleElement()
        .asString()
        .contains("not a GeoJSON object but a list");
    assertThat(faults("{\"type\":\"Topology\",\"objects\":{}}"))
        .containsExactly(
            "wards.geojson, line 1, column 32: This is not a FeatureCollection but a Topology. Give"
                + " a GeoJSON FeatureCollection: {\"type\": \"FeatureCollection\", \"features\":"
                + " [...]}.");
    assertThat(faults("{\"type\":\"FeatureCollection\"}"))
        .singleElement()
        .asString()
        .contains("has no member \"features\"");
    assertThat(faults("{\"type\":\"FeatureCollection\",\"features\":[7]}"))
        .singleElement()
        .asString()
        .contains("Feature 1 is not an object but a number.");
    assertThat(faults(collection() + "{}"))
        .singleElement()
        .asString()
        .contains("Something follows the end");
  }

  @Test
  void an_empty_collection_is_refused() throws IOException {
    assertThat(faults(collection()))
        .containsExactly(
            "wards.geojson: The FeatureCollection has no feature. Give one feature for each ward.");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    WardSetReading reading = WardSetReader.read(request(folder.resolve("none.geojson")));
    assertThat(texts(reading))
        .singleElement()
        .asString()
        .startsWith("none.geojson: There is no such file. Look at the path: ");
  }

  @Test
  void a_byte_order_mark_is_no_hindrance() throws IOException {
    assertThat(read("\uFEFF" + ward(SQUARE))).isInstanceOf(WardSetReading.Sound.class);
  }

  @Test
  void text_cut_off_anywhere_is_refused_and_never_crashes() throws IOException {
    String whole = withCrs("EPSG:4326", SQUARE);
    for (int length = 0; length < whole.length(); length++) {
      assertThat(texts(read(whole.substring(0, length)))).as("cut at %d", length).isNotEmpty();
    }
  }

  private List<String> faults(String text) throws IOException {
    return texts(read(text));
  }

  private static List<String> texts(WardSetReading reading) {
    return switch (reading) {
      case WardSetReading.Refused(var faults) -> faults.stream().map(GeoFault::text).toList();
      case WardSetReading.Sound _ -> List.of();
    };
  }

  private WardSetReading read(String text) throws IOException {
    Path file = folder.resolve("wards.geojson");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return WardSetReader.read(request(file));
  }

  private static WardSetFile request(Path file) {
    return new WardSetFile(file, "code", "name", "test", "Test", LocalDate.of(2003, 5, 1), null);
  }

  private static String ward(String geometry) {
    return collection(feature("\"code\":\"W1\",\"name\":\"Abbey\"", geometry));
  }

  private static String withCrs(String name, String geometry) {
    return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\""
        + name
        + "\"}},\"features\":["
        + feature("\"code\":\"W1\",\"name\":\"Abbey\"", geometry)
        + "]}";
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{"
        + properties
        + "},\"geometry\":"
        + geometry
        + "}";
  }

  private static String polygon(String rings) {
    return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
  }
}
