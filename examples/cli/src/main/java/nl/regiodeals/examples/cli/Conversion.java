package nl.regiodeals.examples.cli;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;

/**
 * How the value of an option is read. It is a class, for more than one lambda of this interface
 * makes JDK 17 fall over while it keeps the loaded classes in an archive.
 *
 * @param read reads it
 */
record Conversion<T>(Function<String, T> read) implements ITypeConverter<T> {
  @Override
  public T convert(String text) {
    return read.apply(text);
  }
}
