package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wardline.warehouse.tables.core.Tables.DIM_WARD_SET;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TAX_CHARGE;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TAX_LIABILITY;
import static uk.wardline.warehouse.tables.core.Tables.FACT_TAX_RECEIPT;
import static uk.wardline.warehouse.tables.core.Tables.POSTCODE_WARD;
import static uk.wardline.warehouse.tables.mart.Tables.COLLECTION_WARD_YEAR;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

/**
 * Council tax collected: by the official definition and the crude one, as returned and as restated.
 */
@ExtendWith(SharedPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionMartIT {
  private final GivenMarts marts;

  CollectionMartIT(Platform platform) {
    marts = new GivenMarts(platform);
  }

  @BeforeAll
  void make() {
    marts.givenWards(DIM_WARD_SET, POSTCODE_WARD);
    marts.given(
        FACT_TAX_LIABILITY,
        """
        source_key|account_key|person_key|started|ended|postcode|recorded_from|recorded_to
        L1|T1|P1|1998-04-01||AB1 2CD|2011-04-01|
        L2|T2|P2|2009-04-01|2012-10-01|AB1 2CD|2011-04-01|
        L3|T2|P2|2012-10-01||AB1 2CF|2012-10-01|
        """);
    marts.given(
        FACT_TAX_CHARGE,
        """
        source_key|account_key|tax_year|charge_type|effective|recorded|amount|recorded_from|recorded_to
        G1|T1|2011/12|charge|2011-04-01|2011-03-10|1000.00|2011-04-01|
        G2|T1|2011/12|discount|2011-04-01|2011-03-10|-250.00|2011-04-01|2012-06-01
        G2|T1|2011/12|discount|2011-04-01|2012-05-10|-500.00|2012-06-01|
        G3|T1|2011/12|council tax benefit|2011-04-01|2012-04-20|-100.00|2012-06-01|
        G4|T1|2011/12|write-off|2012-01-01|2012-01-01|-50.00|2012-06-01|
        G5|T2|2012/13|charge|2012-04-01|2012-03-10|900.00|2013-06-01|2013-09-01
        G6|T2|2013/14|charge|2013-04-01|2013-03-10|950.00|2013-06-01|
        G7|T2|2013/14|council tax reduction|2013-04-01|2013-03-10|-90.00|2013-06-01|
        """);
    marts.given(
        FACT_TAX_RECEIPT,
        """
        source_key|account_key|tax_year|received|recorded|amount|recorded_from|recorded_to
        R1|T1|2011/12|2011-02-01|2011-02-02|100.00|2012-04-01|
        R2|T1|2011/12|2011-05-01|2011-05-02|200.00|2012-04-01|
        R3|T1|2011/12|2012-03-31|2012-04-02|70.00|2012-06-01|
        R4|T1|2011/12|2012-04-01|2012-04-01|30.00|2012-06-01|
        R5|T1|2012/13|2012-03-20|2012-03-20|11.00|2012-04-01|
        R6|T1|2010/11|2011-12-01|2011-12-01|5.00|2012-04-01|
        R7|T1|2011/12|2012-01-01|2012-01-01|-20.00|2012-04-01|
        """);
    marts.make(COLLECTION_WARD_YEAR);
  }

  @AfterAll
  void leaveNothing() throws SQLException {
    marts.close();
  }

  @Test
  void collection_is_told_as_returned_and_as_restated_by_both_definitions() {
    assertThat(
            marts.rows(
                """
                select ward_code, tax_year, basis, in_year_collected, in_year_collectable, crude_collected, crude_collectable,
                  council_tax_benefit, council_tax_reduction, written_off
                from mart.collection_ward_year where tax_year >= '2011/12' order by tax_year, basis, ward_code
                """))
        .containsExactly(
            "A|2011/12|as returned|280.00|750.00|196.00|750.00|0.00|0.00|50.00",
            "A|2011/12|restated|350.00|400.00|266.00|400.00|100.00|0.00|50.00",
            "A|2012/13|as returned|11.00|0.00|30.00|0.00|0.00|0.00|0.00",
            "B|2012/13|as returned|0.00|900.00|0.00|900.00|0.00|0.00|0.00",
            "A|2012/13|restated|11.00|0.00|30.00|0.00|0.00|0.00|0.00",
            "B|2013/14|restated|0.00|860.00|0.00|860.00|0.00|90.00|0.00");
  }

  @Test
  void the_series_says_where_benefit_gave_way_to_the_reduction() {
    assertThat(
            marts.rows(
                "select distinct tax_year, support from mart.collection_ward_year where tax_year in"
                    + " ('2012/13', '2013/14') order by 1"))
        .containsExactly("2012/13|council tax benefit", "2013/14|council tax reduction");
  }
}
