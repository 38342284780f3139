package nl.regiodeals.examples.cli;

/** A command that fails for a reason in the bundle. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String name;
  private final String value;

  RefusedException(String key, String name, String value) {
    super(key + ": " + value);
    this.key = key;
    this.name = name;
    this.value = value;
  }

  /** The reason in words. */
  String reason(CliTexts texts) {
    return texts.text(key, name, value);
  }
}
