package nl.regiodeals.io.internal.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.regiodeals.core.exchange.Input;
import nl.regiodeals.core.exchange.Reading;
import nl.regiodeals.core.model.ProgrammeProfile;
import nl.regiodeals.core.notice.Nearest;
import nl.regiodeals.core.notice.Notice;
import nl.regiodeals.core.notice.Subject;
import nl.regiodeals.io.ReadLimits;
import nl.regiodeals.io.internal.bind.BoundedNotices;
import nl.regiodeals.io.internal.bind.PortfolioBinder;
import nl.regiodeals.io.internal.bind.ReadNotices;
import nl.regiodeals.io.internal.bind.Strictness;

/** The profiles of programmes that come with the library, and those in files. */
public final class Profiles {
  /** The ids of the profiles that come with the library. */
  public static final ImmutableSet<String> IDS = ImmutableSet.of("regio-deals", "nplv", "novex");

  private Profiles() {}

  /** The profiles that come with the library, each read once. */
  private static final class Known {
    static final ImmutableMap<String, ProgrammeProfile> BY_ID = Maps.toMap(IDS, Profiles::known);
  }

  /** A profile and what was found while it was read. */
  public record Found(ProgrammeProfile profile, ImmutableList<Notice> notices) {}

  /** The profile that comes with the library under an id; empty if there is none. */
  public static Optional<ProgrammeProfile> find(String id) {
    return Optional.ofNullable(Known.BY_ID.get(id));
  }

  private static ProgrammeProfile known(String id) {
    String file = id + ".json";
    try {
      Input input =
          Input.of(file, Resources.toByteArray(Resources.getResource(Profiles.class, file)));
      Found found = read(input, ReadLimits.DEFAULT);
      if (!found.notices().isEmpty()) {
        throw new IllegalStateException(file + ": " + found.notices());
      }
      return found.profile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a profile in JSON.
   *
   * @throws nl.regiodeals.core.exchange.UnreadableException if it is not a profile
   */
  public static Found read(Input input, ReadLimits limits) throws IOException {
    BoundedNotices notices = new BoundedNotices(limits);
    ProgrammeProfile profile =
        PortfolioBinder.profile(
            TokenFormat.json(limits).tree(input, notices), Strictness.TYPED, notices);
    return new Found(profile, notices.all());
  }

  /**
   * A reading in which a profile that is only named is the one that comes with the library; a
   * notice says that there is none.
   */
  public static Reading named(Reading reading) {
    return reading
        .portfolio()
        .profile()
        .filter(ProgrammeProfile::isOnlyNamed)
        .map(
            profile ->
                find(profile.id())
                    .map(known -> reading.with(known))
                    .orElseGet(() -> reading.noting(unknown(reading, profile))))
        .orElse(reading);
  }

  private static Notice unknown(Reading reading, ProgrammeProfile profile) {
    return reading
        .provenance()
        .locate(
            ReadNotices.UNKNOWN_PROFILE
                .about(Subject.of(profile, "id"))
                .with("found", ReadNotices.shown(profile.id()))
                .with(
                    "nearest",
                    Nearest.of(profile.id(), IDS).orElseGet(() -> String.join(", ", IDS))));
  }
}
