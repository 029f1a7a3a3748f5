package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.law.Advice;

/**
 * A row of {@code measure-fields.csv}: what is demanded of an item.
 *
 * @param nameDanish what the law calls it
 * @param conditions bits of which one must be set for the row to hold; 0 when it always does
 * @param inFiles a file has the item too
 * @param minimum of a number, and {@code maximum}
 * @param warnAbove above it there is advice
 * @param codes the values it may have, or null
 * @param byCreation the value is held against the day of its creation, which only what is known of
 *     the measure tells
 * @param rule id in the catalogue
 * @param missing what to say when an expected item is not there
 */
record ItemRow(
    MeasureField field,
    String nameDanish,
    int conditions,
    Demand demand,
    boolean inFiles,
    int minimum,
    int maximum,
    int warnAbove,
    CodeSet codes,
    boolean byCreation,
    String rule,
    Advice missing) {

  /** How much an item is wanted. */
  enum Demand {
    REQUIRED,
    OPTIONAL,
    /** Wanted, but its absence only gives advice. */
    EXPECTED,
    FORBIDDEN
  }

  /** Whether it holds under these conditions of a record. */
  boolean holds(int conditionsOfRecord) {
    return conditions == 0 || (conditions & conditionsOfRecord) != 0;
  }

  ItemRow optional() {
    return new ItemRow(
        field,
        nameDanish,
        0,
        Demand.OPTIONAL,
        inFiles,
        minimum,
        maximum,
        warnAbove,
        codes,
        byCreation,
        rule,
        missing);
  }
}
