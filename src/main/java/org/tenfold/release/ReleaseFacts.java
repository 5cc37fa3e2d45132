package org.tenfold.release;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a release as a whole: {@code release.json}, and the head of manifests. */
final class ReleaseFacts {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReleaseFacts() {}

  /**
   * @param inFolds clips that are trained on or tested on
   * @param dropped clips with a label whose frames show too little of a face
   */
  static Map<String, Object> of(Release release, long inFolds, long dropped) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("name", release.name());
    facts.put("votes", release.votesOf());
    facts.put("votesPerClip", release.rule().votes());
    facts.put("labelThreshold", release.rule().threshold());
    facts.put("labelRuleVersion", release.ruleVersion());
    facts.put("folds", release.folds());
    facts.put("foldRecipe", release.foldRecipe());
    facts.put("clips", release.clips());
    facts.put("singleLabelled", release.labelled());
    facts.put("contentSha256", release.contentHash());
    facts.put("frozenAt", release.createdAt().toString());
    facts.put("inFolds", inFolds);
    facts.put("dropped", dropped);
    if (!release.frameRecipe().isEmpty()) {
      facts.put("pictures", JSON.readTree(release.frameRecipe()));
    }
    return facts;
  }
}
