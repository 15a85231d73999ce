package uk.wardline.reports;

import java.util.Objects;

/**
 * One thing a reader chooses before a report is run.
 *
 * @param name the name in requests and in the design, lower case with hyphens
 * @param label what the form calls it
 * @param hint one sentence of help under the label
 * @param kind the form of its values
 * @param choices SQL that lists what may be chosen, in the order to show: one column, its values as
 *     text; it is asked with the reader's own rights
 * @param preset which of the choices stands when the reader names none
 */
public record ReportParameter(
    String name, String label, String hint, Kind kind, String choices, Preset preset) {

  /** The form of a parameter's values. */
  public enum Kind {
    /** Exactly one of the choices. */
    CHOICE,
    /** Any number of the choices; none means all of them. */
    CHOICES,
    /** A month, {@code yyyy-MM}, that is one of the choices. */
    MONTH
  }

  /** Which choice stands when the reader names none. */
  public enum Preset {
    /** None: the reader must choose, or for {@link Kind#CHOICES}, nothing chosen means all. */
    NONE,
    /** The first in the order of the choices. */
    FIRST,
    /** The last in the order of the choices. */
    LAST
  }

  /** Checks that nothing is missing. */
  public ReportParameter {
    Objects.requireNonNull(name);
    Objects.requireNonNull(label);
    Objects.requireNonNull(hint);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(choices);
    Objects.requireNonNull(preset);
  }
}
