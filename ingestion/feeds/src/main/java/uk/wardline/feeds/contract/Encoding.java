package uk.wardline.feeds.contract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings a delivery may have. */
public enum Encoding {
  UTF_8("utf-8", StandardCharsets.UTF_8),
  WINDOWS_1252("windows-1252", Charset.forName("windows-1252"));

  private final String word;
  private final transient Charset charset;

  Encoding(String word, Charset charset) {
    this.word = word;
    this.charset = charset;
  }

  /** The word in the contract. */
  public String word() {
    return word;
  }

  /** The character set of that name. */
  public Charset charset() {
    return charset;
  }
}
