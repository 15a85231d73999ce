package uk.wardline.feeds.survey;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that came, surveyed.
 *
 * @param id the SHA-256 of the name of the feed, a zero byte and the content, unpacked, in
 *     hexadecimal: the same content has it under any file name, and under no other feed. Where the
 *     contract takes the day of the extract from the file's name, "@" and that day follow the feed
 * @param fileName the name of the file as it came, without folders
 * @param content where its rows are
 * @param header its columns
 * @param scopeMonth the month it stands for, as yyyy-MM, where the contract has a scope; else null
 */
public record Delivery(
    String id, String fileName, Content content, Header header, @Nullable String scopeMonth)
    implements Serializable {

  /**
   * Where the rows are.
   *
   * @param path the file itself, or the unpacked copy of a gzip
   * @param spooled whether it is such a copy, which whoever asked for the survey deletes when done
   * @param bytes its size
   * @param rows how many rows it has, misfits included, the header not
   */
  public record Content(String path, boolean spooled, long bytes, long rows)
      implements Serializable {

    /** The path as a path; the record holds text, since paths cannot be serialised. */
    public Path file() {
      return Path.of(path);
    }
  }

  /** The last ISO date in the name of the file, as in "tenancies-2014-03-31.csv". */
  public Optional<LocalDate> dayInName() {
    return AsAt.in(fileName);
  }

  /** The scope, if the feed has one. */
  public Optional<String> scope() {
    return Optional.ofNullable(scopeMonth);
  }
}
