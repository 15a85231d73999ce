package uk.wardline.warehouse.trino;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import uk.wardline.warehouse.platform.Secret;

/**
 * Where Trino is, whom to trust there, and the passwords of our services.
 *
 * @param uri {@code https://host:port}
 * @param trustStore a PKCS12 store with the certificate of that Trino, or of who signed it
 */
public record TrinoEndpoint(
    URI uri, Path trustStore, Secret trustStorePassword, Map<TrinoService, Secret> passwords) {
  public TrinoEndpoint {
    passwords = Map.copyOf(passwords);
  }
}
