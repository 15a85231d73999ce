package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import uk.wardline.warehouse.testing.FreshPlatform;

/**
 * Copies the data folder of a platform that runs and that nobody writes to: the object store as it
 * is, PostgreSQL as its manual says for a base backup made by hand, and the secrets of both.
 */
record RunningCopy(Platform platform) {

  void to(Path folder) throws IOException, SQLException {
    var from = platform.dataFolder();
    for (var part : new String[] {"secrets", "object-store"}) {
      FreshPlatform.copy(from.resolve(part), folder.resolve(part), _ -> false);
    }
    copyPostgres(from.resolve("postgres"), folder.resolve("postgres"));
  }

  private void copyPostgres(Path from, Path to) throws IOException, SQLException {
    int port = URI.create(platform.postgres().jdbcUrl().substring("jdbc:".length())).getPort();
    var log = from.resolve("pg_wal");
    String label;
    try (var connection =
            EmbeddedPostgres.admin(DataFolder.at(platform.dataFolder()), port).connect();
        var statement = connection.createStatement()) {
      statement.execute("select pg_backup_start('copy', true)");
      FreshPlatform.copy(
          from, to, path -> path.equals(log) || path.getFileName().toString().startsWith("postm"));
      try (var end = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
        end.next();
        label = end.getString(1);
      }
    }
    FreshPlatform.copy(log, to.resolve("pg_wal"), _ -> false);
    Files.writeString(to.resolve("backup_label"), label);
  }
}
