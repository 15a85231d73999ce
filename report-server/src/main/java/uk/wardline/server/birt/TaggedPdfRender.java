package uk.wardline.server.birt;

import org.eclipse.birt.report.engine.api.EngineException;
import org.eclipse.birt.report.engine.api.script.IReportContext;
import org.eclipse.birt.report.engine.content.ICellContent;
import org.eclipse.birt.report.engine.content.IContent;
import org.eclipse.birt.report.engine.content.IReportContent;
import org.eclipse.birt.report.engine.content.IRowContent;
import org.eclipse.birt.report.engine.content.ITableContent;
import org.eclipse.birt.report.engine.emitter.IEmitterServices;
import org.eclipse.birt.report.engine.emitter.pdf.PDFRender;
import org.eclipse.birt.report.engine.layout.emitter.IPageDevice;
import org.eclipse.birt.report.engine.nLayout.area.IContainerArea;
import org.eclipse.birt.report.engine.nLayout.area.impl.BlockTextArea;
import org.eclipse.birt.report.engine.nLayout.area.impl.ContainerArea;
import org.eclipse.birt.report.engine.nLayout.area.impl.TableArea;
import org.jspecify.annotations.Nullable;

/** Walks the laid-out pages and opens the tags that BIRT leaves out. */
final class TaggedPdfRender extends PDFRender {
  TaggedPdfRender(IEmitterServices services) throws EngineException {
    super(services);
  }

  @Override
  public IPageDevice createPageDevice(
      String title,
      String author,
      String subject,
      String description,
      IReportContext context,
      IReportContent report) {
    currentPageDevice =
        new TaggedPdfDevice(output, title, author, subject, description, context, report);
    return currentPageDevice;
  }

  @Override
  protected void visitChildren(IContainerArea area) {
    String tag = missingTag(area);
    if (tag == null) {
      super.visitChildren(area);
      return;
    }
    currentPageDevice.openTag(tag, area);
    super.visitChildren(area);
    currentPageDevice.closeTag(tag, area);
  }

  private @Nullable String missingTag(IContainerArea area) {
    if (!currentPageDevice.isTagged()
        || area.getChildrenCount() == 0
        || area.getTagType() != null
        || !(area instanceof ContainerArea container)) {
      return null;
    }
    IContent content = container.getContent();
    if (area instanceof BlockTextArea) {
      String given = content == null ? "" : Marks.tag(content);
      return given.isEmpty() ? "P" : given;
    }
    return switch (content) {
      case ITableContent table when area instanceof TableArea && !Marks.isGrid(table) -> "Table";
      case IRowContent row when row.getBand() != null && !Marks.isGrid(row.getTable()) -> "TR";
      case ICellContent cell when isInTable(cell) -> Marks.isHeading(cell) ? "TH" : "TD";
      case null, default -> null;
    };
  }

  private static boolean isInTable(ICellContent cell) {
    return cell.getParent() instanceof IRowContent row
        && row.getBand() != null
        && !Marks.isGrid(row.getTable());
  }
}
