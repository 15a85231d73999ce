package uk.wardline.warehouse.platform;

import java.nio.file.Path;
import uk.wardline.warehouse.trino.Catalog;

/** The configuration that an embedded Trino starts from, written anew at each start. */
record TrinoFiles(DataFolder folder, Path etc) {

  static TrinoFiles in(DataFolder folder) {
    folder.folder("trino");
    folder.folder("trino/etc");
    folder.folder("trino/etc/catalog");
    return new TrinoFiles(folder, folder.root().resolve("trino/etc"));
  }

  Path config() {
    return etc.resolve("config.properties");
  }

  /** Where the access policy is published to. */
  Path access() {
    return folder.folder("trino/access");
  }

  /**
   * Writes how the server runs. Two settings differ from Trino's own because it has one node and
   * short questions: what is known of an ended task goes after ten seconds, since Trino looks
   * through all it knows five times a second; and a join sends its smaller side to where the other
   * one is read, since with one node to part the rows among, parting them is a step more and
   * nothing else.
   */
  void writeServer(int port, Path plugins) {
    var certificate = ServerCertificate.in(folder);
    certificate.ensure(folder);
    DataFolder.write(
        config(),
        """
        coordinator=true
        node-scheduler.include-coordinator=true
        node.environment=wardline
        node.id=wardline
        node.internal-address=localhost
        node.bind-ip=127.0.0.1
        task.info.max-age=10s
        join-distribution-type=BROADCAST
        plugin.dir=%s
        discovery.uri=https://localhost:%d
        http-server.http.enabled=false
        http-server.https.enabled=true
        http-server.https.port=%d
        http-server.https.keystore.path=%s
        http-server.https.keystore.key=%s
        http-server.authentication.type=PASSWORD
        http-server.log.enabled=false
        internal-communication.https.required=true
        internal-communication.https.truststore.path=%s
        internal-communication.https.truststore.key=%s
        internal-communication.shared-secret=%s
        web-ui.enabled=false
        """
            .formatted(
                plugins,
                port,
                port,
                certificate.keyStore(),
                certificate.password().reveal(),
                certificate.trustStore(),
                certificate.password().reveal(),
                folder.secret("trino-shared").reveal()));
    DataFolder.write(
        etc.resolve("password-authenticator.properties"),
        """
        password-authenticator.name=file
        file.password-file=%s
        file.refresh-period=5s
        """
            .formatted(access().resolve("password.db")));
    DataFolder.write(
        etc.resolve("group-provider.properties"),
        """
        group-provider.name=file
        file.group-file=%s
        file.refresh-period=5s
        """
            .formatted(access().resolve("group.txt")));
    DataFolder.write(
        etc.resolve("access-control.properties"),
        """
        access-control.name=file
        security.config-file=%s
        security.refresh-period=5s
        """
            .formatted(access().resolve("rules.json")));
  }

  void writeCatalog(Catalog catalog, PostgresEndpoint postgres, ObjectStoreEndpoint store) {
    var readOnly = catalog == Catalog.WAREHOUSE ? "iceberg.security=read_only\n" : "";
    DataFolder.write(
        etc.resolve("catalog").resolve(catalog + ".properties"),
        """
        connector.name=iceberg
        iceberg.catalog.type=jdbc
        iceberg.jdbc-catalog.driver-class=org.postgresql.Driver
        iceberg.jdbc-catalog.connection-url=%s
        iceberg.jdbc-catalog.connection-user=%s
        iceberg.jdbc-catalog.connection-password=%s
        iceberg.jdbc-catalog.catalog-name=%s
        iceberg.jdbc-catalog.default-warehouse-dir=s3://%s/warehouse
        iceberg.jdbc-catalog.schema-version=V1
        fs.native-s3.enabled=true
        s3.endpoint=%s
        s3.region=%s
        s3.path-style-access=true
        s3.aws-access-key=%s
        s3.aws-secret-key=%s
        %s\
        """
            .formatted(
                postgres.jdbcUrl(),
                postgres.user(),
                postgres.password().reveal(),
                catalog,
                store.bucket(),
                store.endpoint(),
                store.region(),
                store.accessKey(),
                store.secretKey().reveal(),
                readOnly));
  }
}
