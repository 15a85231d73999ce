package uk.wardline.feeds.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Format;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.fault.RowFault;

/** Says why a row cannot be parsed, if it cannot. */
final class Misfits {

  private final Format format;
  private final SurveyLimits limits;
  private Header header = new Header(List.of());

  Misfits(Format format, SurveyLimits limits) {
    this.format = format;
    this.limits = limits;
  }

  /** The names of the columns, once they are known. */
  void use(Header names) {
    header = names;
  }

  /** The fault of a whole row, or null. */
  @Nullable RowFault faultOf(RowView row) {
    if (row.stray >= 0) {
      return stray(row);
    }
    int length = row.contentEnd - row.start;
    return length > format.maxFieldBytes() ? longField(row) : null;
  }

  private RowFault stray(RowView row) {
    var fields = new FieldWalk(row.bytes, row.start, row.contentEnd, format);
    int at = row.start + (int) row.stray;
    while (fields.next() && fields.end() < at) {
      // on to the field with the stray text
    }
    return new RowFault(
        FaultCode.QUOTE,
        place(row.line, fields.index()),
        "",
        "text follows a closing quote",
        "double a quote that belongs to the text, or remove it");
  }

  private @Nullable RowFault longField(RowView row) {
    var fields = new FieldWalk(row.bytes, row.start, row.contentEnd, format);
    while (fields.next()) {
      if (fields.end() - fields.start() > format.maxFieldBytes()) {
        return new RowFault(
            FaultCode.FIELD_TOO_LONG,
            place(row.line, fields.index()),
            "",
            "the value is longer than " + format.maxFieldBytes() + " bytes",
            "shorten it at the source, or raise maxFieldBytes in the contract");
      }
    }
    return null;
  }

  /** The fault of a row that is longer than the limit, told from its beginning. */
  RowFault faultOfLong(RowView beginning) {
    RowFault field = longField(beginning);
    return field != null
        ? field
        : new RowFault(
            FaultCode.ROW_TOO_LONG,
            Place.row(beginning.line),
            "",
            "the row is longer than " + limits.row() + " bytes",
            "look for a quote that opens in it and is closed much later");
  }

  private Place place(long line, int index) {
    return index < header.size()
        ? new Place(line, header.names().get(index), true)
        : Place.row(line);
  }
}
