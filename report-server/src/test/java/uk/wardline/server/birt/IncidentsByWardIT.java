package uk.wardline.server.birt;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.server.birt.ReportFormat.CSV;
import static uk.wardline.server.birt.ReportFormat.HTML;
import static uk.wardline.server.birt.ReportFormat.PDF;
import static uk.wardline.server.birt.ReportFormat.XLSX;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ReportBed.class)
class IncidentsByWardIT {
  private static final Map<String, List<String>> ALL =
      Map.of("ward-set", List.of("wexborough-2015"));

  @TempDir private Path folder;

  @Test
  void all_four_formats_hold_the_same_figures_and_they_are_those_of_the_table(ReportBed.Bed bed)
      throws IOException {
    ReportOutcome.Rendered files = bed.rendered(ALL, folder, HTML, PDF, XLSX, CSV);

    Map<String, Map<String, Long>> byKind = ReportBed.expected(false);
    Map<String, Map<String, Long>> byMonth = ReportBed.expected(true);
    assertThat(Cells.html(files.file(HTML), 1)).isEqualTo(byKind);
    assertThat(Cells.html(files.file(HTML), 2)).isEqualTo(byMonth);
    try (Workbook book = WorkbookFactory.create(files.file(XLSX).toFile())) {
      assertThat(Cells.xlsx(book.getSheet("Wards by kind"))).isEqualTo(byKind);
      assertThat(Cells.xlsx(book.getSheet("Wards by month"))).isEqualTo(byMonth);
    }
    assertThat(Cells.pdf(files.file(PDF), 3, byKind.keySet())).isEqualTo(numbers(byKind, kinds()));
    assertThat(Cells.pdf(files.file(PDF), 4, byMonth.keySet()))
        .isEqualTo(numbers(byMonth, months()));
    assertThat(summed(files.file(CSV))).isEqualTo(byKind);
    headlinesAreTheSame(files);
    mapsAreTheSame(files);
  }

  private static void headlinesAreTheSame(ReportOutcome.Rendered files) throws IOException {
    Map<String, Map<String, Long>> csv = summed(files.file(CSV));
    Map<String, Long> headline =
        Map.of(
            "in wards", total(csv, "All wards"),
            "outside every ward", total(csv, "Outside every ward"),
            "without coordinates", total(csv, "No coordinates"),
            "incidents recorded", total(csv, "All incidents"));
    assertThat(Summary.headlineOfHtml(files.file(HTML))).isEqualTo(headline);
    assertThat(Summary.headlineOfPdf(files.file(PDF))).isEqualTo(headline);
    try (Workbook book = WorkbookFactory.create(files.file(XLSX).toFile())) {
      assertThat(Summary.headlineOfXlsx(book)).isEqualTo(headline);
      String sentence = book.getSheet("Summary").getRow(2).getCell(0).getStringCellValue();
      assertThat(sentence).startsWith("In 3 months, ");
      assertThat(Cells.text(files.file(HTML))).contains("<p>" + sentence + "</p>");
      assertThat(Cells.words(files.file(PDF)).replaceAll("\\s+", " ")).contains(sentence);
    }
  }

  /**
   * The map is a picture in the workbook, where its numbers are those of the sheets; in the PDF it
   * is told in words.
   */
  private static void mapsAreTheSame(ReportOutcome.Rendered files) throws IOException {
    Map<String, Map<String, Long>> csv = summed(files.file(CSV));
    List<Summary.Shade> legend = Summary.shades(files.file(HTML));
    assertThat(legend).hasSizeGreaterThan(2);
    assertThat(legend.stream().mapToLong(Summary.Shade::wards).sum())
        .isEqualTo(ReportBed.WARDS.wards().size());
    try (Workbook book = WorkbookFactory.create(files.file(XLSX).toFile())) {
      for (Map<String, Map<String, Long>> format :
          List.of(
              csv,
              Cells.html(files.file(HTML), 1),
              Cells.xlsx(book.getSheet("Wards by kind")),
              lastColumn(Cells.pdf(files.file(PDF), 3, csv.keySet())))) {
        assertThat(Summary.shades(legend, wards(format))).isEqualTo(legend);
      }
    }
    String map = Summary.mapOfHtml(files.file(HTML));
    assertThat(map)
        .contains(
            "%,d incidents fell in no ward; %,d had no coordinates"
                .formatted(total(csv, "Outside every ward"), total(csv, "No coordinates")));
    assertThat(Summary.picturesOfPdf(files.file(PDF))).contains(map);
  }

  private static long total(Map<String, Map<String, Long>> lines, String line) {
    return lines.getOrDefault(line, Map.of()).getOrDefault("All kinds", -1L);
  }

  private static List<Long> wards(Map<String, Map<String, Long>> lines) {
    return ReportBed.WARDS.wards().stream().map(ward -> total(lines, ward.name())).toList();
  }

  private static Map<String, Map<String, Long>> lastColumn(Map<String, List<Long>> lines) {
    Map<String, Map<String, Long>> last = new HashMap<>();
    lines.forEach((name, line) -> last.put(name, Map.of("All kinds", line.getLast())));
    return last;
  }

