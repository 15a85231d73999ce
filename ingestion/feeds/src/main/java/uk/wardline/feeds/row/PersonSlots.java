package uk.wardline.feeds.row;

/**
 * The names by which {@link RowJudge#slot} knows what a row tells of a person: the texts of the
 * columns, stripped, joined by a space where there are several. What is told is named by its role.
 */
public final class PersonSlots {

  /** In the place of a kind of fact. */
  public static final String PERSON = "person";

  /** The key of the person at the source; null if the row describes nobody. */
  public static final String KEY = "key";

  /** The text that says whether the person is protected, if the contract has a column for it. */
  public static final String PROTECTED = "protected";

  private PersonSlots() {}
}
