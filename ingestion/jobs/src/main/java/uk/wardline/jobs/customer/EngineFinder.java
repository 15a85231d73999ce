package uk.wardline.jobs.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.wardline.index.CustomerIndex;
import uk.wardline.index.Linkage;
import uk.wardline.index.cluster.Clustering;
import uk.wardline.index.cluster.Decision;
import uk.wardline.index.cluster.Link;
import uk.wardline.index.contract.PersonRecords;
import uk.wardline.index.identity.RecordRef;
import uk.wardline.index.model.LinkModel;
import uk.wardline.index.model.ModelYaml;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.person.Source;
import uk.wardline.index.score.Explanation;

/**
 * Finds customers by the engine of the customer index, which learns its model from the records.
 * Records of which everything is decided are not given to it. Safe to share between threads.
 */
public final class EngineFinder implements CustomerFinder {
  private static final long SEED = 42;
  private static final String NO_MODEL = "none";

  private final LocalDate today;

  /**
   * A finder.
   *
   * @param today after which nobody is born
   */
  public EngineFinder(LocalDate today) {
    this.today = today;
  }

  @Override
  public Found find(List<PersonRecord> records, List<LinkDecision> decisions) {
    Set<RecordRef> settled = settled(decisions);
    var groups = new ArrayList<Group>();
    var open = new ArrayList<PersonRecord>();
    for (List<PersonRecord> group : DecidedGroups.of(records, decisions).groups()) {
      if (group.stream().allMatch(r -> settled.contains(r.ref()))) {
        groups.add(group(group.stream().map(PersonRecord::ref)));
      } else {
        open.addAll(group);
      }
    }
    open.sort(Comparator.comparing(PersonRecord::ref));
    var links = new ArrayList<>(decided(groups, decisions));
    if (open.isEmpty()) {
      return new Found(groups, links, NO_MODEL, List.of());
    }
    List<Decision> given = decisionsOn(open, decisions);
    Linkage linkage = CustomerIndex.learning(SEED).link(table(open, settled), given);
    groups.addAll(groups(linkage));
    links.addAll(links(linkage, given));
    return new Found(groups, links, name(linkage.evidence().model()), linkage.alarms());
  }

  /** The links of groups that people made, and no model was asked about. */
  private static List<FoundLink> decided(List<Group> groups, List<LinkDecision> decisions) {
    Set<RecordRef> within = new HashSet<>();
    groups.forEach(g -> within.addAll(g.records()));
    var links = new ArrayList<FoundLink>();
    for (LinkDecision decision : decisions) {
      if (decision instanceof LinkDecision.One(RecordRef a, RecordRef b)
          && within.contains(a)
          && within.contains(b)
          && !a.equals(b)) {
        links.add(FoundLink.decided(a, b));
      }
    }
    return links;
  }

  private static Set<RecordRef> settled(List<LinkDecision> decisions) {
    var settled = new HashSet<RecordRef>();
    for (LinkDecision decision : decisions) {
      if (decision instanceof LinkDecision.Settled(RecordRef record)) {
        settled.add(record);
      }
    }
    return settled;
  }

  private static Group group(Stream<RecordRef> records) {
    return new Group(records.collect(Collectors.toCollection(TreeSet::new)));
  }

  private PersonTable table(List<PersonRecord> records, Set<RecordRef> settled) {
    var table = new PersonRecords(today);
    for (PersonRecord record : records) {
      table.add(
          new Source(record.ref().source(), record.eachOnce()),
          record.ref().key(),
          record.isProtected() || settled.contains(record.ref()),
          record.told());
    }
    return table.table();
  }

  private static List<Decision> decisionsOn(
      List<PersonRecord> records, List<LinkDecision> decisions) {
    Map<RecordRef, Integer> numbers = new HashMap<>();
    records.forEach(r -> numbers.put(r.ref(), numbers.size()));
    return decisions.stream()
        .flatMap(d ->
            switch (d) {
              case LinkDecision.One(var a, var b) -> on(numbers, a, b, true).stream();
              case LinkDecision.Two(var a, var b) -> on(numbers, a, b, false).stream();
              case LinkDecision.Settled _ -> Optional.<Decision>empty().stream();
            })
        .toList();
  }

  private static Optional<Decision> on(
      Map<RecordRef, Integer> numbers, RecordRef a, RecordRef b, boolean one) {
    Integer first = numbers.get(a);
    Integer second = numbers.get(b);
    return first == null || second == null || first.equals(second)
        ? Optional.empty()
        : Optional.of(new Decision(first, second, one));
  }

  private static List<Group> groups(Linkage linkage) {
    Clustering customers = linkage.customers();
    Map<Integer, List<RecordRef>> clusters = new TreeMap<>();
    for (int r = 0; r < customers.size(); r++) {
      clusters
          .computeIfAbsent(customers.clusterOf(r), _ -> new ArrayList<>())
          .add(ref(linkage.table(), r));
    }
    return clusters.values().stream().map(refs -> group(refs.stream())).toList();
  }

  private static List<FoundLink> links(Linkage linkage, List<Decision> decisions) {
    return linkage.links(decisions).parallelStream().map(link -> found(linkage, link)).toList();
  }

  private static FoundLink found(Linkage linkage, Link link) {
    return FoundLink.of(
        ref(linkage.table(), link.a()),
        ref(linkage.table(), link.b()),
        link.band(),
        link.logOdds_bits(),
        linkage.probability(link),
        EvidenceJson.of(Explanation.of(linkage.evidence(), link.a(), link.b())));
  }

  private static RecordRef ref(PersonTable table, int record) {
    return new RecordRef(table.source(record).name(), table.key(record));
  }

  /** The version of the model's form, and what tells one learning from another. */
  private static String name(LinkModel model) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(ModelYaml.write(model).getBytes(StandardCharsets.UTF_8));
      return model.version() + "-" + HexFormat.of().formatHex(hash, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256", e);
    }
  }
}
