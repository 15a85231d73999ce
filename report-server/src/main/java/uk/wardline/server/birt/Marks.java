package uk.wardline.server.birt;

import org.eclipse.birt.report.engine.content.IBandContent;
import org.eclipse.birt.report.engine.content.ICellContent;
import org.eclipse.birt.report.engine.content.IContent;
import org.eclipse.birt.report.engine.content.IRowContent;
import org.eclipse.birt.report.engine.content.ITableContent;
import org.eclipse.birt.report.engine.ir.GridItemDesign;
import org.eclipse.birt.report.engine.ir.ReportElementDesign;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.jspecify.annotations.Nullable;

/**
 * What the design says of a content beside its words. BIRT does not keep tags in its documents, so
 * that they are looked up in the design again.
 */
final class Marks {
  private Marks() {}

  /** The tag that the design gives, such as H1 or P; empty where it leaves that open. */
  static String tag(IContent content) {
    String tag = content.getTagType();
    DesignElementHandle element = element(content);
    if (tag == null && element != null) {
      tag = element.getTagType();
    }
    return tag == null || tag.isEmpty() || tag.equals("auto") ? "" : tag;
  }

  private static @Nullable DesignElementHandle element(IContent content) {
    return content.getGenerateBy() instanceof ReportElementDesign design
        ? design.getHandle()
        : null;
  }

  /** Whether a table only arranges things on the page. */
  static boolean isGrid(@Nullable ITableContent table) {
    return table != null && table.getGenerateBy() instanceof GridItemDesign;
  }

  /** Whether a cell heads a row or a column. */
  static boolean isHeading(ICellContent cell) {
    IBandContent band = cell.getParent() instanceof IRowContent row ? row.getBand() : null;
    return cell.getScope() != null
        || (band != null && band.getBandType() == IBandContent.BAND_HEADER)
        || "TH".equals(tag(cell));
  }
}
