package uk.wardline.warehouse.trino;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import uk.wardline.warehouse.platform.PlatformUnavailable;

/**
 * Opens connections to Trino. Thread-safe; each connection belongs to who asked for it, and is
 * closed there.
 */
public final class TrinoDoor {
  private final TrinoEndpoint endpoint;

  /** A door to this Trino. Nothing is connected yet. */
  public TrinoDoor(TrinoEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** What lies behind the door, for programs that bring a client of their own. */
  public TrinoEndpoint endpoint() {
    return endpoint;
  }

  /**
   * A connection as one of our services.
   *
   * @throws PlatformUnavailable if the driver refuses the address; Trino itself is asked at the
   *     first statement
   */
  public Connection asService(TrinoService who, Catalog catalog) {
    var properties = new Properties();
    // A statement with parameters is one question, instead of three: prepare, execute, forget.
    properties.setProperty("explicitPrepare", "false");
    return connect(who, properties, catalog);
  }

  /**
   * A connection that has the rights of this person and no others. An unknown person can read
   * nothing.
   *
   * @param login as in the accounts last published
   * @throws PlatformUnavailable if the driver refuses the address; Trino itself is asked at the
   *     first statement
   */
  public Connection asPerson(String login, Catalog catalog) {
    if (login.isBlank()) {
      throw new IllegalArgumentException("A person without a login cannot ask Trino");
    }
    var properties = new Properties();
    properties.setProperty("sessionUser", login);
    return connect(TrinoService.SERVER, properties, catalog);
  }

  /** What a statement says of where it comes from. */
  static String source(Catalog catalog) {
    return "wardline " + catalog;
  }

  private Connection connect(TrinoService who, Properties properties, Catalog catalog) {
    var password = endpoint.passwords().get(who);
    if (password == null) {
      throw new PlatformUnavailable("No password of " + who.user() + " for Trino is known here");
    }
    properties.setProperty("user", who.user());
    properties.setProperty("password", password.reveal());
    properties.setProperty("SSL", "true");
    properties.setProperty("SSLTrustStorePath", endpoint.trustStore().toString());
    properties.setProperty("SSLTrustStorePassword", endpoint.trustStorePassword().reveal());
    properties.setProperty("SSLTrustStoreType", "PKCS12");
    properties.setProperty("timezone", "UTC");
    properties.setProperty("source", source(catalog));
    var uri = endpoint.uri();
    var url = "jdbc:trino://" + uri.getRawAuthority() + "/" + catalog;
    try {
      return DriverManager.getConnection(url, properties);
    } catch (SQLException e) {
      throw new PlatformUnavailable("Trino at " + uri + " cannot be reached: " + e.getMessage(), e);
    }
  }
}
