package uk.wardline.server.birt;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.server.birt.ReportFormat.CSV;
import static uk.wardline.server.birt.ReportFormat.HTML;
import static uk.wardline.server.birt.ReportFormat.PDF;
import static uk.wardline.server.birt.ReportFormat.XLSX;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ReportBed.class)
class ReportPageIT {
  private static final Map<String, List<String>> ALL =
      Map.of("ward-set", List.of("wexborough-2015"));

  @TempDir private Path folder;

  @Test
  void the_page_runs_nothing_loads_nothing_and_styles_nothing_in_passing(ReportBed.Bed bed) {
    String page = Cells.text(bed.rendered(ALL, folder, HTML).file(HTML));

    assertThat(page)
        .doesNotContainIgnoringCase("<script")
        .doesNotContainIgnoringCase("javascript:")
        .doesNotContainPattern("\\son[a-z]+\\s*=")
        .doesNotContainPattern("\\sstyle\\s*=")
        .doesNotContainPattern("(?i)(src|href)\\s*=\\s*['\"](?!#|data:image/)")
        .doesNotContain("@import", "<link", "<iframe", "<object", "<embed", "foreignObject");
    assertThat(page).containsOnlyOnce("<style>");
  }

  @Test
  void the_policy_to_send_with_the_page_knows_its_one_style_sheet_by_hash(ReportBed.Bed bed) {
    String page = Cells.text(bed.rendered(ALL, folder, HTML).file(HTML));

    Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page);
    assertThat(style.find()).isTrue();
    assertThat(HtmlPolicy.contentSecurityPolicy())
        .contains("default-src 'none'", HtmlPolicy.hash(style.group(1)), "sandbox")
        .doesNotContain("unsafe");
  }

  @Test
  void the_page_has_a_language_headings_header_cells_and_pictures_that_speak(ReportBed.Bed bed) {
    String page = Cells.text(bed.rendered(ALL, folder, HTML).file(HTML));

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
        .contains("<title>Incidents by ward</title>")
        .containsOnlyOnce("<h1 id=\"heading-1\">Incidents by ward</h1>")
        .contains("<h2 id=\"heading-2\">Map</h2>")
        .contains(">Notes</h2>")
        .contains("<th scope=\"col\">Ward</th>")
        .contains("<th scope=\"row\">Abbeygate</th>")
        .contains("<th scope=\"col\" class=\"number\">Burglary</th>")
        .contains("aria-labelledby=\"picture-1-1 picture-1-2\"")
        .contains("aria-label=\"Column chart");
    List<String> ids =
        Pattern.compile("\\sid=\"([^\"]+)\"").matcher(page).results().map(m -> m.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void
      the_workbook_has_a_sheet_for_each_part_numbers_that_are_numbers_and_no_merged_cell_in_a_table(
          ReportBed.Bed bed) throws IOException {
    try (Workbook book =
        WorkbookFactory.create(bed.rendered(ALL, folder, XLSX).file(XLSX).toFile())) {
      assertThat(book)
          .extracting(Sheet::getSheetName)
          .containsExactly("Summary", "Month by month", "Wards by kind", "Wards by month", "Notes");
      for (String name : List.of("Month by month", "Wards by kind", "Wards by month")) {
        Sheet sheet = book.getSheet(name);
        assertThat(sheet.getNumMergedRegions()).as(name).isZero();
        int numbers = 0;
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
              assertThat(cell.getStringCellValue()).doesNotMatch("[\\d,]+");
            }
            numbers += cell.getCellType() == CellType.NUMERIC ? 1 : 0;
          }
        }
        assertThat(numbers).as(name).isGreaterThan(10);
      }
    }
  }

  @Test
  void a_choice_without_incidents_gives_files_that_say_so(ReportBed.Bed bed) throws IOException {
    Map<String, List<String>> nothing =
        Map.of(
            "ward-set", List.of("hostile"),
            "type", List.of("Burglary"));

    ReportOutcome.Rendered files = bed.rendered(nothing, folder, HTML, PDF, XLSX, CSV);

    String words = "No incident matches what was chosen";
    assertThat(Cells.text(files.file(HTML))).contains(words).doesNotContain("<table", "<svg");
    assertThat(Cells.words(files.file(PDF))).contains(words).contains("Page 1 of");
    assertThat(VeraPdf.checkQuietly(files.file(PDF))).startsWith("veraPDF passes");
    assertThat(Cells.text(files.file(CSV))).hasLineCount(1);
    try (Workbook book = WorkbookFactory.create(files.file(XLSX).toFile())) {
      assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).contains(words);
    }
  }

  @Test
  void names_that_look_like_code_are_shown_as_the_names_they_are(ReportBed.Bed bed)
      throws IOException {
    Map<String, List<String>> hostile =
        Map.of("ward-set", List.of("hostile"), "type", List.of(ReportBed.HOSTILE_KIND));

    ReportOutcome.Rendered files = bed.rendered(hostile, folder, HTML, PDF, XLSX, CSV);

    assertThat(Cells.text(files.file(HTML)))
        .contains(
            "=1+1 &lt;script&gt;alert(&#39;ward&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;")
        .doesNotContain("<script");
    assertThat(Cells.text(files.file(CSV)))
        .contains("\"" + ReportBed.HOSTILE_WARD.replace("\"", "\"\"") + "\"")
        .contains(",17");
    assertThat(Cells.words(files.file(PDF)).replaceAll("\\s+", " ")).contains("alert('ward')");
    try (Workbook book = WorkbookFactory.create(files.file(XLSX).toFile())) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          assertThat(row).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
        }
      }
    }
  }
}
