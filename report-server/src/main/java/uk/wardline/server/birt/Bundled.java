package uk.wardline.server.birt;

import java.net.URL;
import java.util.Map;
import org.eclipse.birt.report.model.api.IResourceLocator;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a design names, such as the shared library, among the resources beside it and nowhere
 * else.
 */
final class Bundled implements IResourceLocator {
  private final String design;

  /**
   * @param design the class path of the design, without a leading slash
   */
  Bundled(String design) {
    this.design = design;
  }

  static @Nullable URL resource(String path) {
    return Bundled.class.getClassLoader().getResource(path);
  }

  @Override
  public @Nullable URL findResource(
      @Nullable ModuleHandle module, @Nullable String name, int type) {
    if (name == null || name.contains(":") || name.startsWith("/")) {
      return null;
    }
    String path = java.nio.file.Path.of("/" + design).resolveSibling(name).normalize().toString();
    return resource(path.substring(1));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public @Nullable URL findResource(
      @Nullable ModuleHandle module, @Nullable String name, int type, @Nullable Map context) {
    return findResource(module, name, type);
  }
}
