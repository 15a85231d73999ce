package uk.wardline.warehouse.platform;

import java.util.List;

/** The settings of a data folder are not usable; all that is wrong is said at once. */
public final class SettingsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> faults;

  SettingsRefused(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** One line each: file, line, key, what is wrong, what to do. */
  public List<String> faults() {
    return faults;
  }
}
