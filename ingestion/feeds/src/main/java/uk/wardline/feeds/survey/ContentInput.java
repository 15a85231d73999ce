package uk.wardline.feeds.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Content of a feed on its way to the scanner: counted, hashed, and copied if it comes out of a
 * gzip.
 */
final class ContentInput extends InputStream {

  private final InputStream in;
  private final OutputStream copy;
  private final MessageDigest digest = sha256();
  private long bytes;

  /**
   * Content to be read.
   *
   * @param what what it is the content of: the feed, with the day of the extract where it has one
   * @param copy takes all that is read
   */
  ContentInput(String what, InputStream in, OutputStream copy) {
    this.in = in;
    this.copy = copy;
    // The same bytes under two feeds are two deliveries. No name of a feed holds a zero byte.
    digest.update(what.getBytes(StandardCharsets.US_ASCII));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      bytes += count;
      digest.update(buffer, offset, count);
      copy.write(buffer, offset, count);
    }
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public void close() throws IOException {
    try (copy) {
      in.close();
    }
  }

  /** How many bytes have come. */
  long bytes() {
    return bytes;
  }

  /**
   * The SHA-256 of what it is the content of, a zero byte and all that has come, in hexadecimal.
   * Ends the counting.
   */
  String id() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
