package uk.wardline.warehouse.access;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person, as far as rights go.
 *
 * @param login a lower-case letter, then letters, digits, dots, dashes or underscores; at most 64
 * @param role one of the policy's roles; an account of any other role can read nothing
 * @param wardCode the person's own ward, where there is one
 */
public record Account(String login, String role, Optional<String> wardCode) {
  private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

  public Account {
    if (!LOGIN.matcher(login).matches()) {
      throw new IllegalArgumentException(
          "Not a login: '" + login + "'. Use a lower-case letter, then letters, digits, . - or _");
    }
    if (login.startsWith("wardline-")) {
      throw new IllegalArgumentException(
          "The login '" + login + "' is kept for Wardline's own services");
    }
  }
}
