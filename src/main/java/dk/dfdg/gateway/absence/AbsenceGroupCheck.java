package dk.dfdg.gateway.absence;

import dk.dfdg.gateway.citizen.AbsenceTable;
import dk.dfdg.gateway.citizen.CitizenState;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Violation;
import java.util.List;

/** Only the combinations of reason, contact group and match group in Bilag 2 (pkt. 19.1). */
final class AbsenceGroupCheck implements AbsenceCheck {
  private static final int INTRODUCTION_GROUP = 3;

  private final AbsenceTable table;

  AbsenceGroupCheck(AbsenceTable table) {
    this.table = table;
  }

  @Override
  public List<Violation> of(Registering registering) {
    CitizenState state = registering.state();
    int type = registering.content().type();
    if (state.contactGroup() == null) {
      return List.of(
          Violation.of(FaultCode.NO_CONTACT_GROUP, "FRA-20-1")
              .at(registering.paths().citizen(), null));
    }
    if (registering.row() != null || !table.knows(type)) {
      return List.of();
    }
    if (state.matchGroup() == null && table.namesMatch(type, state.contactGroup())) {
      return List.of(
          Violation.of(
                  FaultCode.ABSENCE_NEEDS_MATCH,
                  state.isInGroup(INTRODUCTION_GROUP) ? "BI3-6" : "A-68")
              .at(registering.paths().citizen(), null));
    }
    return List.of(
        Violation.of(code(type), "FRA-19.1-5")
            .at(registering.paths().type(), Integer.toString(type))
            .because(
                "Borgeren er i kontaktgruppe %d%s."
                    .formatted(state.contactGroup(), match(state, " og matchgruppe ", "")),
                "The citizen is in contact group %d%s."
                    .formatted(state.contactGroup(), match(state, " and match group ", ""))));
  }

  private static String match(CitizenState state, String words, String none) {
    return state.matchGroup() == null ? none : words + state.matchGroup();
  }

  /** The ministry has published a number of their own for two of the reasons. */
  private static FaultCode code(int type) {
    return switch (type) {
      case AbsenceTypes.EDUCATION -> FaultCode.EDUCATION_NOT_ALLOWED;
      case AbsenceTypes.TEMPORARY_WORK -> FaultCode.TEMPORARY_WORK_NOT_ALLOWED;
      default -> FaultCode.ABSENCE_NOT_ALLOWED;
    };
  }
}
