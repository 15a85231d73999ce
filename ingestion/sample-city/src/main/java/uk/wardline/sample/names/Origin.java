package uk.wardline.sample.names;

import java.util.Locale;

/**
 * Where a family's names come from.
 *
 * @see NameBook
 */
public enum Origin {
  BRITISH(0.52),
  GUJARATI(0.19),
  PUNJABI(0.07),
  MUSLIM(0.12),
  EASTERN_EUROPEAN(0.06),
  SOMALI(0.04);

  private final double share;

  Origin(double share) {
    this.share = share;
  }

  /** How much of the city has it, from 0 to 1. */
  public double share() {
    return share;
  }

  /** The word that tables use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether many arrive whose day of birth nobody wrote down. */
  public boolean isOftenWithoutBirthday() {
    return this == SOMALI || this == MUSLIM;
  }

  /** Whether married sons often stay with their parents. */
  public boolean livesInGenerations() {
    return this == GUJARATI || this == PUNJABI || this == MUSLIM;
  }

  /** Whether the family name often stands first, or what stands last is not a family's. */
  public boolean isOftenTurnedRound() {
    return this != BRITISH && this != EASTERN_EUROPEAN;
  }
}
