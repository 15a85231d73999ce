package uk.wardline.server.cli;

import static uk.wardline.warehouse.app.Tables.DELIVERY;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jooq.DSLContext;

/** Knows what has been loaded already, so that a command need not load it again. */
final class Loaded {
  private final DSLContext sql;

  Loaded(DSLContext sql) {
    this.sql = sql;
  }

  /** Whether a file of that very content was taken in for a feed. */
  boolean delivery(String feed, Path file) throws IOException {
    return sql.fetchExists(
        DELIVERY, DELIVERY.DELIVERY_ID.eq(id(feed, file)).and(DELIVERY.STATE.eq("taken")));
  }

  /** As the comment of the column has it. */
  private static String id(String feed, Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(feed.getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) 0);
      try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(nothing());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static java.io.OutputStream nothing() {
    return java.io.OutputStream.nullOutputStream();
  }
}
