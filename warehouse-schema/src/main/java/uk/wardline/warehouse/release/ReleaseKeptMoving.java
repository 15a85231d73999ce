package uk.wardline.warehouse.release;

/** Releases came so fast that no answer could be given from one of them alone. Ask again later. */
public final class ReleaseKeptMoving extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReleaseKeptMoving(int tries, long release) {
    super(
        "The warehouse was released anew during each of %d tries to answer, the last time as release %d. Ask again later."
            .formatted(tries, release));
  }
}
