package uk.wardline.server.birt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.eclipse.birt.core.exception.BirtException;
import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.content.IAutoTextContent;
import org.eclipse.birt.report.engine.content.IBandContent;
import org.eclipse.birt.report.engine.content.ICellContent;
import org.eclipse.birt.report.engine.content.IContent;
import org.eclipse.birt.report.engine.content.IDataContent;
import org.eclipse.birt.report.engine.content.IForeignContent;
import org.eclipse.birt.report.engine.content.IImageContent;
import org.eclipse.birt.report.engine.content.ILabelContent;
import org.eclipse.birt.report.engine.content.IReportContent;
import org.eclipse.birt.report.engine.content.IRowContent;
import org.eclipse.birt.report.engine.content.ITableBandContent;
import org.eclipse.birt.report.engine.content.ITableContent;
import org.eclipse.birt.report.engine.content.ITextContent;
import org.eclipse.birt.report.engine.emitter.ContentEmitterAdapter;
import org.eclipse.birt.report.engine.emitter.EmitterUtil;
import org.eclipse.birt.report.engine.emitter.IEmitterServices;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as one plain HTML page: headings, paragraphs, tables with header cells, and
 * pictures as SVG within it. There is no script, no reference to anything outside and no inline
 * style; how it looks is the one style sheet of {@link HtmlPolicy}. BIRT makes an emitter for each
 * document.
 */
public final class PlainHtmlEmitter extends ContentEmitterAdapter {
  private final HtmlText html = new HtmlText();
  private @Nullable OutputStream out;
  private int pictures;
  private int headings;
  private String section = "";

  /** Made by BIRT, by the name in {@code plugin.xml}. */
  public PlainHtmlEmitter() {}

  @Override
  public String getOutputFormat() {
    return "html";
  }

  @Override
  public void initialize(IEmitterServices services) throws EngineException {
    out = EmitterUtil.getOuputStream(services, "report.html");
  }

  @Override
  public void start(IReportContent report) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    html.text(HtmlPolicy.IN_PAGE).raw("\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    html.text(report.getTitle()).raw("</title>\n<style>");
    html.raw(HtmlPolicy.STYLE).raw("</style>\n</head>\n<body>\n<main>\n");
  }

  @Override
  public void end(IReportContent report) throws BirtException {
    html.raw("</main>\n</body>\n</html>\n");
    if (out == null) {
      throw new EngineException("The emitter was not initialised.");
    }
    try (OutputStream page = out) {
      page.write(html.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new EngineException("The page could not be written.", e);
    }
  }

  @Override
  public void startTable(ITableContent table) {
    if (Marks.isGrid(table)) {
      html.raw("<div class=\"grid\">\n");
      return;
    }
    String caption = table.getCaption();
    html.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"heading-");
    html.raw(headings + "\">\n<table>\n");
    if (caption != null && !caption.isEmpty()) {
      html.raw("<caption>").text(caption).raw("</caption>\n");
    }
  }

  @Override
  public void endTable(ITableContent table) {
    if (Marks.isGrid(table)) {
      html.raw("</div>\n");
      return;
    }
    section("");
    html.raw("</table>\n</div>\n");
  }

  /** A crosstab has a band for each row; a table has a part for all rows of a kind. */
  @Override
  public void startTableBand(ITableBandContent band) {
    if (band.getParent() instanceof ITableContent table && Marks.isGrid(table)) {
      return;
    }
    section(
        switch (band.getBandType()) {
          case IBandContent.BAND_HEADER -> "thead";
          case IBandContent.BAND_FOOTER -> "tfoot";
          default -> "tbody";
        });
  }

  private void section(String next) {
    if (next.equals(section)) {
      return;
    }
    html.raw(section.isEmpty() ? "" : "</" + section + ">\n");
    html.raw(next.isEmpty() ? "" : "<" + next + ">\n");
    section = next;
  }

  @Override
  public void startRow(IRowContent row) {
    html.raw(
        row.getTable() != null && Marks.isGrid(row.getTable()) ? "<div class=\"row\">\n" : "<tr>");
  }

  @Override
  public void endRow(IRowContent row) {
    html.raw(row.getTable() != null && Marks.isGrid(row.getTable()) ? "</div>\n" : "</tr>\n");
  }

  @Override
  public void startCell(ICellContent cell) {
    if (isInGrid(cell)) {
      html.raw("<div class=\"cell\">\n");
      return;
    }
    String tag = cellTag(cell);
    html.raw("<" + tag);
    if (tag.equals("th")) {
      html.raw(" scope=\"" + (cell.getScope() == null ? "col" : cell.getScope()) + "\"");
    }
    if (cell.getColSpan() > 1) {
      html.raw(" colspan=\"" + cell.getColSpan() + "\"");
    }
    if (cell.getRowSpan() > 1) {
      html.raw(" rowspan=\"" + cell.getRowSpan() + "\"");
    }
    if ("right".equals(cell.getComputedStyle().getTextAlign())) {
      html.raw(" class=\"number\"");
    }
    html.raw(">");
  }

  @Override
  public void endCell(ICellContent cell) {
    html.raw(isInGrid(cell) ? "</div>\n" : "</" + cellTag(cell) + ">");
  }

  private static String cellTag(ICellContent cell) {
    return Marks.isHeading(cell) ? "th" : "td";
  }

  @Override
  public void startText(ITextContent text) {
    words(text, text.getText());
  }

  @Override
  public void startLabel(ILabelContent label) {
    words(label, label.getText());
  }

  @Override
  public void startData(IDataContent data) {
    words(data, data.getText());
  }

  @Override
  public void startForeign(IForeignContent foreign) {
    Object value = foreign.getRawValue();
    words(foreign, value == null ? "" : value.toString());
  }

  /** Page numbers mean nothing on one long page. */
  @Override
  public void startAutoText(IAutoTextContent text) {}

  private void words(IContent content, @Nullable String words) {
    if (words == null || words.isEmpty()) {
      return;
    }
    if (content.getParent() instanceof ICellContent cell && !isInGrid(cell)) {
      boolean strong =
          !"col".equals(cell.getScope())
              && "bold".equals(content.getComputedStyle().getFontWeight());
      html.raw(strong ? "<strong>" : "").text(words).raw(strong ? "</strong>" : "");
      return;
    }
    String tag = Marks.tag(content);
    if (tag.matches("H[1-6]")) {
      headings++;
      String element = tag.toLowerCase(Locale.ROOT);
      html.raw("<" + element + " id=\"heading-" + headings + "\">").text(words);
      html.raw("</" + element + ">\n");
    } else {
      html.raw("<p>").text(words).raw("</p>\n");
    }
  }

  @Override
  public void startImage(IImageContent image) throws BirtException {
    byte[] data = image.getData();
    if (data == null || data.length == 0) {
      throw new EngineException("A picture of the report has no content.");
    }
    pictures++;
    String alternative = image.getAltText() == null ? "" : image.getAltText();
    html.raw("<figure>\n");
    String kind = image.getMIMEType() == null ? "" : image.getMIMEType();
    if (kind.contains("svg") || ".svg".equals(image.getExtension())) {
      html.raw(InlineSvg.of(data, "picture-" + pictures + "-", alternative));
    } else {
      html.raw("<img alt=\"").text(alternative).raw("\" src=\"data:").text(kind).raw(";base64,");
      html.raw(Base64.getEncoder().encodeToString(data)).raw("\">");
    }
    html.raw("\n</figure>\n");
  }

  private static boolean isInGrid(ICellContent cell) {
    return cell.getParent() instanceof IRowContent row
        && row.getTable() != null
        && Marks.isGrid(row.getTable());
  }
}
