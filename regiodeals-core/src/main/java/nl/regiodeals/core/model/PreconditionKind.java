package nl.regiodeals.core.model;

/** What a deal needs before it can be carried out. */
public enum PreconditionKind {
  /** A programme team. */
  PROGRAMME_TEAM,
  /** A co-operation agreement between the partners. */
  COOPERATION_AGREEMENT,
  /** A cashier function (regiokassier) for the state money. */
  CASHIER_FUNCTION,
  /** A grant scheme for projects. */
  GRANT_SCHEME
}
