package uk.wardline.jobs.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Makes one short text of the values of a row, equal for equal values: half of their SHA-256, in
 * hexadecimal. Not thread-safe.
 */
final class ContentHash {
  private static final int BYTES = 16;

  private final MessageDigest digest = sha256();
  private final StringBuilder values = new StringBuilder(256);

  /** Adds a value; null is a value too. */
  void add(@Nullable Object value) {
    if (value == null) {
      values.append('-');
    } else {
      String text = value.toString();
      values.append(text.length()).append(':').append(text);
    }
  }

  /** The hash of what was added since the last one. */
  String end() {
    byte[] whole = digest.digest(values.toString().getBytes(StandardCharsets.UTF_8));
    values.setLength(0);
    return HexFormat.of().formatHex(whole, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
