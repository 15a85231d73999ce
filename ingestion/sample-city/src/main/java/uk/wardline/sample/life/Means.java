package uk.wardline.sample.life;

/**
 * What a household lives on, for a spell.
 *
 * @param kind where most of it comes from
 * @param annualPence pounds a year in pence, as the Revenue would assess it
 * @param childTaxCredit whether it is paid
 * @param workingTaxCredit whether it is paid
 */
public record Means(
    int from,
    int to,
    Kind kind,
    int annualPence,
    boolean childTaxCredit,
    boolean workingTaxCredit) {

  /** Where an income comes from. */
  public enum Kind {
    WORK(""),
    INCOME_SUPPORT("income support"),
    JOBSEEKER("income-based jobseeker's allowance"),
    EMPLOYMENT_SUPPORT("income-related employment and support allowance"),
    PENSION_CREDIT("guarantee pension credit"),
    ASYLUM_SUPPORT("asylum support"),
    UNIVERSAL_CREDIT("universal credit"),
    PENSION("");

    private final String benefit;

    Kind(String benefit) {
      this.benefit = benefit;
    }

    /** The benefit that qualifies for others by itself, or empty. */
    public String benefit() {
      return benefit;
    }

    /** Whether it qualifies for other benefits by itself. */
    public boolean passports() {
      return !benefit.isEmpty();
    }
  }

  Means ending(int day) {
    return new Means(from, day, kind, annualPence, childTaxCredit, workingTaxCredit);
  }
}
