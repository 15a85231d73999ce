package uk.wardline.server.birt;

import java.awt.Graphics2D;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.print.PrintTranscoder;
import org.eclipse.birt.report.engine.emitter.pdf.PDFPage;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** One page: pictures are figures with alternative text, and fetch nothing from elsewhere. */
final class TaggedPdfPage extends PDFPage {
  private final TaggedPdfDevice device;

  TaggedPdfPage(
      int width, int height, Document document, PdfWriter writer, TaggedPdfDevice device) {
    super(width, height, document, writer, device);
    this.device = device;
    writer.setTabs(PdfName.S);
  }

  @Override
  protected void drawImage(
      @Nullable String id,
      byte[] data,
      String extension,
      float x,
      float y,
      float height,
      float width,
      @Nullable String help,
      @Nullable @SuppressWarnings("rawtypes") Map params)
      throws Exception {
    boolean open = device.isTagged() && !isInArtifact() && !device.isInFigure();
    if (open) {
      device.openTag("Figure", null);
    }
    String alternative = help == null && device.isTagged() ? "" : help;
    super.drawImage(id, data, extension, x, y, height, width, alternative, params);
    if (open) {
      device.closeTag("Figure", null);
    }
  }

  /** Would be a square annotation over the picture, which PDF/UA-1 does not take. */
  @Override
  public void showHelpText(String text, float x, float y, float width, float height) {}

  /** See the other one. */
  @Override
  protected void showHelpText(float x, float y, float width, float height, String text) {}

  /** As BIRT does it, but without leave to fetch what the picture refers to. */
  @Override
  protected PdfTemplate transSVG(
      @Nullable String path, byte @Nullable [] svg, float height, float width) {
    if (svg == null) {
      throw new IllegalStateException("Pictures of a report come as bytes, not from " + path + ".");
    }
    PdfTemplate template = contentByte.createTemplate(width, height);
    Graphics2D canvas = template.createGraphics(width, height);
    PrintTranscoder transcoder = new PrintTranscoder();
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    transcoder.transcode(new TranscoderInput(new ByteArrayInputStream(svg)), null);
    Paper paper = new Paper();
    paper.setSize(width, height);
    paper.setImageableArea(0, 0, width, height);
    PageFormat format = new PageFormat();
    format.setPaper(paper);
    transcoder.print(canvas, format, 0);
    canvas.dispose();
    return template;
  }
}
