package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.regiodeals.core.Sample;
import nl.regiodeals.core.text.Language;
import org.junit.jupiter.api.Test;

/** One renderer for all threads of an application. */
class ThreadsTest {
  private static final int THREADS = 16;
  private static final int DOCUMENTS = 1000;
  private static final Renderer RENDERER = Renderer.builder().build();

  /** What is made: each publication in turn, in each format and language. */
  private record Job(String publication, String format, Language language) {
    byte[] write() throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Request request = Request.of(Sample.portfolio()).in(language).about("twente");
      RENDERER.write(RENDERER.render(publication, request), format, out);
      return out.toByteArray();
    }
  }

  @Test
  void sixteenThreadsGiveTheBytesThatOneGives() throws Exception {
    List<Job> jobs = new ArrayList<>();
    for (String publication : RENDERER.publications().ids()) {
      for (String format : RENDERER.formats().ids()) {
        jobs.add(new Job(publication, format, Language.DUTCH));
        jobs.add(new Job(publication, format, Language.ENGLISH));
      }
    }
    List<byte[]> alone = new ArrayList<>();
    for (Job job : jobs) {
      alone.add(job.write());
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Boolean>> equal = new ArrayList<>();
      for (int i = 0; i < DOCUMENTS; i++) {
        int which = i % jobs.size();
        equal.add(threads.submit(() -> Arrays.equals(jobs.get(which).write(), alone.get(which))));
      }
      for (int i = 0; i < DOCUMENTS; i++) {
        assertThat(equal.get(i).get()).as(jobs.get(i % jobs.size()).toString()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
