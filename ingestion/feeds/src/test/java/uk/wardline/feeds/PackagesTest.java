package uk.wardline.feeds;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know of what. */
class PackagesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("uk.wardline.feeds");

  @Test
  void the_csv_parser_is_known_to_one_package_and_the_yaml_reader_to_another() {
    noClasses()
        .that()
        .resideOutsideOfPackage("uk.wardline.feeds.csv")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("de.siegmar..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("uk.wardline.feeds.contract")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(CLASSES);
  }

  @Test
  void packages_do_not_depend_on_each_other_in_a_ring() {
    slices().matching("uk.wardline.feeds.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
