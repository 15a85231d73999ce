package uk.wardline.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostcodeReaderTest {
  private static final PostcodeLayout OPEN = PostcodeLayout.codePointOpen();

  @TempDir Path folder;
  private final List<PostcodePoint> postcodes = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  @Test
  void code_point_open_is_read_as_it_comes() throws IOException {
    assertThat(
            read(
                OPEN,
                "\"LE1"
                    + " 1AA\",10,459327,304196,\"E92000001\",\"E19000001\",\"E18000004\",\"\",\"E06000016\",\"E05001789\"",
                "\"LE1 1AD\",10,459039,304558,\"E92000001\",\"\",\"\",\"\",\"E06000016\",\"\""))
        .isEqualTo(new PostcodeReading.Read(2, 2, 0, 0));
    assertThat(postcodes)
        .containsExactly(
            new PostcodePoint(
                1, "LE1 1AA", new GridPoint(459_327, 304_196), "E06000016", "E05001789"),
            new PostcodePoint(2, "LE1 1AD", new GridPoint(459_039, 304_558), "E06000016", null));
  }

  @Test
  void a_header_of_the_columns_own_names_is_passed_over() throws IOException {
    assertThat(read(OPEN, "\uFEFFPC,PQ,EA,NO,CY,RH,LH,CC,DC,WC", "LE11AA,10,459327,304196,,,,,,"))
        .isEqualTo(new PostcodeReading.Read(1, 1, 0, 0));
  }

  @Test
  void a_file_with_a_header_may_name_its_columns_as_it_likes() throws IOException {
    PostcodeLayout layout =
        new PostcodeLayout(List.of(), "pcds", "oseast1m", "osnrth1m", null, null, "osward");
    assertThat(
            read(layout, "osward,pcds,OSEAST1M,osnrth1m,extra", "E05,le1  1aa,459327,304196.5,x"))
        .isEqualTo(new PostcodeReading.Read(1, 1, 0, 0));
    assertThat(postcodes)
        .containsExactly(
            new PostcodePoint(2, "LE1 1AA", new GridPoint(459_327, 304_196.5), null, "E05"));
  }

  @Test
  void a_postcode_without_a_point_is_taken_as_such() throws IOException {
    assertThat(
            read(
                OPEN,
                "LE1 1AA,90,0,0,,,,,,",
                "LE1 1AB,90,459327,304196,,,,,,",
                "LE1 1AC,10,0,0,,,,,,",
                "LE1 1AD,10,,,,,,,,"))
        .isEqualTo(new PostcodeReading.Read(4, 4, 4, 0));
    assertThat(postcodes).allMatch(postcode -> postcode.point().isEmpty());
  }

  @Test
  void a_row_with_a_fault_is_told_with_line_column_and_value_and_stops_nothing()
      throws IOException {
    assertThat(
            read(
                OPEN,
                "LEX 1AA,10,459327,304196,,,,,,",
                "LE1 1AB,10,45932x,NaN,,,,,,",
                "LE1 1AC,10,459327,304196",
                "LE1 1AD,10,959327,304196,,,,,,",
                "\"LE1 1AE,10,459327,304196,,,,,,",
                "",
                "LE1 1AF,10,459327,304196,,,,,,",
                "le11af,10,459327,304196,,,,,,",
                "LE1 1AG,10,0,304196,,,,,,"))
        .isEqualTo(new PostcodeReading.Read(8, 2, 0, 6));
    assertThat(postcodes).extracting(PostcodePoint::postcode).containsExactly("LE1 1AF", "LE1 1AG");
    assertThat(faults)
        .containsExactly(
            "line 1, column PC, value 'LEX 1AA': This is no postcode.",
            "line 2, column EA, value '45932x': This is no number of metres.",
            "line 2, column NO, value 'NaN': This is no number of metres.",
            "line 3: The line has 4 columns where 10 belong.",
            "line 4, column EA, NO, value '959327, 304196': The point is not on the British"
                + " National Grid (easting 0 to 700000, northing 0 to 1300000).",
            "line 5: The line has 1 columns where 10 belong.",
            "line 8, column PC, value 'le11af': The postcode was there before; the first one"
                + " stands.");
  }

  @Test
  void columns_that_are_not_there_are_all_told_with_those_that_are() throws IOException {
    PostcodeLayout layout =
        new PostcodeLayout(List.of(), "Postcode", "Eastings", "Northings", null, null, null);
    assertThat(refused(read(layout, "postcode,x,y", "LE1 1AA,1,2")))
        .containsExactly(
            "postcodes.csv, line 1: The header has no column Eastings. There are: postcode, x, y."
                + " Name the one that is meant.",
            "postcodes.csv, line 1: The header has no column Northings. There are: postcode, x, y."
                + " Name the one that is meant.");
    assertThat(postcodes).isEmpty();
  }

  @Test
  void an_empty_file_has_no_postcode_and_no_header() throws IOException {
    assertThat(read(OPEN)).isEqualTo(new PostcodeReading.Read(0, 0, 0, 0));
    PostcodeLayout headed = new PostcodeLayout(List.of(), "a", "b", "c", null, null, null);
    assertThat(refused(read(headed)))
        .containsExactly(
            "postcodes.csv, line 1: The file is empty, so it has no header either. Give a file with"
                + " a header, or say what its columns are.");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    PostcodeReading reading =
        PostcodeReader.read(folder.resolve("none.csv"), OPEN, postcodes::add, fault -> {});
    assertThat(refused(reading))
        .singleElement()
        .asString()
        .startsWith("none.csv: There is no such");
  }

  @Test
  void bytes_that_are_no_text_and_lines_without_end_spoil_their_own_line_only() throws IOException {
    Path file = folder.resolve("postcodes.csv");
    byte[] bad = "LE1 1A?,10,459327,304196,,,,,,\n".getBytes(StandardCharsets.US_ASCII);
    bad[6] = (byte) 0xFF;
    Files.write(file, bad);
    Files.writeString(
        file,
        "x".repeat(200_000) + "\nLE1 1AB,10,459327,304196,,,,,,\r\n",
        java.nio.file.StandardOpenOption.APPEND);
    assertThat(readFile(OPEN, file)).isEqualTo(new PostcodeReading.Read(3, 1, 0, 2));
    assertThat(faults)
        .containsExactly(
            "line 1, column PC, value 'LE1 1A\uFFFD': This is no postcode.",
            "line 2, value '" + "x".repeat(60) + "…': The line has 200000 characters.");
  }

  private static List<String> refused(PostcodeReading reading) {
    return switch (reading) {
      case PostcodeReading.Refused(var why) -> why.stream().map(GeoFault::text).toList();
      case PostcodeReading.Read _ -> List.of();
    };
  }

  private PostcodeReading read(PostcodeLayout layout, String... lines) throws IOException {
    Path file = folder.resolve("postcodes.csv");
    Files.write(file, List.of(lines));
    return readFile(layout, file);
  }

  private PostcodeReading readFile(PostcodeLayout layout, Path file) {
    return PostcodeReader.read(file, layout, postcodes::add, fault -> faults.add(fault.text()));
  }
}
