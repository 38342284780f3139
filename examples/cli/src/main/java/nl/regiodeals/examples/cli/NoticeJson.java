package nl.regiodeals.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.text.Language;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Notices for other programs. */
final class NoticeJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private NoticeJson() {}

  static void write(List<CheckCommand.FileNotices> files, Language language, PrintWriter out) {
    ArrayNode all = MAPPER.createArrayNode();
    for (CheckCommand.FileNotices file : files) {
      for (Notice notice : file.notices()) {
        ObjectNode node = all.addObject();
        node.put("file", file.file().toString());
        node.put("code", notice.code());
        node.put("severity", notice.severity().name());
        notice.subject().ifPresent(subject -> node.put("subject", subject.toString()));
        notice.place().ifPresent(place -> node.put("place", place.toString()));
        node.put("message", notice.message(language));
        node.put("hint", notice.hint(language));
      }
    }
    out.println(MAPPER.writeValueAsString(all));
  }
}
