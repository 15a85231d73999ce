package uk.wardline.server.birt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.poi.ss.usermodel.Workbook;

/** Reads back what stands before a report's tables: the headline figures, and the map. */
final class Summary {
  private static final Pattern NUMBER_AND_WORDS =
      Pattern.compile("(?m)^([\\d,]+)\\s*\\n([a-z][a-z ]+)$");
  private static final Pattern CLASS =
      Pattern.compile(">([\\d,]+)(?: to ([\\d,]+))?</text>\\s*<text[^>]*>([\\d,]+) wards?</text>");
  private static final Pattern DESCRIPTION = Pattern.compile("<desc[^>]*>([^<]*)</desc>");

  private Summary() {}

  /** A shade of the map, and how many wards have it. */
  record Shade(long from, long to, long wards) {
    boolean holds(long count) {
      return from <= count && count <= to;
    }
  }

  static Map<String, Long> headlineOfHtml(Path page) {
    String lines = Cells.text(page).replaceAll("</?(p|div)[^>]*>", "\n").replaceAll("\n+", "\n");
    return headline(lines);
  }

  static Map<String, Long> headlineOfPdf(Path file) {
    return headline(Cells.words(file));
  }

  static Map<String, Long> headlineOfXlsx(Workbook book) {
    StringBuilder cells = new StringBuilder();
    book.getSheet("Summary").forEach(row -> row.forEach(cell -> cells.append(cell).append('\n')));
    return headline(cells.toString());
  }

  private static Map<String, Long> headline(String text) {
    Map<String, Long> figures = new HashMap<>();
    Matcher found = NUMBER_AND_WORDS.matcher(text);
    while (found.find()) {
      figures.put(found.group(2).strip(), number(found.group(1)));
    }
    return figures;
  }

  /** The legend of the map of a page. */
  static List<Shade> shades(Path page) {
    List<Shade> shades = new ArrayList<>();
    Matcher found = CLASS.matcher(Cells.text(page));
    while (found.find()) {
      String to = found.group(2) == null ? found.group(1) : found.group(2);
      shades.add(new Shade(number(found.group(1)), number(to), number(found.group(3))));
    }
    return shades;
  }

  /** The same legend, counted from the wards' figures. */
  static List<Shade> shades(List<Shade> legend, Iterable<Long> figures) {
    Map<Shade, Long> wards = new LinkedHashMap<>();
    legend.forEach(shade -> wards.put(shade, 0L));
    for (long figure : figures) {
      Shade of = legend.stream().filter(shade -> shade.holds(figure)).findFirst().orElseThrow();
      wards.merge(of, 1L, Long::sum);
    }
    return wards.entrySet().stream()
        .map(e -> new Shade(e.getKey().from(), e.getKey().to(), e.getValue()))
        .toList();
  }

  /** What the map of a page shows, in words. */
  static String mapOfHtml(Path page) {
    Matcher found = DESCRIPTION.matcher(Cells.text(page));
    if (!found.find()) {
      throw new AssertionError("The page has no picture with a description");
    }
    return found.group(1);
  }

  /** What the pictures of a PDF show, in words, as a screen reader says it. */
  static List<String> picturesOfPdf(Path file) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      List<String> said = new ArrayList<>();
      say(document.getDocumentCatalog().getStructureTreeRoot(), said);
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(PDStructureNode node, List<String> said) {
    if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
      said.add(element.getAlternateDescription());
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode further) {
        say(further, said);
      }
    }
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }
}
