package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL server of our own, on the loopback address, with passwords for everyone.
 *
 * <p>Its superuser makes roles and the database, and is not used for anything else.
 */
final class EmbeddedPostgres {
  static final String SUPERUSER = "wardline_admin";
  private static final String SUPERUSER_SECRET = "postgres-admin";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private EmbeddedPostgres() {}

  /** Starts it on this port; where the last one was killed it recovers first. */
  static GuardedProcess launch(DataFolder folder, Distribution parts, int port) {
    var binaries = PostgresBinaries.unpackedBelow(parts.folder());
    var data = folder.root().resolve("postgres");
    folder.secret(SUPERUSER_SECRET);
    if (Files.notExists(data.resolve("PG_VERSION"))) {
      initialise(folder, binaries, data);
    }
    removeStaleLock(data);
    return GuardedProcess.start(
        new GuardedProcess.Command(
            "postgres",
            asOrdinaryUser(server(binaries, data, port)),
            folder.root(),
            folder.log("postgres"),
            Map.of("LC_ALL", "C", "TZ", "UTC"),
            "INT",
            Duration.ofSeconds(20)));
  }

  /** Waits until it lets us in. */
  static void await(GuardedProcess process, DataFolder folder, int port) {
    var admin = admin(folder, port);
    Waiting.until(process, "PostgreSQL", LIMIT, () -> Health.postgres(admin));
  }

  /** The server as its superuser, in the database that every server has. */
  static PostgresEndpoint admin(DataFolder folder, int port) {
    return new PostgresEndpoint(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
        SUPERUSER,
        folder.secret(SUPERUSER_SECRET));
  }

  static PostgresEndpoint as(PostgresRole role, DataFolder folder, int port) {
    return new PostgresEndpoint(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresRole.DATABASE,
        role.user(),
        folder.secret(role.secretName()));
  }

  private static List<String> server(PostgresBinaries binaries, Path data, int port) {
    var words = new ArrayList<String>();
    words.addAll(List.of(binaries.program("postgres").toString(), "-D", data.toString()));
    for (var setting :
        List.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "max_connections=200",
            "shared_buffers=64MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_line_prefix=%m [%p] %u ",
            "log_parameter_max_length_on_error=0")) {
      words.addAll(List.of("-c", setting));
    }
    return words;
  }

  /** Made beside and moved, so that an initialisation that is killed leaves nothing half done. */
  private static void initialise(DataFolder folder, PostgresBinaries binaries, Path data) {
    var aside = data.resolveSibling("postgres.new");
    try {
      Folders.delete(aside);
      var words =
          List.of(
              binaries.program("initdb").toString(),
              "-D",
              aside.toString(),
              "--username=" + SUPERUSER,
              "--pwfile=" + folder.secretFile(SUPERUSER_SECRET),
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--no-instructions");
      var log = folder.log("postgres");
      var process =
          new ProcessBuilder(asOrdinaryUser(words))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new PlatformUnavailable("PostgreSQL's initdb failed; see the end of " + log);
      }
      Files.move(aside, data);
    } catch (IOException e) {
      throw new PlatformUnavailable("PostgreSQL cannot be initialised in " + data + ": " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlatformUnavailable("PostgreSQL's initialisation was interrupted", e);
    }
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own it sees itself as nobody,
   * while its files still belong to who started it.
   */
  private static List<String> asOrdinaryUser(List<String> words) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return words;
    }
    var all = new ArrayList<>(List.of("unshare", "-U"));
    all.addAll(words);
    return all;
  }

  /**
   * A server that was killed leaves the number of its process behind. The caller holds the folder,
   * so whoever has that number now is either a leftover of ours, which is ended, or somebody else,
   * who must not keep us from starting.
   */
  private static void removeStaleLock(Path data) {
    var file = data.resolve("postmaster.pid");
    try {
      if (Files.notExists(file)) {
        return;
      }
      var lines = Files.readAllLines(file);
      var pid = lines.isEmpty() ? "" : lines.getFirst().strip();
      var process =
          pid.matches("[0-9]{1,18}")
              ? ProcessHandle.of(Long.parseLong(pid))
              : Optional.<ProcessHandle>empty();
      var leftover =
          process.filter(handle -> handle.info().commandLine().orElse("").contains("-D " + data));
      if (leftover.isPresent()) {
        leftover.get().destroy();
        leftover.get().onExit().orTimeout(30, TimeUnit.SECONDS).join();
      }
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new PlatformUnavailable("The file " + file + " cannot be read: " + e, e);
    }
  }
}
