package dk.dfdg.gateway.status;

import dk.dfdg.gateway.citizen.CitizenFact;
import dk.dfdg.gateway.citizen.CitizenState;
import java.time.LocalDate;
import java.util.Map;

/** A held conversation as history keeps it. */
record ConversationHeld(int type, LocalDate heldOn, LocalDate effectiveDate, String rule)
    implements CitizenFact {
  static final String AGREEMENT = "Søger fem stillinger om ugen";

  @Override
  public CitizenState after(CitizenState before) {
    return before;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of(
        "interview_type",
        type,
        "interview_date",
        heldOn.toString(),
        "interview_contact_type",
        1,
        "agreement",
        AGREEMENT);
  }
}
