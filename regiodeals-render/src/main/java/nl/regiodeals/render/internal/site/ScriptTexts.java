package nl.regiodeals.render.internal.site;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Set;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import tools.jackson.core.JsonGenerator;

/** What the scripts of the pages on which deals are chosen say. */
final class ScriptTexts {
  /** The texts, each with its placeholders, which the scripts fill in. */
  private static final ImmutableMap<String, Set<String>> SAID =
      ImmutableMap.<String, Set<String>>builder()
          .put("search.corrected", ImmutableSet.of("asked", "meant"))
          .put("search.noPlace", ImmutableSet.of("place", "province"))
          .put("search.postcode", ImmutableSet.of("postcode", "place"))
          .put("search.inProvince", ImmutableSet.of("province"))
          .put("search.all", ImmutableSet.of())
          .put("choice.remove", ImmutableSet.of("name"))
          .put("choice.file", ImmutableSet.of())
          .put("choice.deal", ImmutableSet.of())
          .put("choice.page", ImmutableSet.of())
          .put("compare.choose", ImmutableSet.of())
          .put("compare.chooseNamed", ImmutableSet.of("name"))
          .put("compare.one", ImmutableSet.of())
          .put("compare.show", ImmutableSet.of())
          .put("compare.clear", ImmutableSet.of())
          .put("compare.most", ImmutableSet.of())
          .put("compare.title", ImmutableSet.of())
          .put("map.in", ImmutableSet.of())
          .put("map.out", ImmutableSet.of())
          .put("map.whole", ImmutableSet.of())
          .put("map.help", ImmutableSet.of())
          .build();

  private ScriptTexts() {}

  /** Writes them as an object. */
  static void write(Messages texts, Language language, JsonGenerator json) {
    json.writeStartObject();
    SAID.forEach(
        (key, places) ->
            json.writeStringProperty(
                key,
                texts.text(
                    language, "site." + key, Maps.asMap(places, place -> "{" + place + "}"))));
    json.writeStringProperty("unknown", texts.text(language, "unknown"));
    json.writeEndObject();
  }
}
