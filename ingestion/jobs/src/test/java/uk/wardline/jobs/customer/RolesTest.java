package uk.wardline.jobs.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.wardline.feeds.contract.Person;
import uk.wardline.index.contract.Role;

/** Contracts are read by two readers that do not know each other; here both are seen. */
class RolesTest {
  @Test
  void a_feed_and_the_index_know_the_same_roles() {
    assertThat(Person.ROLES).containsExactlyInAnyOrderElementsOf(Role.words());
  }
}
