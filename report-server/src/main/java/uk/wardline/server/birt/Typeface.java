package uk.wardline.server.birt;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Liberation Sans, which comes with the program: laid down as files for BIRT and told to AWT, which
 * draws charts and maps.
 */
final class Typeface {
  static final String FAMILY = "Liberation Sans";
  private static final List<String> FILES =
      List.of(
          "LiberationSans-Regular.ttf",
          "LiberationSans-Bold.ttf",
          "LiberationSans-Italic.ttf",
          "LiberationSans-BoldItalic.ttf");

  private Typeface() {}

  /**
   * Writes the font files and BIRT's description of them into the folder; returns the description.
   */
  static Path layDown(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String file : FILES) {
        Path target = folder.resolve(file);
        try (InputStream in = Typeface.class.getResourceAsStream("/liberation/" + file)) {
          if (in == null) {
            throw new IllegalStateException("The font " + file + " is missing from the program.");
          }
          Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .registerFont(Font.createFont(Font.TRUETYPE_FONT, target.toFile()));
      }
      Path description = folder.resolve("fonts.xml");
      Files.writeString(description, describe(folder));
      return description;
    } catch (IOException e) {
      throw new UncheckedIOException("The fonts could not be written to " + folder + ".", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("A font of the program is damaged.", e);
    }
  }

  private static String describe(Path folder) {
    StringBuilder aliases = new StringBuilder();
    for (String name :
        List.of("serif", "sans-serif", "monospace", "cursive", "fantasy", "Helvetica", "Arial")) {
      aliases.append("<mapping name=\"%s\" font-family=\"%s\"/>".formatted(name, FAMILY));
    }
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <font>
      <font-paths><path path="%s"/></font-paths>
      <font-aliases>%s</font-aliases>
      <composite-font name="all-fonts">
        <block name="default" range-start="0" range-end="10ffff"><font-family>%s</font-family></block>
        <font font-family="%s" catalog="Western"/>
      </composite-font>
    </font>
    """
        .formatted(
            folder.toAbsolutePath().toString().replace("&", "&amp;").replace("\"", "&quot;"),
            aliases,
            FAMILY,
            FAMILY);
  }
}
