package uk.wardline.warehouse.schema;

import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.excluded;
import static uk.wardline.warehouse.app.Tables.APPLIED_SCHEMA;

import java.time.Duration;
import org.jooq.DSLContext;

/**
 * What was applied last, as a fingerprint in PostgreSQL. Liquibase takes seconds to find that there
 * is nothing to do; while the fingerprint is the same, nothing can have been added or edited, and
 * it need not be asked.
 */
final class AppliedSchema {
  /** "WL-TABLE" in ASCII. */
  private static final long KEY = 0x574C_2D54_4142_4C45L;

  private AppliedSchema() {}

  static boolean is(DSLContext sql, Changelog changelog) {
    if (sql.fetchValue("select to_regclass('app.applied_schema')") == null) {
      return false;
    }
    return sql.fetchExists(
        sql.selectOne()
            .from(APPLIED_SCHEMA)
            .where(APPLIED_SCHEMA.CHANGELOG.eq(changelog.name()))
            .and(APPLIED_SCHEMA.FINGERPRINT.eq(changelog.fingerprint())));
  }

  static void remember(DSLContext sql, Changelog changelog) {
    sql.insertInto(APPLIED_SCHEMA)
        .set(APPLIED_SCHEMA.CHANGELOG, changelog.name())
        .set(APPLIED_SCHEMA.FINGERPRINT, changelog.fingerprint())
        .set(APPLIED_SCHEMA.APPLIED_AT, currentOffsetDateTime())
        .onConflict(APPLIED_SCHEMA.CHANGELOG)
        .doUpdate()
        .set(APPLIED_SCHEMA.FINGERPRINT, excluded(APPLIED_SCHEMA.FINGERPRINT))
        .set(APPLIED_SCHEMA.APPLIED_AT, excluded(APPLIED_SCHEMA.APPLIED_AT))
        .execute();
  }

  /**
   * Waits until no other process changes the tables of PostgreSQL, and keeps others away until the
   * connection closes.
   */
  static void oneAtATime(DSLContext sql, Duration patience) {
    sql.execute("select set_config('lock_timeout', ?, false)", patience.toMillis() + "ms");
    sql.execute("select pg_advisory_lock(?)", KEY);
    sql.execute("set lock_timeout = 0");
  }
}
