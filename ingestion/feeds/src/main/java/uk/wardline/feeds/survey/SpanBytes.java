package uk.wardline.feeds.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Reads the bytes of a span and makes sure that they are the ones that were surveyed. Keeps one
 * buffer for all spans. Not thread-safe.
 */
public final class SpanBytes {

  private final Delivery delivery;
  private byte[] buffer = new byte[0];

  /** For the spans of that delivery. */
  public SpanBytes(Delivery delivery) {
    this.delivery = delivery;
  }

  /**
   * The bytes of the span, from index 0 to its length; they hold until the next call.
   *
   * @throws DeliveryChanged if they are not what was surveyed
   */
  public byte[] read(Span span) {
    int length = Math.toIntExact(span.length());
    if (buffer.length < length) {
      buffer = new byte[length];
    }
    int read = fill(span, length);
    var crc = new CRC32C();
    crc.update(buffer, 0, length);
    if (read != length || crc.getValue() != span.crc32c()) {
      throw new DeliveryChanged(delivery.fileName(), span);
    }
    return buffer;
  }

  private int fill(Span span, int length) {
    try (var channel = FileChannel.open(delivery.content().file(), StandardOpenOption.READ)) {
      var target = ByteBuffer.wrap(buffer, 0, length);
      while (target.hasRemaining()
          && channel.read(target, span.offset() + target.position()) >= 0) {
        // until it is full or the file ends
      }
      return target.position();
    } catch (NoSuchFileException e) {
      throw new DeliveryChanged(delivery.fileName(), span);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + delivery.content().path(), e);
    }
  }
}
