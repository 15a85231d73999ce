package uk.wardline.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {"uk.wardline.jobs", "uk.wardline.feeds", "uk.wardline.sample"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule flink_stays_in_one_package =
      noClasses()
          .that()
          .resideOutsideOfPackage("uk.wardline.jobs.flow..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.flink..");

  @ArchTest
  static final ArchRule iceberg_stays_behind_two_doors =
      noClasses()
          .that()
          .resideOutsideOfPackages("uk.wardline.jobs.iceberg..", "uk.wardline.jobs.flow..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.iceberg..");

  @ArchTest
  static final ArchRule jobs_stand_on_feeds_geo_and_the_warehouse_alone =
      classes()
          .that()
          .resideInAPackage("uk.wardline.jobs..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("uk.wardline.server..", "uk.wardline.reports..");

  @ArchTest
  static final ArchRule nothing_that_jobs_stand_on_knows_them =
      noClasses()
          .that()
          .resideInAnyPackage("uk.wardline.feeds..", "uk.wardline.sample..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("uk.wardline.jobs..");

  @ArchTest
  static final ArchRule the_sample_city_knows_neither_contracts_nor_the_warehouse =
      noClasses()
          .that()
          .resideInAPackage("uk.wardline.sample..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("uk.wardline.feeds..", "uk.wardline.warehouse..");

  @ArchTest
  static final ArchRule the_sample_city_has_no_cycles =
      slices().matching("uk.wardline.sample.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("uk.wardline.jobs.(*)..").should().beFreeOfCycles();

  private ArchitectureTest() {}
}
