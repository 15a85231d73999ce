package uk.wardline.server.web;

import java.util.List;
import java.util.Set;

/** The menu on every page of somebody who has signed in. */
public final class Menu {
  /**
   * An entry.
   *
   * @param part where it leads, the first part of the path
   * @param words what it says
   * @param roles whose it is; everybody's if there are none
   */
  public record Item(String part, String words, Set<String> roles) {
    /** Copies the roles. */
    public Item {
      roles = Set.copyOf(roles);
    }

    private Item(String part, String words) {
      this(part, words, Set.of());
    }

    /** Whether somebody of that role has it. */
    public boolean isFor(String role) {
      return roles.isEmpty() || roles.contains(role);
    }
  }

  /** How loads went: names of files and counts, for whoever answers for figures. */
  public static final Item LOADS =
      new Item("/loads", "Loads", Set.of("manager", "analyst", "steward"));

  private static final List<Item> ITEMS =
      List.of(
          new Item("/", "Start"),
          new Item("/incidents", "Street incidents"),
          new Item("/reports", "Reports"),
          new Item("/sql", "SQL"),
          LOADS);

  private Menu() {}

  /** The entries of a role, in order. */
  static List<Item> of(String role) {
    return ITEMS.stream().filter(item -> item.isFor(role)).toList();
  }
}
