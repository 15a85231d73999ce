package uk.wardline.jobs.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import uk.wardline.index.Linkage;
import uk.wardline.index.cluster.Candidate;
import uk.wardline.index.measure.Accuracy;
import uk.wardline.index.measure.Errors;
import uk.wardline.index.measure.Evaluation;
import uk.wardline.index.measure.Truth;

/**
 * What was measured on the city: customers as they are, with what is probable, and after each
 * candidate was decided by the truth. Broken rows, which a load puts aside and which are of nobody,
 * are linked with the others and count for nothing.
 *
 * @param reviews candidates for each hundred records
 * @param right the share of candidates that truly are one person
 * @param automatic the share of likely links that no one has to look at
 */
record CityScores(
    int records,
    Accuracy certain,
    Accuracy likely,
    Accuracy reviewed,
    double reviews,
    double right,
    double automatic,
    Map<String, Map<String, Double>> recalls,
    Map<String, Integer> errors) {

  static CityScores of(
      Linkage linkage, Truth truth, List<Map<String, String>> people, LocalDate on) {
    int n = linkage.table().size();
    int[] certain = linkage.customers().toArray();
    int[] likely = linkage.clustering().toArray();
    List<Candidate> candidates = linkage.candidates();
    int[] reviewed = certain.clone();
    int right = 0;
    for (Candidate candidate : candidates) {
      if (truth.areOne(candidate.a(), candidate.b())) {
        right++;
        int from = reviewed[candidate.b()];
        int into = reviewed[candidate.a()];
        for (int r = 0; r < n; r++) {
          reviewed[r] = reviewed[r] == from ? into : reviewed[r];
        }
      }
    }
    int links = n - linkage.clustering().clusters();
    int sure = n - linkage.customers().clusters();
    Map<String, Map<String, Double>> recalls = new TreeMap<>();
    recalls.put(
        "name origin", recalls(truth, likely, people, p -> p.getOrDefault("name_origin", "")));
    recalls.put("sex", recalls(truth, likely, people, p -> p.getOrDefault("sex", "")));
    recalls.put("age", recalls(truth, likely, people, p -> age(p, on)));
    recalls.put("ward", recalls(truth, likely, people, p -> p.getOrDefault("ward", "elsewhere")));
    return new CityScores(
        n,
        evaluation(certain, truth, people).pairwise(),
        evaluation(likely, truth, people).pairwise(),
        evaluation(reviewed, truth, people).pairwise(),
        100.0 * candidates.size() / n,
        right / (double) Math.max(1, candidates.size()),
        sure / (double) Math.max(1, links),
        recalls,
        Errors.grouped(linkage, truth));
  }

  private static Evaluation evaluation(
      int[] cluster, Truth truth, List<Map<String, String>> people) {
    int[] known =
        IntStream.range(0, cluster.length).filter(r -> !people.get(r).isEmpty()).toArray();
    return Evaluation.of(
        Arrays.stream(known).map(r -> cluster[r]).toArray(),
        new Truth(Arrays.stream(known).map(r -> truth.person()[r]).toArray()));
  }

  /** How far the worst of the groups is under the best. */
  double gap(String by) {
    Collection<Double> of = recalls.getOrDefault(by, Map.of()).values();
    return of.isEmpty() ? 0 : Collections.max(of) - Collections.min(of);
  }

  private static String age(Map<String, String> person, LocalDate on) {
    int years = LocalDate.parse(person.getOrDefault("birth", "")).until(on).getYears();
    return years < 18 ? "under 18" : years < 35 ? "18 to 34" : years < 65 ? "35 to 64" : "65 on";
  }

  /** The share of true pairs that are together, by what the truth says of the person. */
  private static Map<String, Double> recalls(
      Truth truth,
      int[] cluster,
      List<Map<String, String>> people,
      Function<Map<String, String>, String> group) {
    Map<Integer, List<Integer>> records = new HashMap<>();
    for (int r = 0; r < cluster.length; r++) {
      if (!people.get(r).isEmpty()) {
        records.computeIfAbsent(truth.person()[r], _ -> new ArrayList<>()).add(r);
      }
    }
    Map<String, long[]> found = new TreeMap<>();
    for (List<Integer> of : records.values()) {
      long[] counts =
          found.computeIfAbsent(group.apply(people.get(of.getFirst())), _ -> new long[2]);
      for (int i = 0; i < of.size(); i++) {
        for (int j = i + 1; j < of.size(); j++) {
          counts[0]++;
          counts[1] += cluster[of.get(i)] == cluster[of.get(j)] ? 1 : 0;
        }
      }
    }
    Map<String, Double> recalls = new TreeMap<>();
    found.forEach((name, counts) -> recalls.put(name, counts[1] / (double) Math.max(1, counts[0])));
    return recalls;
  }

  String markdown(int people) {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # How right the customer index is about the sample city

        Made by `CityIndexTest` from the contracts and extracts of a city of %,d people, seed 7: %,d person records of eleven systems. The model is learned
        from them without labels; the truth is read after linking. What is probable is left for a person to say. Renew it with
        `mvn -pl ingestion/jobs -am test -Dtest=CityIndexTest -Dsurefire.failIfNoSpecifiedTests=false -Dwardline.thorough=true -Dwardline.renew=true`.

        | what | reached | wanted |
        | --- | ---: | ---: |
        | certain: precision of pairs | %s | 0.999 |
        | certain: recall of pairs | %s | |
        | certain and probable, nobody asked: precision | %s | |
        | certain and probable, nobody asked: recall | %s | 0.95 |
        | after each candidate was decided by the truth: precision | %s | |
        | after each candidate was decided by the truth: recall | %s | 0.9975 |
        | candidates for each 100 records | %s | 2 |
        | share of candidates that are one person | %s | |
        | share of links that nobody has to look at | %s | 0.93 |

        ## Who is linked worse?

        Recall of pairs, certain and probable, by what the truth says of a person. Wanted: no name origin more than 0.02 under the best.

        | by | group | recall |
        | --- | --- | ---: |
        """
            .formatted(
                people,
                records,
                share(certain.precision()),
                share(certain.recall()),
                share(likely.precision()),
                share(likely.recall()),
                share(reviewed.precision()),
                share(reviewed.recall()),
                String.format(Locale.ROOT, "%.1f", reviews),
                share(right),
                share(automatic)));
    recalls.forEach((by, groups) ->
        groups.forEach((group, recall) ->
            out.append("| %s | %s | %s |%n".formatted(by, group, share(recall)))));
    out.append(
        """

        ## What goes wrong most

        Pairs of records, of the likely clusters, by what differs and what is missing.

        | what | pairs |
        | --- | ---: |
        """);
    errors.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(15)
        .forEach(e -> out.append("| %s | %,d |%n".formatted(e.getKey(), e.getValue())));
    return out.toString();
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
