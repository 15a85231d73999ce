package uk.wardline.jobs.load;

import static uk.wardline.warehouse.app.Tables.LINK_DECISION;
import static uk.wardline.warehouse.app.Tables.LOAD;
import static uk.wardline.warehouse.app.Tables.RELEASE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.jobs.customer.LinkDecision;
import uk.wardline.warehouse.app.tables.records.LinkDecisionRecord;

/**
 * The decisions of people on who is who, as a load finds them in {@code app.link_decision}.
 *
 * @param decisions of several on the same records the latest
 * @param last the number of the latest of all, 0 if there are none
 * @param pending how many no release heeds yet
 */
record LinkDecisions(List<LinkDecision> decisions, long last, long pending) {
  LinkDecisions {
    decisions = List.copyOf(decisions);
  }

  static LinkDecisions read(DSLContext sql) {
    Map<List<RecordRef>, LinkDecision> latest = new LinkedHashMap<>();
    long last = 0;
    long pending = 0;
    for (LinkDecisionRecord row :
        sql.selectFrom(LINK_DECISION).orderBy(LINK_DECISION.DECISION_ID)) {
      last = row.getDecisionId();
      pending += row.getAppliedLoadId() == null ? 1 : 0;
      var records = records(row);
      latest.put(records, decision(row.getDecision(), records));
    }
    return new LinkDecisions(List.copyOf(latest.values()), last, pending);
  }

  private static List<RecordRef> records(LinkDecisionRecord row) {
    var records = new ArrayList<RecordRef>();
    records.add(new RecordRef(row.getSource(), row.getPersonKey()));
    if (row.getOtherSource() != null) {
      records.add(new RecordRef(row.getOtherSource(), row.getOtherPersonKey()));
    }
    return records.stream().sorted().toList();
  }

  private static LinkDecision decision(String word, List<RecordRef> records) {
    return switch (word) {
      case "one" -> new LinkDecision.One(records.getFirst(), records.getLast());
      case "two" -> new LinkDecision.Two(records.getFirst(), records.getLast());
      case "settled" -> new LinkDecision.Settled(records.getFirst());
      default -> throw new IllegalStateException("Unknown decision " + word);
    };
  }

  /** Notes with a load that is held how far it heeds them. */
  void heeded(DSLContext tx, long loadId) {
    tx.update(LOAD).set(LOAD.DECISIONS_TO, last).where(LOAD.LOAD_ID.eq(loadId)).execute();
  }

  /**
   * Notes, within the transaction of a release, that it heeds these decisions.
   *
   * @param last the number of the last of them
   */
  static void applied(DSLContext tx, long loadId, long last) {
    tx.update(LINK_DECISION)
        .set(LINK_DECISION.APPLIED_LOAD_ID, loadId)
        .where(LINK_DECISION.APPLIED_LOAD_ID.isNull())
        .and(LINK_DECISION.DECISION_ID.le(last))
        .execute();
  }

  /**
   * Makes decisions wait for a load again whose release readers no longer see, within the
   * transaction that takes it from them.
   *
   * @param backTo the release that readers see again
   */
  static void waitAgain(DSLContext tx, long backTo) {
    tx.update(LINK_DECISION)
        .setNull(LINK_DECISION.APPLIED_LOAD_ID)
        .where(
            LINK_DECISION.APPLIED_LOAD_ID.in(
                tx.select(RELEASE.LOAD_ID).from(RELEASE).where(RELEASE.NUMBER.gt(backTo))))
        .execute();
  }
}
