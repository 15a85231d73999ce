package uk.wardline.jobs.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import uk.wardline.index.score.Explanation;

/**
 * Why two records are or are not one person, without any value of a person: {@code
 * {"before":-13.2,"surname":["same",8.1],"alikeness":-0.4,"end":11.0}}. Comparisons of which one
 * record has nothing are left out; weights are in bits.
 */
final class EvidenceJson {
  private EvidenceJson() {}

  static String of(Explanation why) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("before", rounded(why.prior_bits()));
    for (Explanation.Step step : why.steps()) {
      if (!step.level().equals("missing")) {
        parts.put(step.label(), List.of(step.level(), rounded(step.weight_bits())));
      }
    }
    parts.put("alikeness", rounded(why.others_bits()));
    parts.put("end", rounded(why.end_bits()));
    return JsonMapper.shared().writeValueAsString(parts);
  }

  private static double rounded(double bits) {
    return Math.round(bits * 10) / 10.0;
  }
}
