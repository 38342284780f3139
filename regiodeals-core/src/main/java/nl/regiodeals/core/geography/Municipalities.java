package nl.regiodeals.core.geography;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.CharStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The register of the 342 municipalities of 2023 to 2025. Immutable.
 *
 * <p>Source: CBS and Kadaster open data (CC BY 4.0); see {@code NOTICE} beside the register.
 */
public final class Municipalities {
  private final ImmutableMap<String, Municipality> byCode;

  private Municipalities(ImmutableMap<String, Municipality> byCode) {
    this.byCode = byCode;
  }

  /** The register that comes with the library. */
  public static Municipalities current() {
    return Register.CURRENT;
  }

  /** The municipality with this CBS code; empty if there is none. */
  public Optional<Municipality> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The municipality with this official name, in any case; empty if there is none. */
  public Optional<Municipality> named(String name) {
    return byCode.values().stream()
        .filter(municipality -> municipality.name().equalsIgnoreCase(name.strip()))
        .findFirst();
  }

  /** All municipalities, ordered by code. */
  public ImmutableCollection<Municipality> all() {
    return byCode.values();
  }

  /** Loads the register once, on first use. */
  private static final class Register {
    static final Municipalities CURRENT = read();

    private static Municipalities read() {
      ImmutableMap<String, Province> provinces =
          Arrays.stream(Province.values())
              .collect(toImmutableMap(Province::label, Function.identity()));
      try (InputStream in =
          requireNonNull(Municipalities.class.getResourceAsStream("municipalities.csv"))) {
        return new Municipalities(
            CharStreams.readLines(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                .skip(1)
                .map(Splitter.on(';')::splitToList)
                .map(columns -> municipality(columns, provinces))
                .collect(toImmutableMap(Municipality::code, Function.identity())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Municipality municipality(
        List<String> columns, ImmutableMap<String, Province> provinces) {
      Province province = provinces.get(columns.get(2));
      if (province == null) {
        throw new IllegalStateException("unknown province " + columns.get(2));
      }
      return new Municipality(
          columns.get(0),
          columns.get(1),
          province,
          Integer.parseInt(columns.get(3)),
          Double.parseDouble(columns.get(4)),
          Double.parseDouble(columns.get(5)));
    }
  }
}
