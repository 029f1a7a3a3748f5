package dk.dfdg.gateway.citizen;

import dk.dfdg.gateway.base.Cpr;
import java.time.LocalDate;

/**
 * Who the citizen is and to whom the citizen belongs. A number that is not known or does not apply
 * is null.
 *
 * @param id the gateway's own key, safe to log
 * @param municipality code of the municipality of residence (bopælskommune), three digits
 * @param municipalityOfStay code of the municipality of stay (opholdskommune) when it differs
 * @param jobcentre number of the responsible jobcentre, five digits
 * @param fund code of the a-kasse of which the citizen is a member
 * @param deadSince day of death
 * @param abroad registered in CPR as gone abroad
 * @param temporaryForeignAddress has a temporary address abroad
 */
public record Person(
    long id,
    Cpr cpr,
    String municipality,
    String municipalityOfStay,
    String jobcentre,
    String fund,
    LocalDate deadSince,
    boolean abroad,
    boolean temporaryForeignAddress) {

  /**
   * Myndighedstilknytning: code of the municipality that is responsible, which is the municipality
   * of stay when there is one (§ 7 stk. 4).
   */
  public String responsibleMunicipality() {
    return municipalityOfStay == null ? municipality : municipalityOfStay;
  }

  Person numbered(Cpr newNumber) {
    return new Person(
        id,
        newNumber,
        municipality,
        municipalityOfStay,
        jobcentre,
        fund,
        deadSince,
        abroad,
        temporaryForeignAddress);
  }

  Person at(String newMunicipality) {
    return new Person(
        id,
        cpr,
        newMunicipality,
        municipalityOfStay,
        jobcentre,
        fund,
        deadSince,
        abroad,
        temporaryForeignAddress);
  }

  Person staying(String newMunicipalityOfStay) {
    return new Person(
        id,
        cpr,
        municipality,
        newMunicipalityOfStay,
        jobcentre,
        fund,
        deadSince,
        abroad,
        temporaryForeignAddress);
  }

  Person withJobcentre(String newJobcentre) {
    return new Person(
        id,
        cpr,
        municipality,
        municipalityOfStay,
        newJobcentre,
        fund,
        deadSince,
        abroad,
        temporaryForeignAddress);
  }

  Person withFund(String newFund) {
    return new Person(
        id,
        cpr,
        municipality,
        municipalityOfStay,
        jobcentre,
        newFund,
        deadSince,
        abroad,
        temporaryForeignAddress);
  }

  Person dead(LocalDate since) {
    return new Person(
        id,
        cpr,
        municipality,
        municipalityOfStay,
        jobcentre,
        fund,
        since,
        abroad,
        temporaryForeignAddress);
  }

  Person abroad(boolean gone, boolean temporaryAddress) {
    return new Person(
        id,
        cpr,
        municipality,
        municipalityOfStay,
        jobcentre,
        fund,
        deadSince,
        gone,
        temporaryAddress);
  }
}
