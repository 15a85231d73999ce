package uk.wardline.server.web;

import java.util.List;

/** The menu on every page of somebody who has signed in. */
public final class Menu {
  /**
   * An entry.
   *
   * @param part where it leads, the first part of the path
   * @param words what it says
   */
  public record Item(String part, String words) {}

  /** The entries, in order. */
  public static final List<Item> ITEMS =
      List.of(
          new Item("/", "Start"),
          new Item("/incidents", "Street incidents"),
          new Item("/reports", "Reports"),
          new Item("/sql", "SQL"));

  private Menu() {}
}