  @Test
  void the_months_table_turns_the_same_figures_round(ReportBed.Bed bed) {
    Path page = bed.rendered(ALL, folder, HTML).file(HTML);

    Map<String, Map<String, Long>> byMonth = ReportBed.expected(true);
    Map<String, Map<String, Long>> turned = new HashMap<>();
    for (String line :
        List.of("All wards", "Outside every ward", "No coordinates", "All incidents")) {
      byMonth.getOrDefault(line, Map.of()).forEach((month, n) -> put(turned, month, line, n));
    }
    turned.remove("All months");
    assertThat(Cells.html(page, 0)).isEqualTo(turned);
  }

  @Test
  void a_choice_of_months_and_kinds_narrows_every_figure(ReportBed.Bed bed) throws IOException {
    Map<String, List<String>> some =
        Map.of(
            "ward-set", List.of("wexborough-2015"),
            "from", List.of("2025-12"),
            "to", List.of("2025-12"),
            "type", List.of("Burglary", "Vehicle crime"));

    ReportOutcome.Rendered files = bed.rendered(some, folder, HTML, CSV);

    String ward = ReportBed.WARDS.wards().getFirst().code();
    String name = ReportBed.WARDS.wards().getFirst().name();
    long burglary = ReportBed.incidents(ward, 0, 1);
    long vehicle = ReportBed.incidents(ward, 2, 1);
    assertThat(Cells.html(files.file(HTML), 1).get(name))
        .isEqualTo(
            Map.of(
                "Burglary", burglary, "Vehicle crime", vehicle, "All kinds", burglary + vehicle));
    assertThat(summed(files.file(CSV)).get(name))
        .isEqualTo(
            Map.of(
                "Burglary", burglary, "Vehicle crime", vehicle, "All kinds", burglary + vehicle));
    assertThat(Cells.text(files.file(HTML)))
        .contains("December 2025 · Burglary, Vehicle crime")
        .doesNotContain("Shoplifting");
  }

  /** Written anew by {@code -Dwardline.renew=true}; read what changed before you commit it. */
  @Test
  void the_csv_is_the_expected_output_that_stands_beside_the_design(ReportBed.Bed bed)
      throws IOException {
    Map<String, List<String>> one =
        Map.of(
            "ward-set", List.of("wexborough-2015"),
            "from", List.of("2025-12"),
            "to", List.of("2025-12"),
            "type", List.of("Burglary", "Vehicle crime"));
    Path expected =
        Path.of(
            System.getProperty("wardline.home"),
            "report-definitions/incidents-by-ward/expected.csv");

    Path made = bed.rendered(one, folder, CSV).file(CSV);

    if (Boolean.getBoolean("wardline.renew")) {
      Files.copy(made, expected, StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(made).hasSameTextualContentAs(expected);
  }

  @Test
  void the_notes_say_where_the_figures_come_from(ReportBed.Bed bed) {
    String page = Cells.text(bed.rendered(ALL, folder, HTML).file(HTML));

    assertThat(page)
        .contains("Incidents of Wexborough, made up, no licence needed")
        .contains("Who answers for this report: Community safety.")
        .contains("Release: 42, made on 3 February 2026 at 14:05")
        .contains("the latest month held is January 2026")
        .contains("received on 2 February 2026 at 09:30")
        .contains("Rows quarantined: 1,234")
        .contains("Wexborough wards 2015 (made up), in force from 7 May 2015 to the present")
        .contains("Points are approximate")
        .contains("Rows in no ward");
  }

  private static void put(
      Map<String, Map<String, Long>> lines, String line, String column, long n) {
    lines.computeIfAbsent(line, _ -> new HashMap<>()).put(column, n);
  }

  private static Map<String, List<Long>> numbers(
      Map<String, Map<String, Long>> lines, List<String> columns) {
    Map<String, List<Long>> numbers = new HashMap<>();
    lines.forEach((name, line) -> numbers.put(name, columns.stream().map(line::get).toList()));
    return numbers;
  }

  private static List<String> kinds() {
    List<String> columns = new ArrayList<>(ReportBed.KINDS);
    columns.add("All kinds");
    return columns;
  }

  private static List<String> months() {
    List<String> columns = new ArrayList<>(ReportBed.MONTHS.stream().map(Cells::month).toList());
    columns.add("All months");
    return columns;
  }

  private static Map<String, Map<String, Long>> summed(Path csv) throws IOException {
    Map<String, Map<String, Long>> lines = new HashMap<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : records) {
        long n = Long.parseLong(row.getField("incidents"));
        String place = row.getField("place");
        String line =
            switch (place) {
              case "ward" -> row.getField("ward_name");
              case "outside" -> "Outside every ward";
              default -> "No coordinates";
            };
        for (String column : List.of(row.getField("incident_type"), "All kinds")) {
          for (String name : place.equals("ward") ? List.of(line, "All wards") : List.of(line)) {
            lines.computeIfAbsent(name, _ -> new HashMap<>()).merge(column, n, Long::sum);
          }
          lines.computeIfAbsent("All incidents", _ -> new HashMap<>()).merge(column, n, Long::sum);
        }
      }
    }
    return lines;
  }
}
