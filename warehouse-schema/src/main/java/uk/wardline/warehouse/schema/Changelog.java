package uk.wardline.warehouse.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/** An ordered list of SQL files on the class path, which Liquibase applies. Immutable. */
final class Changelog {
  /** The PostgreSQL tables: schema {@code app} and the Iceberg catalog. */
  static final Changelog APP = new Changelog("app", "wardline/app/changelog.xml");

  /** The Iceberg tables. */
  static final Changelog WAREHOUSE = new Changelog("warehouse", "wardline/warehouse/changelog.xml");

  private final String name;
  private final String path;
  private final ClassLoader loader;

  private Changelog(String name, String path) {
    this(name, path, Changelog.class.getClassLoader());
  }

  /** A changelog that stands elsewhere, for tests. */
  Changelog(String name, String path, ClassLoader loader) {
    this.name = name;
    this.path = path;
    this.loader = loader;
  }

  String name() {
    return name;
  }

  String path() {
    return path;
  }

  ClassLoader loader() {
    return loader;
  }

  /** The class path names of the SQL files, in the order in which they are applied. */
  List<String> files() {
    var files = new ArrayList<String>();
    try (var xml = open(path)) {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var includes = factory.newDocumentBuilder().parse(xml).getElementsByTagName("include");
      for (int i = 0; i < includes.getLength(); i++) {
        files.add(includes.item(i).getAttributes().getNamedItem("file").getNodeValue());
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(path + " cannot be read: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
    return List.copyOf(files);
  }

  /** The text of one of its files. */
  String read(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /**
   * SHA-256 over names and contents, in hexadecimal: the same as long as nothing was added, edited
   * or moved.
   */
  String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files()) {
        digest.update((file + '\n').getBytes(StandardCharsets.UTF_8));
        digest.update(MessageDigest.getInstance("SHA-256").digest(bytes(file)));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256", e);
    }
  }

  private byte[] bytes(String file) {
    try (var in = open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private InputStream open(String file) {
    var in = loader.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is not on the class path");
    }
    return in;
  }
}
