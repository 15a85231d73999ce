package uk.wardline.server.birt;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.server.birt.ReportFormat.PDF;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(ReportBed.class)
class AccessiblePdfIT {
  @TempDir private static Path folder;
  private static Path pdf = Path.of("");

  @BeforeAll
  static void render(ReportBed.Bed bed) {
    pdf = bed.rendered(Map.of("ward-set", List.of("wexborough-2015")), folder, PDF).file(PDF);
  }

  @Test
  void verapdf_finds_no_failure_against_pdf_ua_1() throws Exception {
    assertThat(VeraPdf.check(pdf))
        .singleElement()
        .asString()
        .matches("veraPDF passes after \\d{4,} checks");
  }

  @Test
  void it_is_tagged_with_headings_tables_and_figures_that_speak() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<PDStructureElement> all = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), all);
      List<String> tags = all.stream().map(PDStructureElement::getStructureType).toList();

      assertThat(tags).contains("H1", "H2", "P", "Table", "THead", "TBody", "TR", "TH", "TD");
      assertThat(tags.stream().filter("H1"::equals)).hasSize(1);
      assertThat(tags.stream().filter("Table"::equals)).hasSize(3);
      List<String> figures =
          all.stream()
              .filter(e -> "Figure".equals(e.getStructureType()))
              .map(PDStructureElement::getAlternateDescription)
              .toList();
      assertThat(figures).hasSize(2);
      assertThat(figures.getFirst())
          .contains("Map of 11 wards", "Highest", "Lowest", "fell in no ward");
      assertThat(figures.getLast()).startsWith("Column chart");
    }
  }

  @Test
  void it_has_a_title_and_a_language_and_does_not_say_where_it_was_made() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Incidents by ward");
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
      assertThat(document.getDocumentInformation().getCreator()).isEqualTo("Wardline");
      assertThat(String.valueOf(document.getDocumentInformation().getProducer()))
          .doesNotContain("/");
    }
    assertThat(new String(Files.readAllBytes(pdf), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("birt.report.engine")
        .doesNotContain("/root/");
  }

  @Test
  void the_pages_are_numbered(ReportBed.Bed bed) {
    assertThat(Cells.words(pdf)).contains("Page 1 of 5", "Page 5 of 5");
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> into) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        into.add(element);
        collect(element, into);
      }
    }
  }
}
