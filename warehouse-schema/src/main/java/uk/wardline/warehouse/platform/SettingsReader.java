package uk.wardline.warehouse.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code wardline.properties}: a line is {@code key = value}, empty, or a comment that starts
 * with {@code #}. Collects all faults before it gives up.
 */
final class SettingsReader {
  private static final String EMBEDDED = "embedded";
  private static final String EXISTING = "existing";

  /**
   * Which keys there are, by part and by how that part is come by, each with its default or none.
   */
  private static final Map<String, Map<String, String>> KEYS =
      Map.of(
          "postgres." + EMBEDDED, Map.of("port", "0"),
          "postgres." + EXISTING,
              Map.of(
                  "url", "",
                  "user", PostgresRole.OWNER.user(),
                  "password-file", "",
                  "work-user", PostgresRole.WORK.user(),
                  "work-password-file", "",
                  "warehouse-user", PostgresRole.WAREHOUSE.user(),
                  "warehouse-password-file", ""),
          "object-store." + EMBEDDED, Map.of("port", "0"),
          "object-store." + EXISTING,
              Map.of(
                  "endpoint", "",
                  "region", EmbeddedObjectStore.REGION,
                  "bucket", EmbeddedObjectStore.BUCKET,
                  "access-key", "",
                  "secret-key-password-file", ""),
          "trino." + EMBEDDED, Map.of("port", "0", "memory", "2G", "java-options", ""),
          "trino." + EXISTING,
              Map.of(
                  "url", "",
                  "trust-store", "",
                  "trust-store-password-file", "",
                  "load-password-file", "",
                  "server-password-file", "",
                  "local-password-file", "",
                  "access-folder", ""));

  private record Entry(String value, int line) {}

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private SettingsReader(Path file) {
    this.file = file;
  }

  static PlatformSettings read(Path dataFolder) {
    var folder = dataFolder.toAbsolutePath().normalize();
    var reader = new SettingsReader(folder.resolve(PlatformSettings.FILE));
    reader.load();
    return reader.settings(folder);
  }

  private void load() {
    if (Files.notExists(file)) {
      return;
    }
    List<String> all;
    try {
      all = Files.readAllLines(file);
    } catch (IOException e) {
      throw new SettingsRefused(List.of(file + ": cannot be read: " + e));
    }
    for (int i = 0; i < all.size(); i++) {
      var line = all.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1) {
        faults.add(at(i + 1) + "'" + line + "' is not of the form key = value");
        continue;
      }
      var key = line.substring(0, equals).strip();
      var before = entries.put(key, new Entry(line.substring(equals + 1).strip(), i + 1));
      if (before != null) {
        faults.add(
            at(i + 1) + key + " stands here a second time; keep one (line " + before.line + ")");
      }
    }
  }

  private PlatformSettings settings(Path folder) {
    var postgres = new Part("postgres");
    var objectStore = new Part("object-store");
    var trino = new Part("trino");
    var p = postgres(postgres, trino.existing);
    var o = objectStore(objectStore);
    var t = trino(trino);
    refuseUnknown();
    if (!faults.isEmpty()) {
      throw new SettingsRefused(faults);
    }
    return new PlatformSettings(folder, p, o, t, lines.stream().sorted().toList());
  }

  private PlatformSettings.Postgres postgres(Part part, boolean trinoExists) {
    if (!part.existing) {
      return new PlatformSettings.Postgres.Embedded(part.port());
    }
    var url = part.text("url");
    if (!url.isEmpty() && !url.startsWith("jdbc:postgresql://")) {
      part.fault(
          "url", "is not a PostgreSQL JDBC URL, such as jdbc:postgresql://host:5432/wardline");
    } else if (url.matches(".*[?&](user|password)=.*")) {
      part.fault("url", "must not carry credentials; use postgres.user and postgres.password-file");
    }
    var owner = new PostgresEndpoint(url, part.text("user"), part.secret("password-file"));
    if (trinoExists) {
      // The catalogs of that Trino have accounts of their own.
      part.optional("work-user", "work-password-file", "warehouse-user", "warehouse-password-file");
      return new PlatformSettings.Postgres.Existing(owner, owner, owner);
    }
    return new PlatformSettings.Postgres.Existing(
        owner,
        new PostgresEndpoint(url, part.text("work-user"), part.secret("work-password-file")),
        new PostgresEndpoint(
            url, part.text("warehouse-user"), part.secret("warehouse-password-file")));
  }

  private PlatformSettings.ObjectStore objectStore(Part part) {
    if (!part.existing) {
      return new PlatformSettings.ObjectStore.Embedded(part.port());
    }
    return new PlatformSettings.ObjectStore.Existing(
        new ObjectStoreEndpoint(
            part.uri("endpoint", "http", "https"),
            part.text("region"),
            part.text("bucket"),
            part.text("access-key"),
            part.secret("secret-key-password-file")));
  }

  private PlatformSettings.Trino trino(Part part) {
    if (!part.existing) {
      var memory = part.text("memory");
      if (!memory.matches("[1-9][0-9]*[mMgG]")) {
        part.fault("memory", "is not a size such as 2G or 1500m");
      }
      return new PlatformSettings.Trino.Embedded(part.port(), memory, part.javaOptions());
    }
    return new PlatformSettings.Trino.Existing(
        part.uri("url", "https"),
        part.path("trust-store"),
        part.secret("trust-store-password-file"),
        part.secret("load-password-file"),
        part.secret("server-password-file"),
        part.secret("local-password-file"),
        part.path("access-folder"));
  }

  private void refuseUnknown() {
    for (var entry : entries.entrySet()) {
      if (!known.contains(entry.getKey())) {
        faults.add(at(entry.getValue().line) + explain(entry.getKey()));
      }
    }
  }

  private String explain(String key) {
    for (var group : KEYS.entrySet()) {
      int dot = group.getKey().lastIndexOf('.');
      var part = group.getKey().substring(0, dot);
      if (key.startsWith(part + ".")
          && group.getValue().containsKey(key.substring(part.length() + 1))) {
        return key
            + " means nothing unless "
            + part
            + ".mode = "
            + group.getKey().substring(dot + 1);
      }
    }
    return key + " is not a setting; the nearest one is " + Nearest.to(key, known);
  }

  private String at(int line) {
    return file + ":" + line + ": ";
  }

  /** The settings of one part. */
  private final class Part {
    private final String name;
    private final Map<String, String> defaults;
    final boolean existing;

    Part(String name) {
      this.name = name;
      var modeKey = name + ".mode";
      known.add(modeKey);
      var mode = value(modeKey, EMBEDDED);
      existing = mode.equals(EXISTING);
      if (!existing && !mode.equals(EMBEDDED)) {
        faults.add(where(modeKey) + "'" + mode + "' is neither " + EMBEDDED + " nor " + EXISTING);
      }
      defaults = KEYS.getOrDefault(name + "." + (existing ? EXISTING : EMBEDDED), Map.of());
      defaults.keySet().forEach(key -> known.add(name + "." + key));
    }

    String text(String key) {
      var full = name + "." + key;
      var value = value(full, defaults.getOrDefault(key, ""));
      if (value.isEmpty()) {
        faults.add(where(full) + "is missing, and " + name + ".mode = " + EXISTING + " needs it");
      }
      return value;
    }

    void optional(String... keys) {
      for (var key : keys) {
        known.add(name + "." + key);
      }
    }

    List<String> javaOptions() {
      var full = name + ".java-options";
      var words = value(full, "").split("\\s+");
      var options = Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
      for (var option : options) {
        if (!option.startsWith("-")) {
          fault("java-options", "has a word that is no option of Java: " + option);
        }
      }
      return options;
    }

    int port() {
      var text = text("port");
      if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
        fault("port", "is not a port between 0 (any that is free) and 65535");
        return 0;
      }
      return Integer.parseInt(text);
    }

    URI uri(String key, String... schemes) {
      var text = text(key);
      try {
        var uri = URI.create(text);
        boolean fits =
            uri.getHost() != null && Set.of(schemes).contains(String.valueOf(uri.getScheme()));
        boolean bare = uri.getUserInfo() == null && uri.getQuery() == null;
        if (!text.isEmpty() && (!fits || !bare)) {
          fault(
              key,
              "is not of the form " + schemes[0] + "://host or " + schemes[0] + "://host:port");
        }
        return uri;
      } catch (IllegalArgumentException _) {
        fault(key, "is not a URL");
        return URI.create("");
      }
    }

    Path path(String key) {
      var text = text(key);
      var path = file.resolveSibling(text).normalize();
      if (!text.isEmpty() && Files.notExists(path)) {
        fault(key, "is not there: " + path);
      }
      return path;
    }

    Secret secret(String key) {
      var text = text(key);
      if (text.isEmpty()) {
        return Secret.of("");
      }
      var path = file.resolveSibling(text).normalize();
      try {
        var secret = Files.readString(path).strip();
        if (secret.isEmpty()) {
          fault(key, "is empty: " + path);
        }
        return Secret.of(secret);
      } catch (IOException e) {
        fault(key, "cannot be read: " + e);
        return Secret.of("");
      }
    }

    void fault(String key, String what) {
      faults.add(where(name + "." + key) + what);
    }

    private String value(String full, String byDefault) {
      var entry = entries.get(full);
      var value = entry == null ? byDefault : entry.value;
      if (!value.isEmpty()) {
        var secret = full.endsWith("password-file") ? " (****)" : "";
        lines.add(full + " = " + value + secret + (entry == null ? "   # default" : ""));
      }
      return value;
    }

    private String where(String full) {
      var entry = entries.get(full);
      return entry == null ? file + ": " + full + " " : at(entry.line) + full + " ";
    }
  }
}
