package uk.wardline.feeds.survey;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.feeds.fault.Place;

/** Unpacks a gzip, within bounds. */
final class Gzip extends FilterInputStream {

  private final String file;
  private final SurveyLimits.Unpack limits;
  private final long most;
  private long bytes;

  private Gzip(InputStream in, String file, long packed, SurveyLimits.Unpack limits) {
    super(in);
    this.file = file;
    this.limits = limits;
    this.most = Math.min(limits.bytes(), Math.max(limits.free(), packed * limits.ratio()));
  }

  /** Whether a file that begins so is a gzip. */
  static boolean is(byte[] head) {
    return head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
  }

  static Gzip of(InputStream in, String file, long packed, SurveyLimits limits) throws IOException {
    try {
      // Java's own reader takes a broken second member for the end of the file.
      var unpacked =
          GzipCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .get();
      return new Gzip(unpacked, file, packed, limits.unpack());
    } catch (IOException e) {
      in.close();
      throw broken(e);
    }
  }

  /** The library tells of a broken gzip in no way of its own; a file that cannot be read is one. */
  private static ZipException broken(IOException e) {
    var broken = new ZipException(e.getMessage());
    broken.initCause(e);
    return broken;
  }

  private int unpacked(byte[] buffer, int offset, int length) throws ZipException {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = unpacked(buffer, offset, length);
    bytes += Math.max(count, 0);
    if (bytes > most) {
      throw new FileRefused(
          new FileFault(
              FaultCode.UNPACKED_SIZE,
              file,
              Place.FILE,
              "",
              "unpacks to more than "
                  + most
                  + " bytes, of "
                  + limits.bytes()
                  + " allowed and at most "
                  + limits.ratio()
                  + " times its size",
              "deliver it unpacked, or in parts"));
    }
    return count;
  }
}
