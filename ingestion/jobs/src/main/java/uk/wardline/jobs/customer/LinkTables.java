package uk.wardline.jobs.customer;

import static uk.wardline.warehouse.tables.index.Tables.LINK;
import static uk.wardline.warehouse.tables.index.Tables.REVIEW_CANDIDATE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.wardline.index.identity.CustomerId;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.jobs.customer.LinkChanges.Known;
import uk.wardline.jobs.customer.LinkChanges.Pair;
import uk.wardline.jobs.customer.ReviewList.Candidate;
import uk.wardline.jobs.iceberg.Row;
import uk.wardline.jobs.iceberg.WorkCatalog;

/** The links and those that are held, as a load reads and writes them. Not thread-safe. */
public final class LinkTables {
  private static final String MODEL = "model";
  private static final String PERSON = "person";
  private static final int VALID_TO =
      Arrays.stream(LINK.fields()).map(f -> f.getName()).toList().indexOf(LINK.VALID_TO.getName());

  private final WorkCatalog catalog;

  /** The tables of a catalog. */
  public LinkTables(WorkCatalog catalog) {
    this.catalog = catalog;
  }

  /** Writes the links that are other than before; where none is, nothing. */
  public void writeLinks(CustomerFinder.Found found, CrossReference.Moment moment) {
    var changes = LinkChanges.between(known(), found.links());
    if (changes.isEmpty()) {
      return;
    }
    catalog
        .rows(LINK)
        .replace(taker -> {
          // One row after another, for there are many and each has its evidence.
          catalog
              .rows(LINK)
              .forEach(row -> {
                if (row.dayOrNull(LINK.VALID_TO) != null || !changes.ended().contains(pair(row))) {
                  taker.take(row.values());
                } else if (row.day(LINK.VALID_FROM).isBefore(moment.day())) {
                  @Nullable Object[] ended = row.values();
                  ended[VALID_TO] = moment.day();
                  taker.take(ended);
                }
              });
          changes.begun().forEach(link -> taker.take(row(link, found.model(), moment)));
        });
  }

  private Map<Pair, Known> known() {
    Map<Pair, Known> known = new HashMap<>();
    catalog
        .rows(LINK)
        .forEach(row -> {
          if (row.dayOrNull(LINK.VALID_TO) == null) {
            boolean decided = row.text(LINK.FOUND_BY).equals(PERSON);
            double bits =
                decided ? Double.POSITIVE_INFINITY : row.decimal(LINK.LOG_ODDS_BITS).doubleValue();
            known.put(pair(row), new Known(row.text(LINK.BAND), bits));
          }
        });
    return known;
  }

  private static Pair pair(Row row) {
    return new Pair(
        new RecordRef(row.text(LINK.SOURCE), row.text(LINK.PERSON_KEY)),
        new RecordRef(row.text(LINK.OTHER_SOURCE), row.text(LINK.OTHER_PERSON_KEY)));
  }

  private static @Nullable Object[] row(
      FoundLink link, String model, CrossReference.Moment moment) {
    return new @Nullable Object[] {
      link.one().source(),
      link.one().key(),
      link.other().source(),
      link.other().key(),
      link.band().word(),
      link.isDecided() ? PERSON : MODEL,
      link.isDecided() ? null : decimal(link.logOdds_bits(), 2),
      link.evidence().isEmpty() ? null : link.evidence(),
      model,
      moment.day(),
      null,
      moment.loadId()
    };
  }

  private static BigDecimal decimal(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_EVEN);
  }

  /**
   * Writes what is held for a person to say, and what became of what was held.
   *
   * @param before who was who before the run
   * @param after who is who by it
   * @return how many wait for a person
   */
  public long writeReview(
      CustomerFinder.Found found,
      CrossReference before,
      CrossReference after,
      List<LinkDecision> decisions,
      CrossReference.Moment moment) {
    var known = new ReviewList(catalog.rows(REVIEW_CANDIDATE).read(LinkTables::candidate));
    ReviewList next = known.after(found, after, Said.by(decisions, before), moment);
    if (!next.equals(known)) {
      catalog
          .rows(REVIEW_CANDIDATE)
          .replace(taker -> next.candidates().forEach(c -> taker.take(row(c))));
    }
    return next.open();
  }

  private static Candidate candidate(Row row) {
    return new Candidate(
        new ReviewList.Side(
            new RecordRef(row.text(REVIEW_CANDIDATE.SOURCE), row.text(REVIEW_CANDIDATE.PERSON_KEY)),
            new CustomerId(row.text(REVIEW_CANDIDATE.CUSTOMER_ID))),
        new ReviewList.Side(
            new RecordRef(
                row.text(REVIEW_CANDIDATE.OTHER_SOURCE),
                row.text(REVIEW_CANDIDATE.OTHER_PERSON_KEY)),
            new CustomerId(row.text(REVIEW_CANDIDATE.OTHER_CUSTOMER_ID))),
        new ReviewList.Weight(
            row.decimal(REVIEW_CANDIDATE.LOG_ODDS_BITS).doubleValue(),
            row.decimal(REVIEW_CANDIDATE.PROBABILITY).doubleValue(),
            row.text(REVIEW_CANDIDATE.MODEL_VERSION)),
        row.text(REVIEW_CANDIDATE.STATE),
        new ReviewList.Times(
            row.day(REVIEW_CANDIDATE.RECORDED_FROM),
            row.dayOrNull(REVIEW_CANDIDATE.RECORDED_TO),
            row.number(REVIEW_CANDIDATE.LOAD_ID),
            row.numberOrNull(REVIEW_CANDIDATE.ENDED_LOAD_ID)));
  }

  private static @Nullable Object[] row(Candidate candidate) {
    return new @Nullable Object[] {
      candidate.record().ref().source(),
      candidate.record().ref().key(),
      candidate.record().customer().value(),
      candidate.other().ref().source(),
      candidate.other().ref().key(),
      candidate.other().customer().value(),
      decimal(candidate.weight().logOdds_bits(), 2),
      decimal(candidate.weight().probability(), 6),
      candidate.weight().model(),
      candidate.state(),
      candidate.times().from(),
      candidate.times().to(),
      candidate.times().loadId(),
      candidate.times().endedLoadId()
    };
  }
}
