package uk.wardline.server.birt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the cells of a report's tables back out of its files, line by column. */
final class Cells {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

  private Cells() {}

  static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** The nth table of the page, counted from nought. */
  static Map<String, Map<String, Long>> html(Path file, int table) {
    try {
      String page = Files.readString(file);
      Matcher found = Pattern.compile("<table>.*?</table>", Pattern.DOTALL).matcher(page);
      String text = "";
      for (int i = 0; i <= table; i++) {
        if (!found.find()) {
          throw new AssertionError("The page has no table " + i);
        }
        text = found.group();
      }
      Document xml =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      List<List<String>> rows = new ArrayList<>();
      NodeList all = xml.getElementsByTagName("tr");
      for (int i = 0; i < all.getLength(); i++) {
        List<String> row = new ArrayList<>();
        NodeList cells = all.item(i).getChildNodes();
        for (int c = 0; c < cells.getLength(); c++) {
          if (cells.item(c) instanceof Element cell) {
            row.add(cell.getTextContent());
          }
        }
        rows.add(row);
      }
      return table(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, Map<String, Long>> xlsx(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
          cells.add(month(YearMonth.from(cell.getLocalDateTimeCellValue())));
        } else if (cell.getCellType() == CellType.NUMERIC) {
          cells.add(Long.toString((long) cell.getNumericCellValue()));
        } else {
          cells.add(cell.toString());
        }
      }
      if (!cells.isEmpty() && (cells.getFirst().equals("Ward") || !rows.isEmpty())) {
        rows.add(cells);
      }
    }
    return table(rows);
  }

  /** The lines of a page's text that begin with one of the names, with the numbers after it. */
  static Map<String, List<Long>> pdf(Path file, int page, Iterable<String> names) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      Map<String, List<Long>> lines = new HashMap<>();
      for (String line : stripper.getText(document).lines().toList()) {
        for (String name : names) {
          if (line.matches(Pattern.quote(name) + "( [\\d,]+)+ *")) {
            List<Long> numbers = new ArrayList<>();
            for (String number : line.substring(name.length()).strip().split(" ", -1)) {
              numbers.add(Long.parseLong(number.replace(",", "")));
            }
            lines.put(name, numbers);
          }
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String words(Path pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Map<String, Long>> table(List<List<String>> rows) {
    List<String> header = rows.getFirst();
    Map<String, Map<String, Long>> lines = new HashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, Long> line = new HashMap<>();
      for (int c = 1; c < row.size(); c++) {
        line.put(header.get(c), Long.parseLong(row.get(c).replace(",", "")));
      }
      lines.put(row.getFirst(), line);
    }
    return lines;
  }
}
