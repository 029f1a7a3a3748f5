package dk.dfdg.gateway.measure;

import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.citizen.JobcentreRegister;
import dk.dfdg.gateway.law.FaultCode;

/** Responsible and registering jobcentre, and the reporting municipality (46.1 nr. 2-4). */
final class OrganisationCheck {
  private final JobcentreRegister jobcentres;
  private final Cooperation cooperation;

  OrganisationCheck(JobcentreRegister jobcentres, Cooperation cooperation) {
    this.jobcentres = jobcentres;
    this.cooperation = cooperation;
  }

  void check(Draft draft) {
    if (draft.number(MeasureField.MUNICIPALITY) != Draft.NONE
        && !draft.text(MeasureField.MUNICIPALITY).equals(draft.law().municipality())) {
      draft.refuse(FaultCode.MEASURE_OF_OTHER_MUNICIPALITY, "INTRO-1", MeasureField.MUNICIPALITY);
    }
    if (draft.kind() == RecordKind.INSURED) {
      String responsible =
          municipality(
              draft,
              MeasureField.RESPONSIBLE_ORGANISATION_CODE,
              MeasureField.RESPONSIBLE_ORGANISATION_TYPE);
      String registering =
          municipality(
              draft,
              MeasureField.REGISTERING_ORGANISATION_CODE,
              MeasureField.REGISTERING_ORGANISATION_TYPE);
      if (responsible != null && registering != null) {
        together(draft, responsible, registering);
      }
    }
  }

  /** The municipality of an organisation, or null when something is wrong with it. */
  private String municipality(Draft draft, MeasureField codeField, MeasureField typeField) {
    int type = draft.number(typeField);
    if (draft.number(codeField) == Draft.NONE || type == Draft.NONE) {
      return null;
    }
    String code = draft.text(codeField);
    boolean municipality = code.length() == 3;
    if (type != (municipality ? Organisation.MUNICIPALITY : Organisation.JOBCENTRE)) {
      draft.refuse(
          FaultCode.ORGANISATION_OF_MEASURE_WRONG,
          "AMF-46.3-5",
          typeField,
          "Typen er 7 ved et kommunenummer og 8 ved et jobcenternummer.",
          "The type is 7 with the number of a municipality and 8 with that of a jobcentre.");
      return null;
    }
    String found =
        municipality
            ? jobcentres.jobcentre(code).map(jobcentre -> code).orElse(null)
            : jobcentres.municipality(code).orElse(null);
    if (found == null) {
      draft.refuse(
          FaultCode.ORGANISATION_OF_MEASURE_WRONG,
          "AMF-46.3-1",
          codeField,
          "Nummeret står ikke i jobcenterregistret.",
          "The number is not in the register of jobcentres.");
    }
    return found;
  }

  /** A jobcentre registers for another only where they cooperate (46.1 nr. 4). */
  private void together(Draft draft, String responsible, String registering) {
    String reporting = draft.law().municipality();
    if (!reporting.equals(responsible) && !reporting.equals(registering)) {
      draft.refuse(
          FaultCode.MEASURE_OF_OTHER_MUNICIPALITY,
          "AMF-46.3-1",
          MeasureField.RESPONSIBLE_ORGANISATION_CODE);
    } else if (!cooperation.isAgreed(registering, responsible)) {
      draft.refuse(
          FaultCode.JOBCENTRES_DO_NOT_COOPERATE,
          "AMF-46.4-2",
          MeasureField.REGISTERING_ORGANISATION_CODE);
    }
  }
}
