package dev.ichor.rules;

/**
 * A row of the coverage contract: one statement of the troubleshooting guide, or what holds for all
 * of them.
 *
 * @param id e.g. {@code G43}
 * @param section section of the guide
 * @param kind {@code D} diagnosis, {@code P} next step, {@code C} context or guard, {@code X} for
 *     all rows
 * @param statement what the guide says, in the contract's words
 * @param prohibition what must not be concluded from it; {@code -} for nothing
 */
record ContractRow(String id, String section, String kind, String statement, String prohibition) {

  boolean prohibits() {
    return !prohibition.equals("-");
  }
}
