package nl.regiodeals.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.io.internal.json.Profiles;

/**
 * Profiles of programmes: those that come with the library, and those in files of one's own. A
 * portfolio that names a known one, {@code "profile": {"id": "nplv"}}, is read with the whole of
 * it; a profile in a file beside the portfolio is read by {@link PortfolioFile}.
 *
 * <pre>{@code
 * ProgrammeProfile nplv = ProgrammeProfiles.find("nplv").orElseThrow();
 * Portfolio areas = portfolio.toBuilder().profile(nplv).build();
 * }</pre>
 *
 * <p>Safe to share between threads.
 */
public final class ProgrammeProfiles {
  private ProgrammeProfiles() {}

  /**
   * A profile from a file.
   *
   * @param profile everything that could be read
   * @param notices what could not be read, in the order of the file
   */
  public record Read(ProgrammeProfile profile, ImmutableList<Notice> notices) {}

  /** The ids of the profiles that come with the library. */
  public static ImmutableSet<String> ids() {
    return Profiles.IDS;
  }

  /** A profile that comes with the library; empty if there is none with this id. */
  public static Optional<ProgrammeProfile> find(String id) {
    return Profiles.find(id);
  }

  /**
   * Reads a profile in JSON. Its JSON Schema is {@link JsonSchema#ofProfile()}.
   *
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is not a profile
   * @throws IOException if reading fails
   */
  public static Read read(Input input) throws IOException {
    Profiles.Found found = Profiles.read(input, ReadLimits.DEFAULT);
    return new Read(found.profile(), found.notices());
  }
}
