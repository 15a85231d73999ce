package uk.wardline.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.wardline.geo.PostcodeLayout;
import uk.wardline.geo.PostcodeReader;
import uk.wardline.jobs.testing.RealData;
import uk.wardline.jobs.testing.Released;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.testing.SharedPlatform;

@ExtendWith(SharedPlatform.class)
class PostcodeImportIT {
  private final Platform platform;
  private final Released released;

  PostcodeImportIT(Platform platform) {
    this.platform = platform;
    this.released = new Released(platform);
  }

  @Test
  void postcodes_are_imported_once_and_placed_by_every_ward_set() {
    var file = RealData.at("geo/codepoint-open-le-2014-07.csv");

    importing(file);
    long release = released.release();

    assertThat(released.number("select count(*) from core.dim_postcode")).isEqualTo(21_621);
    assertThat(
            released.rows(
                "select postcode, easting, northing, district_code from core.dim_postcode where"
                    + " postcode = 'LE1 1AA'"))
        .hasSizeLessThanOrEqualTo(1);
    assertThat(released.number("select count(*) from core.postcode_ward"))
        .isEqualTo(21_621 * released.number("select count(*) from core.dim_ward_set"));
    assertThat(importing(file)).isInstanceOf(PostcodeImport.Result.Unchanged.class);
    assertThat(released.release()).isEqualTo(release);
  }

  private PostcodeImport.Result importing(Path file) {
    return new PostcodeImport(platform, Clock.systemUTC())
        .run(
            taker -> PostcodeReader.read(file, PostcodeLayout.codePointOpen(), taker, fault -> {}),
            "postcodes.csv",
            LoadListener.NONE);
  }
}
