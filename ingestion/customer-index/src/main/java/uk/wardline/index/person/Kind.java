package uk.wardline.index.person;

import java.util.Locale;

/** What a field of a person record is; a contract calls it by its word ("birth-date"). */
public enum Kind {
  FORENAME,
  MIDDLE_NAME,
  SURNAME,
  BIRTH_DATE,
  DEATH_DATE,
  SEX,
  NI_NUMBER,
  IDENTIFIER,
  TELEPHONE,
  EMAIL,
  UPRN,
  POSTCODE,
  HOUSE,
  STREET,
  LOCALITY,
  TOWN,
  ATTRIBUTE,
  /** The first day at the address of the record. */
  HOME_FROM,
  /** The first day no longer at the address of the record, or the last day at it. */
  HOME_TO;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether people who live together have it in common. */
  public boolean isOfHousehold() {
    return switch (this) {
      case SURNAME, TELEPHONE, UPRN, POSTCODE, HOUSE, STREET, LOCALITY, TOWN -> true;
      case FORENAME,
          MIDDLE_NAME,
          BIRTH_DATE,
          DEATH_DATE,
          SEX,
          NI_NUMBER,
          IDENTIFIER,
          EMAIL,
          ATTRIBUTE,
          HOME_FROM,
          HOME_TO ->
          false;
    };
  }

  /** Whether it changes when a person moves. */
  public boolean isOfHome() {
    return switch (this) {
      case UPRN, POSTCODE, HOUSE, STREET, LOCALITY, TOWN -> true;
      case FORENAME,
          MIDDLE_NAME,
          SURNAME,
          BIRTH_DATE,
          DEATH_DATE,
          SEX,
          NI_NUMBER,
          IDENTIFIER,
          TELEPHONE,
          EMAIL,
          ATTRIBUTE,
          HOME_FROM,
          HOME_TO ->
          false;
    };
  }

  /** Whether it says from when to when a person lived there, which is compared as a whole. */
  public boolean isOfMove() {
    return this == HOME_FROM || this == HOME_TO;
  }

  /** Whether two clearly different values mean two people, whatever else agrees. */
  public boolean tellsApart() {
    return this == NI_NUMBER || this == DEATH_DATE;
  }

  /** Whether people of one name are alike in it: the name, and what is made from it. */
  public boolean isOfNamesakes() {
    return this == FORENAME || this == SURNAME || this == EMAIL;
  }

  /** Whether it was given to one person alone. */
  public boolean isPersonal() {
    return this == NI_NUMBER || this == IDENTIFIER || this == EMAIL;
  }
}
