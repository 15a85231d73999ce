package uk.wardline.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;

/**
 * Style sheets, scripts and pictures of the pages, in memory: a few files of ours and of the
 * WebJars, and nothing else of those. Their address holds a hash of them all, so that a browser may
 * keep them for good. Immutable.
 */
public final class Assets {
  private static final String OURS = "/uk/wardline/server/web/assets/";
  private static final String JARS = "/META-INF/resources/webjars/";

  /** GOV.UK's typeface is licensed for services on GOV.UK alone; a council's are not. */
  private static final Pattern FONT_FACES = Pattern.compile("@font-face\\{[^}]*}");

  private static final String GOVUK_FONT = "GDS Transport,";

  /**
   * One file.
   *
   * @param content its bytes
   * @param type its media type
   */
  public record Asset(ByteArrayResource content, MediaType type) {}

  private final Map<String, Asset> files = new LinkedHashMap<>();
  private final String version;

  /** Reads them all. */
  public Assets() {
    script("page.js", OURS + "page.js");
    script("start.js", OURS + "start.js");
    script("trend.js", OURS + "trend.js");
    script("govuk-frontend.min.js", jar("govuk-frontend", "dist/govuk/govuk-frontend.min.js"));
    script("htmx.min.js", jar("htmx.org", "dist/htmx.min.js"));
    script("echarts.min.js", jar("echarts", "dist/echarts.common.min.js"));
    files.put("govuk.css", asset(govukStyle(), "text/css;charset=UTF-8"));
    files.put("wardline.css", asset(bytes(OURS + "wardline.css"), "text/css;charset=UTF-8"));
    files.put("icon.svg", asset(bytes(OURS + "icon.svg"), "image/svg+xml"));
    version = hash();
  }

  /** The path of an asset, for pages. */
  public String path(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("There is no asset " + name);
    }
    return "/assets/" + version + "/" + name;
  }

  /** An asset by the hash and the name in its path. */
  public Optional<Asset> find(String hash, String name) {
    return version.equals(hash) ? Optional.ofNullable(files.get(name)) : Optional.empty();
  }

  private void script(String name, String resource) {
    files.put(name, asset(bytes(resource), "text/javascript;charset=UTF-8"));
  }

  private static Asset asset(byte[] content, String type) {
    return new Asset(new ByteArrayResource(content), MediaType.parseMediaType(type));
  }

  private static byte[] govukStyle() {
    var style =
        new String(
            bytes(jar("govuk-frontend", "dist/govuk/govuk-frontend.min.css")),
            StandardCharsets.UTF_8);
    return FONT_FACES
        .matcher(style)
        .replaceAll("")
        .replace(GOVUK_FONT, "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String jar(String name, String path) {
    return JARS + name + "/" + version(name) + "/" + path;
  }

  private static String version(String name) {
    var properties = new java.util.Properties();
    try (var in =
        Assets.class.getResourceAsStream(
            "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
      if (in == null) {
        throw new IllegalStateException("The WebJar " + name + " is not on the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }

  private static byte[] bytes(String resource) {
    try (var in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The file " + resource + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(a -> digest.update(a.content().getByteArray()));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
