package uk.wardline.feeds.survey;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.wardline.feeds.contract.Encoding;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.feeds.fault.Place;

/** Looks at the first bytes of the content: is it text, and in the encoding that was agreed? */
final class Head {

  /** How many bytes are looked at. */
  static final int SIZE = 1 << 16;

  private final String file;
  private final byte[] bytes;
  private final Encoding encoding;

  Head(String file, byte[] bytes, Encoding encoding) {
    this.file = file;
    this.bytes = bytes;
    this.encoding = encoding;
  }

  /** Why the content cannot be read as text, if it cannot. */
  Optional<FileFault> fault() {
    if (bytes.length == 0) {
      return fault(FaultCode.EMPTY, "the file is empty", "have it delivered again");
    }
    if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) {
      return fault(FaultCode.FILE_ENCODING, "the file is UTF-16", "save it as " + encoding.word());
    }
    if (byteOrderMark() > 0 && encoding != Encoding.UTF_8) {
      return fault(
          FaultCode.FILE_ENCODING,
          "the file begins with the mark of UTF-8, and the contract says " + encoding.word(),
          "save it as " + encoding.word() + ", or change encoding in the contract");
    }
    if (begins(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf)) {
      return fault(
          FaultCode.FILE_ENCODING,
          "the file begins with two byte order marks (U+FEFF U+FEFF), and the second would be part"
              + " of its first value",
          "save it with one mark, or with none");
    }
    if (begins('P', 'K', 3, 4)) {
      return fault(
          FaultCode.NOT_TEXT, "the file is a ZIP archive or a spreadsheet", "deliver it as CSV");
    }
    if (begins('%', 'P', 'D', 'F')) {
      return fault(FaultCode.NOT_TEXT, "the file is a PDF", "deliver it as CSV");
    }
    if (Gzip.is(bytes)) {
      return fault(FaultCode.NOT_TEXT, "the file is packed twice", "pack it once");
    }
    return nul();
  }

  private Optional<FileFault> nul() {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return fault(
            FaultCode.NOT_TEXT,
            "the file is no text: byte " + (i + 1) + " is zero",
            "deliver it as CSV");
      }
    }
    return Optional.empty();
  }

  private Optional<FileFault> fault(FaultCode code, String problem, String remedy) {
    return Optional.of(new FileFault(code, file, Place.FILE, "", problem, remedy));
  }

  /** The length of the byte order mark, 0 if there is none. */
  int byteOrderMark() {
    return begins(0xef, 0xbb, 0xbf) ? 3 : 0;
  }

  /**
   * Whether text in Windows-1252 looks like UTF-8: it has letters beyond ASCII, and all of them
   * make sense as UTF-8, which by chance they hardly ever do.
   */
  boolean looksLikeUtf8() {
    boolean ascii = true;
    for (byte b : bytes) {
      ascii &= b >= 0;
    }
    if (ascii || encoding != Encoding.WINDOWS_1252) {
      return false;
    }
    // The last bytes may be cut within a character: only a fault before the end counts.
    var decoder = StandardCharsets.UTF_8.newDecoder();
    return !decoder
        .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), false)
        .isError();
  }

  private boolean begins(int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
