package uk.wardline.server.birt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form in which a report can be had; all forms of one run hold the same figures. */
public enum ReportFormat {
  /** One page for a browser, without script, outside references or inline styles. */
  HTML("html", "text/html;charset=UTF-8"),
  /** Pages for print, tagged for screen readers (PDF/UA-1). */
  PDF("pdf", "application/pdf"),
  /** A workbook with real numbers. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** The figures alone, one row each, with a header. */
  CSV("csv", "text/csv;charset=UTF-8;header=present");

  private final String extension;
  private final String mediaType;

  ReportFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The end of a file name, without the dot. */
  public String extension() {
    return extension;
  }

  /** What a web server calls it. */
  public String mediaType() {
    return mediaType;
  }

  /** The format of that name, in any case; empty if there is none. */
  public static Optional<ReportFormat> named(String name) {
    return Arrays.stream(values())
        .filter(f -> f.extension.equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
