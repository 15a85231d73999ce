package uk.wardline.geo;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "uk.wardline.geo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule GEOTOOLS_STAYS_IN_ONE_PACKAGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("uk.wardline.geo.crs")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.geotools..", "javax.measure..");

  @ArchTest
  static final ArchRule WHAT_OTHERS_CALL_NAMES_NO_TYPE_OF_A_LIBRARY =
      noCodeUnits()
          .that(
              DescribedPredicate.describe(
                  "others can call",
                  (JavaCodeUnit unit) ->
                      unit.getModifiers().contains(PUBLIC)
                          && unit.getOwner().getModifiers().contains(PUBLIC)))
          .should()
          .haveRawReturnType(ofALibrary())
          .orShould(
              com.tngtech.archunit.lang.conditions.ArchConditions.have(
                  DescribedPredicate.describe(
                      "parameters of a library",
                      (JavaCodeUnit unit) ->
                          unit.getRawParameterTypes().stream().anyMatch(ofALibrary()))));

  @ArchTest
  static final ArchRule GEO_DEPENDS_ON_NOTHING_ELSE_OF_OURS =
      noClasses()
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "ours but not of geo",
                  (JavaClass type) ->
                      type.getPackageName().startsWith("uk.wardline")
                          && !type.getPackageName().startsWith("uk.wardline.geo")));

  private static DescribedPredicate<JavaClass> ofALibrary() {
    return DescribedPredicate.describe(
        "of a library",
        type ->
            Stream.of("org.locationtech", "org.geotools", "tools.jackson", "de.siegmar")
                .anyMatch(type.getPackageName()::startsWith));
  }
}
