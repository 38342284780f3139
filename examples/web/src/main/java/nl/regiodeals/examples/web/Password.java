package nl.regiodeals.examples.web;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.regiodeals.core.output.OutputFile;

/**
 * The password of the application: random, made at the first start and shown once. Only its hash is
 * kept, in a file that only its owner can read; whoever removes that file gets a new password at
 * the next start. A password of 130 random bits needs no slow hash. Immutable.
 *
 * @param salt makes the hash of the same password another one elsewhere
 * @param hash the SHA-256 of the salt and the password, in hexadecimal
 */
record Password(String salt, String hash) {
  private static final int BYTES = 17;
  private static final int LENGTH = 26;

  /** A password, with the text of it if it is new. */
  record Made(Password password, Optional<String> shown) {}

  /** The password that is kept in a file, or a new one. */
  static Made in(Path file) throws IOException {
    if (Files.exists(file)) {
      List<String> parts = Splitter.on(':').splitToList(Files.readString(file).strip());
      if (parts.size() != 2) {
        throw new IOException(file + " is not as it was written; remove it for a new password");
      }
      return new Made(new Password(parts.get(0), parts.get(1)), Optional.empty());
    }
    String text = random();
    Password password = of(text);
    OutputFile.write(
        file,
        out ->
            out.write((password.salt + ":" + password.hash).getBytes(StandardCharsets.US_ASCII)));
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return new Made(password, Optional.of(text));
  }

  /** This text as a password. */
  static Password of(String text) {
    String salt = random();
    return new Password(salt, hash(salt, text));
  }

  /** Whether a text is this password; it takes as long for any text of the same length. */
  boolean is(CharSequence text) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII),
        hash(salt, text).getBytes(StandardCharsets.US_ASCII));
  }

  private static String hash(String salt, CharSequence text) {
    return Hashing.sha256().hashString(salt + ":" + text, StandardCharsets.UTF_8).toString();
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return BaseEncoding.base32().encode(bytes).toLowerCase(Locale.ROOT).substring(0, LENGTH);
  }
}
