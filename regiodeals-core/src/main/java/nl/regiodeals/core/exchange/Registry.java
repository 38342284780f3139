package nl.regiodeals.core.exchange;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.security.CodeSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Providers by name: formats, publications and anything else that jars on the class path or module
 * path provide. Immutable.
 *
 * <pre>{@code
 * Registry<Exporter> exporters =
 *     Registry.of(ServiceLoader.load(Exporter.class), exporter -> exporter.format().id());
 * }</pre>
 *
 * @param <P> the type of provider
 */
public final class Registry<P> {
  private final ImmutableMap<String, P> byId;

  private Registry(ImmutableMap<String, P> byId) {
    this.byId = byId;
  }

  /**
   * The providers, ordered by name.
   *
   * @param providers usually a {@link java.util.ServiceLoader}
   * @param id the name of each
   * @throws IllegalStateException if two have the same name; its message says where both come from
   */
  public static <P> Registry<P> of(Iterable<P> providers, Function<P, String> id) {
    Map<String, P> found = new LinkedHashMap<>();
    for (P provider : providers) {
      P earlier = found.putIfAbsent(id.apply(provider), provider);
      if (earlier != null && earlier.getClass() != provider.getClass()) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT,
                "'%s' is offered twice: by %s in %s and by %s in %s; remove one of them",
                id.apply(provider),
                earlier.getClass().getName(),
                origin(earlier),
                provider.getClass().getName(),
                origin(provider)));
      }
    }
    return new Registry<>(
        ImmutableMap.copyOf(found.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()));
  }

  /** The provider with this name; empty if there is none. */
  public Optional<P> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The names, in order. */
  public ImmutableSet<String> ids() {
    return byId.keySet();
  }

  /** The providers, in the order of their names. */
  public ImmutableList<P> all() {
    return byId.values().stream().collect(toImmutableList());
  }

  /**
   * The file name of the jar that the object's class comes from, or the name of its module or
   * folder.
   */
  public static String origin(Object provider) {
    CodeSource source = provider.getClass().getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return String.valueOf(provider.getClass().getModule().getName());
    }
    String location = source.getLocation().getPath();
    String trimmed =
        location.endsWith("/") ? location.substring(0, location.length() - 1) : location;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}
