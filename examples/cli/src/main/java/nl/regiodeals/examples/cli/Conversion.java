package nl.regiodeals.examples.cli;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;

/**
 * Reads the value of an option. It is a class because several lambdas of this interface crash JDK
 * 17 while it archives the loaded classes.
 *
 * @param read reads the value
 */
record Conversion<T>(Function<String, T> read) implements ITypeConverter<T> {
  @Override
  public T convert(String text) {
    return read.apply(text);
  }
}
