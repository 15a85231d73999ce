package uk.wardline.geo;

import java.io.Serializable;

/** A ward: the code by which data name it, the name by which people do, and what it covers. */
public record Ward(String code, String name, Boundary boundary) implements Serializable {

  /** Throws {@link IllegalArgumentException} where code or name is blank or padded with blanks. */
  public Ward {
    if (code.isBlank() || !code.equals(code.strip())) {
      throw new IllegalArgumentException("'" + code + "' is no ward code.");
    }
    if (name.isBlank() || !name.equals(name.strip())) {
      throw new IllegalArgumentException("'" + name + "' is no ward name (code " + code + ").");
    }
  }
}
