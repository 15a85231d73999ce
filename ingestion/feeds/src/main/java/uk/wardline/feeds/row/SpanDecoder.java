package uk.wardline.feeds.row;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * Decodes the bytes of a span. What is no character becomes U+FFFD, and where it stood is
 * remembered.
 */
final class SpanDecoder extends Reader {

  private static final char REPLACEMENT = '\ufffd';

  private final CharsetDecoder decoder;
  private final ByteBuffer in;
  private int[] bad = new int[0];
  private int badCount;

  SpanDecoder(byte[] bytes, int from, int to, Charset charset) {
    this.in = ByteBuffer.wrap(bytes, from, to - from);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    CharBuffer out = CharBuffer.wrap(buffer, offset, length);
    while (out.hasRemaining() && in.hasRemaining()) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        replace(out, result.length());
      } else if (result.isOverflow()) {
        break; // no room for a pair of surrogates
      }
    }
    int count = out.position() - offset;
    return count == 0 ? -1 : count;
  }

  private void replace(CharBuffer out, int length) {
    if (!out.hasRemaining()) {
      return; // met again with the next buffer
    }
    if (badCount == bad.length) {
      bad = Arrays.copyOf(bad, Math.max(16, badCount * 2));
    }
    bad[badCount++] = in.position();
    in.position(in.position() + length);
    out.put(REPLACEMENT);
    decoder.reset();
  }

  /** How many places had bytes that are no character, so far. */
  int badCount() {
    return badCount;
  }

  /** The index of the first byte of such a place. */
  int bad(int which) {
    return bad[which];
  }

  @Override
  public void close() {
    // Nothing to close: the bytes are in memory.
  }
}
