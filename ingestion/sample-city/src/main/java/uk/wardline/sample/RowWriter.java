package uk.wardline.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes bytes through a buffer of its own, with as little fuss as possible: it sees every row. */
final class RowWriter implements AutoCloseable {

  private static final int ROOM_FOR_A_ROW = 4096;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 18];
  private int size;

  RowWriter(OutputStream out) {
    this.out = out;
  }

  /** To be called before each row, which must fit into 4 KiB. */
  void beginRow() throws IOException {
    if (buffer.length - size < ROOM_FOR_A_ROW) {
      flush();
    }
  }

  void write(byte[] text) {
    System.arraycopy(text, 0, buffer, size, text.length);
    size += text.length;
  }

  /** A long as 16 digits. */
  void writeHex(long value) {
    for (int shift = 60; shift >= 0; shift -= 4) {
      buffer[size++] = HEX[(int) (value >>> shift) & 15];
    }
  }

  private void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
