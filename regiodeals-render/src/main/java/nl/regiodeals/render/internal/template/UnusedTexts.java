package nl.regiodeals.render.internal.template;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Place;
import nl.regiodeals.core.text.Language;
import nl.regiodeals.core.text.Messages;
import nl.regiodeals.render.internal.RenderNotices;

/**
 * The texts of a user that nothing asks for: the key or the file has another name than those of the
 * bundles, and no template in the folder has the key.
 *
 * @param folder the folder of templates
 * @param bundles the bundles that it can replace
 */
record UnusedTexts(TemplateFolder folder, ImmutableList<Messages> bundles) {
  private static final Pattern FILE = Pattern.compile("(\\w+)_[a-z]{2,8}\\.properties");

  /** The languages in which bundles have all their texts. */
  private static final ImmutableList<Language> LANGUAGES =
      ImmutableList.of(Language.DUTCH, Language.ENGLISH);

  private static final Pattern PLURAL = Pattern.compile("\\.(one|none)$");

  /** A notice about each, in the order of the files and their lines. */
  ImmutableList<Notice> notices() {
    List<String> templates = templates();
    return folder.names().stream()
        .map(FILE::matcher)
        .filter(Matcher::matches)
        .flatMap(file -> unused(file.group(), file.group(1), templates))
        .collect(toImmutableList());
  }

  private Stream<Notice> unused(String file, String name, List<String> templates) {
    ImmutableList<Messages> takers =
        bundles.stream()
            .filter(bundle -> TemplateFolder.takes(bundle.name(), name))
            .collect(toImmutableList());
    if (takers.isEmpty()) {
      return Stream.of(
          RenderNotices.TEXTS_UNUSED
              .notice()
              .at(new Place.InFile(file))
              .with("known", bundles.stream().map(Messages::name).distinct().sorted().toList()));
    }
    return TextLines.of(folder.text(file)).entrySet().stream()
        .filter(own -> !isKnown(own.getKey(), takers))
        .filter(own -> templates.stream().noneMatch(text -> text.contains(own.getKey())))
        .map(
            own ->
                RenderNotices.TEXT_UNUSED
                    .notice()
                    .at(new Place.InText(file, own.getValue(), 0, ""))
                    .with("key", own.getKey()));
  }

  private static boolean isKnown(String key, ImmutableList<Messages> bundles) {
    return bundles.stream()
        .flatMap(bundle -> LANGUAGES.stream().map(bundle::keys))
        .anyMatch(
            keys -> keys.contains(key) || keys.contains(PLURAL.matcher(key).replaceFirst("")));
  }

  private List<String> templates() {
    return folder.names().stream()
        .filter(name -> name.endsWith(".ftlx"))
        .map(folder::text)
        .toList();
  }
}
