package uk.wardline.warehouse.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A changelog that a test writes and rewrites. */
final class ScratchChangelog {
  private final Path root;
  private final String name;
  private final List<String> files = new ArrayList<>();

  ScratchChangelog(Path root, String name) {
    this.root = root;
    this.name = name;
  }

  /** Adds a file with one changeset, or writes it anew. */
  ScratchChangelog with(String file, String sql) {
    if (!files.contains(file)) {
      files.add(file);
    }
    write(file, "--liquibase formatted sql\n\n--changeset wardline:%s\n%s\n".formatted(file, sql));
    return this;
  }

  /** As it is now. */
  Changelog changelog() {
    var includes = new StringBuilder();
    for (var file : files) {
      includes.append("  <include file=\"%s/%s.sql\"/>\n".formatted(name, file));
    }
    write(
        "changelog.xml",
        """
        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
        %s</databaseChangeLog>
        """
            .formatted(includes));
    try {
      var loader =
          new URLClassLoader(new URL[] {root.toUri().toURL()}, getClass().getClassLoader());
      return new Changelog(name, name + "/changelog.xml", loader);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(String file, String text) {
    try {
      Files.createDirectories(root.resolve(name));
      Files.writeString(
          root.resolve(name).resolve(file.endsWith(".xml") ? file : file + ".sql"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
