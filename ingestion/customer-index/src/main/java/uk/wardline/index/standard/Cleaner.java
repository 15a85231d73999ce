package uk.wardline.index.standard;

import java.util.Optional;

/**
 * Turns a value as written into its standard form; empty where it says nothing (blank, a
 * placeholder, or not such a thing at all). Pure and safe to share between threads.
 */
@FunctionalInterface
public interface Cleaner {
  Optional<String> clean(String raw);
}
