package dk.dfdg.gateway.event;

import java.time.LocalDate;

/** Where a citizen stood on a day; on one that lies ahead, where they stand today. */
interface Past {

  /** Contact group, or null. */
  Integer group(LocalDate day);

  /** Code of the a-kasse, or null. */
  String fund(LocalDate day);
}
