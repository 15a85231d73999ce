package uk.wardline.index.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameVariantsTest {
  private final NameVariants variants = NameVariants.shipped();

  @Test
  void shortFormsAndOtherSpellingsAreRelated() {
    assertThat(variants.related("william", "bill")).isTrue();
    assertThat(variants.related("mohammed", "muhammad")).isTrue();
    assertThat(variants.related("betty", "elizabeth")).isTrue();
  }

  @Test
  void namesOfTwoFamiliesAreNotRelatedThroughAThird() {
    assertThat(variants.related("elizabeth", "robert")).isFalse();
    assertThat(variants.related("no-such-name", "bill")).isFalse();
  }
}
