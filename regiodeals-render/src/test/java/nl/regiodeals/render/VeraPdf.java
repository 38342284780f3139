package nl.regiodeals.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The checker of PDF/A and PDF/UA. */
public final class VeraPdf {
  private VeraPdf() {}

  /** Fails unless a file conforms to PDF/A-3a and PDF/UA-1. */
  public static void assertKeepsToStandards(byte[] pdf) {
    Locale place = Locale.getDefault();
    Locale.setDefault(Locale.ROOT); // it writes names in lower case, as they are in the place
    try {
      assertKeeps(pdf);
    } finally {
      Locale.setDefault(place);
    }
  }

  private static void assertKeeps(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        assertThat(result.getTestAssertions())
            .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
            .extracting(
                assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
            .as(flavour.toString())
            .isEmpty();
        assertThat(result.isCompliant()).isTrue();
      } catch (ModelParsingException
          | EncryptedPdfException
          | ValidationException
          | IOException e) {
        throw new AssertionError(flavour.toString(), e);
      }
    }
  }
}
