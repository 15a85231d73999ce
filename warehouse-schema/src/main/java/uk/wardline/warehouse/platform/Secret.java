package uk.wardline.warehouse.platform;

import java.util.Objects;

/**
 * A password or a key that does not print itself.
 *
 * <p>Immutable. Two secrets are equal if they reveal the same text.
 */
public final class Secret {
  private final String value;

  private Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /** The secret with this text, which may be empty. */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /** The text itself. Never log it, nor put it on a command line or into a URL. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Always {@code ****}. */
  @Override
  public String toString() {
    return "****";
  }
}
