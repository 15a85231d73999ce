package uk.wardline.feeds.row;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.feeds.contract.Encoding;
import uk.wardline.feeds.contract.Format;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.survey.FieldWalk;
import uk.wardline.feeds.survey.Header;

/** Says which fields of a row hold bytes that are no characters of the delivery's encoding. */
final class BadBytes {

  private final Format format;
  private final Header header;

  BadBytes(Format format, Header header) {
    this.format = format;
    this.header = header;
  }

  /** A fault for each such field of the row {@code bytes[start, end)}. */
  List<RowFault> faults(byte[] bytes, int start, int end, long line) {
    var faults = new ArrayList<RowFault>();
    var fields = new FieldWalk(bytes, start, end, format);
    while (fields.next()) {
      String shown = shown(bytes, fields.start(), fields.end());
      if (!shown.isEmpty()) {
        faults.add(fault(shown, place(line, fields.index())));
      }
    }
    return List.copyOf(faults);
  }

  private RowFault fault(String shown, Place place) {
    Encoding encoding = format.encoding();
    Encoding other = encoding == Encoding.UTF_8 ? Encoding.WINDOWS_1252 : Encoding.UTF_8;
    return new RowFault(
        FaultCode.ENCODING,
        place,
        shown,
        "is not " + encoding.word(),
        "save the file as %s, or say encoding: %s in the contract if all of it is"
            .formatted(encoding.word(), other.word()));
  }

  private Place place(long line, int index) {
    return index < header.size()
        ? new Place(line, header.names().get(index), true)
        : Place.row(line);
  }

  /** The field with each bad byte as \xE9; empty if it has none. */
  private String shown(byte[] bytes, int start, int end) {
    CharsetDecoder decoder = format.encoding().charset().newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
    CharBuffer out = CharBuffer.allocate(4 * (end - start) + 4);
    boolean bad = false;
    while (in.hasRemaining()) {
      CoderResult result = decoder.decode(in, out, true);
      for (int i = 0; result.isError() && i < result.length(); i++) {
        bad = true;
        out.put("\\x%02X".formatted(in.get() & 0xff));
      }
      decoder.reset();
    }
    return bad ? out.flip().toString() : "";
  }
}
