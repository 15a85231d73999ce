package uk.wardline.feeds.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Format;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.fault.Shortened;

/** Says why a row cannot be parsed, if it cannot. */
final class Misfits {

  private static final int MOST_BYTES_A_LETTER = 4;

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
        value(row, fields),
        "has text after a closing quote",
        "double a quote that belongs to the text, or remove it");
  }

  private @Nullable RowFault longField(RowView row) {
    var fields = new FieldWalk(row.bytes, row.start, row.contentEnd, format);
    while (fields.next()) {
      if (fields.end() - fields.start() > format.maxFieldBytes()) {
        return new RowFault(
            FaultCode.FIELD_TOO_LONG,
            place(row.line, fields.index()),
            value(row, fields),
            "is longer than " + format.maxFieldBytes() + " bytes",
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

  /** The beginning of a field as it stands in the file, quotes and all. */
  private String value(RowView row, FieldWalk field) {
    return text(row.bytes, field.start(), field.end());
  }

  /** More than a message shows, so that a letter that is cut at the end is not seen. */
  private String text(byte[] bytes, int from, int to) {
    int length = Math.min(to - from, MOST_BYTES_A_LETTER * (Shortened.LIMIT + 1));
    return new String(bytes, from, length, format.encoding().charset());
  }

  /**
   * The quote that opens a field and is never closed.
   *
   * @param row from its beginning to the end of what was read of it
   * @param at where the quote stands in its bytes
   */
  OpenQuote open(RowView row, int at) {
    var fields = new FieldWalk(row.bytes, row.start, at + 1, format);
    while (fields.next() && fields.end() <= at) {
      // on to the field that the quote opens
    }
    return new OpenQuote(column(fields.index()), text(row.bytes, at, row.contentEnd));
  }

  /**
   * A quote that is never closed.
   *
   * @param column the column of its field, or null where that is not known
   * @param value what stands from the quote on
   */
  record OpenQuote(@Nullable String column, String value) {
    static final OpenQuote UNKNOWN = new OpenQuote(null, "…");
  }

  private @Nullable String column(int index) {
    return index < header.size() ? header.names().get(index) : null;
  }

  private Place place(long line, int index) {
    // Where quotes are wrong a value may stand in another's place: taken to be about a person.
    return index < header.size()
        ? new Place(line, header.names().get(index), true)
        : Place.row(line);
  }
}
