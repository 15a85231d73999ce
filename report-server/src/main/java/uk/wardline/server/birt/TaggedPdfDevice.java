package uk.wardline.server.birt;

import java.io.OutputStream;
import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.content.IReportContent;
import org.eclipse.birt.report.engine.emitter.pdf.PDFPage;
import org.eclipse.birt.report.engine.emitter.pdf.PDFPageDevice;
import org.eclipse.birt.report.engine.nLayout.area.IArea;
import org.jspecify.annotations.Nullable;

/** One document: knows whether a figure is open, and who made it. */
final class TaggedPdfDevice extends PDFPageDevice {
  private static final String FIGURE = "Figure";
  private int figures;

  TaggedPdfDevice(
      OutputStream out,
      @Nullable String title,
      @Nullable String author,
      @Nullable String subject,
      @Nullable String description,
      IReportContext context,
      IReportContent report) {
    super(out, title, author, subject, description, context, report);
    // BIRT writes the place of its own jar here, which is a path of this machine.
    doc.addCreator("Wardline");
  }

  @Override
  public void openTag(@Nullable String tag, @Nullable IArea area) {
    figures += FIGURE.equals(tag) ? 1 : 0;
    super.openTag(tag, area);
  }

  @Override
  public void closeTag(@Nullable String tag, @Nullable IArea area) {
    super.closeTag(tag, area);
    figures -= FIGURE.equals(tag) ? 1 : 0;
  }

  boolean isInFigure() {
    return figures > 0;
  }

  @Override
  protected PDFPage createPDFPage(int width, int height) {
    return new TaggedPdfPage(width, height, doc, writer, this);
  }
}
