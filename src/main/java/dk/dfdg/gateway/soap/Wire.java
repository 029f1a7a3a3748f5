package dk.dfdg.gateway.soap;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Masked;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.contract.common.v1.AdviceType;
import dk.dfdg.gateway.contract.common.v1.AdviceTypeCollection;
import dk.dfdg.gateway.contract.common.v1.OrganisationStructureType;
import dk.dfdg.gateway.contract.common.v1.PingResponseType;
import dk.dfdg.gateway.contract.common.v1.ServiceReceiptType;
import dk.dfdg.gateway.law.Advice;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import dk.dfdg.gateway.law.RuleCatalogue;
import dk.dfdg.gateway.law.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** Turns values of ours into the generated types that every service shares, and back. */
public final class Wire {
  private static final String PING_REPLY = "dfdgping";
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final RuleCatalogue catalogue;
  private final DatatypeFactory types;

  public Wire(RuleCatalogue catalogue) {
    this.catalogue = catalogue;
    try {
      this.types = DatatypeFactory.newInstance();
    } catch (DatatypeConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A CPR number that the schema has let pass, or a refusal: the schema knows 29 February in every
   * year.
   */
  public static Cpr cpr(String text, String path) {
    return Cpr.parse(text)
        .orElseThrow(
            () -> new Refusal(Violation.of(FaultCode.INVALID_CPR).at(path, Masked.of(text))));
  }

  /**
   * The day in Copenhagen that a date and time falls on; without a zone it is Copenhagen time
   * already.
   *
   * @throws Refusal for a year that no law is about, such as the 9999 that some systems send for no
   *     end
   */
  public static LocalDate day(XMLGregorianCalendar dateTime) {
    checkYear(dateTime);
    return dateTime.getTimezone() == DatatypeConstants.FIELD_UNDEFINED
        ? LocalDate.of(dateTime.getYear(), dateTime.getMonth(), dateTime.getDay())
        : dateTime
            .toGregorianCalendar()
            .toZonedDateTime()
            .withZoneSameInstant(GatewayClock.ZONE)
            .toLocalDate();
  }

  /** No law is about such a year; some systems send 9999 for no end. */
  private static void checkYear(XMLGregorianCalendar dateTime) {
    if (dateTime.getEon() != null
        || dateTime.getYear() < FIRST_YEAR
        || dateTime.getYear() > LAST_YEAR) {
      throw new Refusal(
          Violation.of(FaultCode.INVALID_MESSAGE)
              .because(
                  "Året i datoen %s ligger ikke mellem %d og %d; en åben slutdato udelades."
                      .formatted(Masked.of(dateTime.toXMLFormat()), FIRST_YEAR, LAST_YEAR),
                  "The year of the date %s is not between %d and %d; an open end date is left out."
                      .formatted(Masked.of(dateTime.toXMLFormat()), FIRST_YEAR, LAST_YEAR)));
    }
  }

  /** The moment of a date and time, to the second; without a zone it is Copenhagen time. */
  public static Instant moment(XMLGregorianCalendar dateTime) {
    checkYear(dateTime);
    Instant moment =
        dateTime.getTimezone() == DatatypeConstants.FIELD_UNDEFINED
            ? LocalDateTime.of(
                    dateTime.getYear(),
                    dateTime.getMonth(),
                    dateTime.getDay(),
                    dateTime.getHour(),
                    dateTime.getMinute(),
                    dateTime.getSecond())
                .atZone(GatewayClock.ZONE)
                .toInstant()
            : dateTime.toGregorianCalendar().toInstant();
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A day as xsd:date, without a zone. */
  public XMLGregorianCalendar date(LocalDate day) {
    return types.newXMLGregorianCalendar(day.toString());
  }

  /** A moment as xsd:dateTime in Copenhagen's offset, to the millisecond. */
  public XMLGregorianCalendar dateTime(Instant moment) {
    return types.newXMLGregorianCalendar(
        moment
            .truncatedTo(ChronoUnit.MILLIS)
            .atZone(GatewayClock.ZONE)
            // Unlike toString, also writes the seconds of a whole minute, as xsd:dateTime demands.
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
  }

  /**
   * Servicekvittering.
   *
   * @param test the agreement is in test and nothing was stored
   */
  public ServiceReceiptType receipt(UUID messageIdentifier, Instant eventDate, boolean test) {
    ServiceReceiptType receipt = new ServiceReceiptType();
    receipt.setMessageIdentifier(messageIdentifier.toString());
    receipt.setEventDate(dateTime(eventDate));
    receipt.setTestIndicator(test ? Boolean.TRUE : null);
    return receipt;
  }

  /** An authority, or null when there is none. */
  public static OrganisationStructureType organisation(Organisation organisation) {
    if (organisation == null) {
      return null;
    }
    OrganisationStructureType type = new OrganisationStructureType();
    type.setOrganisationTypeIdentifier(organisation.type());
    type.setOrganisationCode(organisation.code());
    return type;
  }

  /** The advice as the contract has it, or null when there is none. */
  public AdviceTypeCollection advice(List<Advice> advice) {
    if (advice.isEmpty()) {
      return null;
    }
    AdviceTypeCollection collection = new AdviceTypeCollection();
    for (Advice one : advice) {
      AdviceType type = new AdviceType();
      type.setRuleIdentifier(one.rule());
      type.setLegalReference(catalogue.get(one.rule()).source());
      type.setTextDanish(one.danish());
      type.setTextEnglish(one.english());
      collection.getAdviceType().add(type);
    }
    return collection;
  }

  /** The answer to a ping. */
  public PingResponseType ping(Instant now) {
    PingResponseType response = new PingResponseType();
    response.setPingReply(PING_REPLY);
    response.setEventDate(dateTime(now));
    return response;
  }
}
