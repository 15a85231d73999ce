import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Property;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ classes from the very files that Liquibase applies, in the order of their
 * changelog, without a database. Run by the build, before anything is compiled, in the folder of
 * the module.
 */
public final class GenerateTableClasses {
  private static final Path WORK = Path.of("target", "jooq");
  private static final Path SELF = Path.of("src", "main", "jooq", "GenerateTableClasses.java");
  private static final Path SOURCES = Path.of("target", "generated-sources", "jooq");

  private GenerateTableClasses() {}

  public static void main(String[] args) throws Exception {
    var seen = WORK.resolve("seen");
    var now = inOrder("warehouse") + inOrder("app") + Files.readString(SELF);
    if (Files.isDirectory(SOURCES) && Files.exists(seen) && Files.readString(seen).equals(now)) {
      return;
    }
    generate(
        "warehouse",
        "uk.wardline.warehouse.tables",
        List.of("raw", "quarantine", "core", "index", "mart", "published"));
    generate("app", "uk.wardline.warehouse.app", List.of("app"));
    generate("app", "uk.wardline.warehouse.catalog", List.of("public"));
    Files.writeString(seen, now);
  }

  private static void generate(String changelog, String toPackage, List<String> schemas)
      throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withOnError(OnError.FAIL)
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.extensions.ddl.DDLDatabase")
                            .withSchemata(
                                schemas.stream()
                                    .map(s -> new SchemaMappingType().withInputSchema(s))
                                    .toList())
                            .withProperties(
                                new Property()
                                    .withKey("scripts")
                                    .withValue(written(changelog).toString()),
                                new Property().withKey("sort").withValue("none"),
                                new Property().withKey("defaultNameCase").withValue("lower")))
                    .withGenerate(
                        new Generate()
                            .withGeneratedAnnotation(true)
                            .withGeneratedAnnotationDate(false))
                    .withTarget(
                        new Target()
                            .withPackageName(toPackage)
                            .withDirectory(SOURCES.toString()))));
  }

  private static Path written(String changelog) throws Exception {
    return Files.writeString(
        Files.createDirectories(WORK).resolve(changelog + ".sql"), inOrder(changelog));
  }

  /** All files of a changelog as one, in its order. */
  private static String inOrder(String changelog) throws Exception {
    var includes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new File(changelog, "changelog.xml"))
            .getElementsByTagName("include");
    var all = new StringBuilder();
    for (int i = 0; i < includes.getLength(); i++) {
      String resource = includes.item(i).getAttributes().getNamedItem("file").getNodeValue();
      all.append(Files.readString(Path.of(resource.replaceFirst("^wardline/", "")))).append('\n');
    }
    return all.toString();
  }
}
