package uk.wardline.server.birt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF about a file, in a JVM of its own: its rules are scripts, which {@link ScriptGuard}
 * keeps from running where BIRT does.
 */
final class VeraPdf {
  private VeraPdf() {}

  /** What veraPDF says: each failure on a line, then a line that counts the checks. */
  static List<String> check(Path pdf) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                VeraPdf.class.getName(),
                pdf.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    if (exit != 0) {
      throw new AssertionError("veraPDF ended with " + exit + ": " + said);
    }
    return said.lines().filter(line -> line.startsWith("veraPDF ")).toList();
  }

  /** The same as one text. */
  static String checkQuietly(Path pdf) {
    try {
      return String.join("\n", check(pdf));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The other process. */
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]));
        PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      for (TestAssertion assertion : result.getTestAssertions()) {
        System.out.println(
            "veraPDF fails "
                + assertion.getRuleId().getClause()
                + "-"
                + assertion.getRuleId().getTestNumber()
                + " "
                + assertion.getMessage().replaceAll("\\s+", " ")
                + " at "
                + assertion.getLocation().getContext());
      }
      System.out.println(
          "veraPDF "
              + (result.isCompliant() ? "passes" : "refuses")
              + " after "
              + result.getTotalAssertions()
              + " checks");
    }
  }
}
