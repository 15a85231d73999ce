package uk.wardline.warehouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.platform.PlatformSettings;
import uk.wardline.warehouse.platform.Platforms;

/**
 * Gives tests that ask for a {@link Platform} one that all tests of the module share: started for
 * the first, stopped after the last. Tests leave the release that they find as they find it, or
 * name their own tables.
 *
 * <p>Its data is in {@code target/platform-it} and new for each run, a copy of the {@link
 * FreshPlatform} where there is one. With {@code -Dwardline.it.data=DIR} it is in DIR and stays; if
 * a platform runs there already, the tests join it.
 */
public final class SharedPlatform implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Platform.class;
  }

  @Override
  public Platform resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return in(context);
  }

  /** The platform, for extensions that need it before a test can ask for it. */
  public static Platform in(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedPlatform.class))
        .computeIfAbsent("platform", _ -> Opened.on(folder(context)), Opened.class)
        .platform();
  }

  /**
   * Its data folder. Whoever asks first, before a test has asked for the platform, can have the
   * folder's first platform run elsewhere, as long as it has ended before the tests go on.
   */
  public static Path folder(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedPlatform.class))
        .computeIfAbsent("folder", _ -> prepared(), Path.class);
  }

  private static Path prepared() {
    @Nullable String kept = System.getProperty("wardline.it.data");
    if (kept != null) {
      return Path.of(kept);
    }
    var folder = Path.of(System.getProperty("basedir", ".")).resolve("target/platform-it");
    FreshPlatform.delete(folder);
    FreshPlatform.putInto(folder);
    writeSettings(folder);
    return folder;
  }

  /** Looks, at the end, whether the platform has left anything behind. */
  private record Opened(Platform platform) implements AutoCloseable {
    static Opened on(Path folder) {
      return new Opened(Platforms.open(PlatformSettings.read(folder)));
    }

    @Override
    public void close() throws IOException {
      var run = platform.dataFolder().resolve("run");
      var parts =
          platform.startedHere() ? parts(run.resolve("children")) : List.<ProcessHandle>of();
      platform.close();
      if (platform.startedHere()) {
        if (parts.stream().anyMatch(ProcessHandle::isAlive)
            || Files.exists(run.resolve("platform.json"))) {
          throw new IllegalStateException("The platform was stopped, and left something running");
        }
      }
    }

    private static List<ProcessHandle> parts(Path notes) throws IOException {
      try (var files = Files.list(notes)) {
        var parts = new ArrayList<ProcessHandle>();
        for (var file : files.toList()) {
          ProcessHandle.of(Long.parseLong(Files.readString(file).split(" ", 2)[0]))
              .ifPresent(parts::add);
        }
        return parts;
      }
    }
  }

  /**
   * Tests ask small questions a few times: a Trino that never optimises its code starts in half the
   * time.
   */
  public static void writeSettings(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(PlatformSettings.FILE),
          "trino.java-options = -XX:TieredStopAtLevel=1 -XX:+UseSerialGC\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
