package nl.regiodeals.render;

import nl.regiodeals.core.analysis.Dossiers;
import nl.regiodeals.core.model.Portfolio;
import nl.regiodeals.core.notice.Provenance;

/**
 * Another programme that a publication puts beside the one that it is about. It is spoken of in its
 * own words. Immutable.
 *
 * <pre>{@code
 * Request.of(deals).beside(Beside.of(nplv));
 * }</pre>
 *
 * @param dossiers its data, deal by deal
 * @param provenance where the values of its portfolio were read
 */
public record Beside(Dossiers dossiers, Provenance provenance) {
  /** Leaves out what may name people, which no publication prints. */
  public Beside {
    if (dossiers.portfolio().namesPeople()) {
      dossiers = Dossiers.of(dossiers.portfolio().published());
    }
  }

  /** A programme of which nobody knows where it was read. */
  public static Beside of(Portfolio portfolio) {
    return new Beside(Dossiers.of(portfolio), Provenance.NONE);
  }

  /** This programme, with where its values were read. */
  public Beside tracing(Provenance newProvenance) {
    return new Beside(dossiers, newProvenance);
  }

  /** The data. */
  public Portfolio portfolio() {
    return dossiers.portfolio();
  }

  /** This programme, with what a public site may show of it. */
  Beside open() {
    return portfolio().isOpen() ? this : new Beside(Dossiers.of(portfolio().open()), provenance);
  }
}
