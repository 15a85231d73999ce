package uk.wardline.jobs.geo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a set of postcodes comes to, in whatever order they are given: how many there are, and the
 * sum of the hashes of each. Two sets with the same fingerprint are taken to be the same. Memory
 * does not grow with them. Not thread-safe.
 */
public final class PostcodeFingerprint {
  private final MessageDigest sha256;
  private long count;
  private long high;
  private long low;

  PostcodeFingerprint() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(@Nullable Object... values) {
    var text = Arrays.toString(values).getBytes(StandardCharsets.UTF_8);
    var hash = ByteBuffer.wrap(sha256.digest(text));
    count++;
    high += hash.getLong();
    low += hash.getLong();
  }

  /** Whether the other one is of the same postcodes. */
  public boolean isSameAs(PostcodeFingerprint other) {
    return count == other.count && high == other.high && low == other.low;
  }
}
