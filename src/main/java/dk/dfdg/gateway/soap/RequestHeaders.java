package dk.dfdg.gateway.soap;

import static dk.dfdg.gateway.law.FaultCode.ACTIVE_ORGANISATION_MISSING;
import static dk.dfdg.gateway.law.FaultCode.ACTIVE_ORGANISATION_UNREADABLE;
import static dk.dfdg.gateway.law.FaultCode.ORGANISATION_TYPE_INVALID;
import static dk.dfdg.gateway.law.FaultCode.REQUEST_USER_MISSING;
import static dk.dfdg.gateway.law.FaultCode.REQUEST_USER_UNREADABLE;
import static dk.dfdg.gateway.law.FaultCode.USER_TYPE_INVALID;

import dk.dfdg.gateway.base.Cpr;
import dk.dfdg.gateway.base.GatewayClock;
import dk.dfdg.gateway.base.Organisation;
import dk.dfdg.gateway.codelist.CodeLists;
import dk.dfdg.gateway.law.FaultCode;
import dk.dfdg.gateway.law.Refusal;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/**
 * Reads {@code ActiveOrganisationHeader} and {@code RequestUserMetadataHeader}: on whose behalf,
 * and which user.
 */
final class RequestHeaders {
  private static final String COMMON = "http://service.bm.dk/dfdg/common/v1/";
  private static final QName TYPE = new QName(COMMON, "OrganisationTypeIdentifier");
  private static final QName CODE = new QName(COMMON, "OrganisationCode");
  private static final QName USER = new QName(SoapNames.HEADERS, "RequestUserStructure");
  private static final QName USER_TYPE = new QName(SoapNames.HEADERS, "RequestUserTypeIdentifier");
  private static final QName USER_IDENTIFIER = new QName(SoapNames.HEADERS, "UserIdentifier");
  private static final QName OTHER_ORGANISATION =
      new QName(SoapNames.HEADERS, "RequestOrganisationStructure");

  private final CodeLists lists;
  private final GatewayClock clock;

  RequestHeaders(CodeLists lists, GatewayClock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * What the two headers say.
   *
   * @param organisation the controller acted for
   * @param otherActor another actor (anden aktør) who acts under that controller, or null
   * @param userType value of the code list RequestUserType
   * @param userIdentifier the user's own id, or null; never a CPR number
   */
  record Read(
      Organisation organisation, Organisation otherActor, int userType, String userIdentifier) {}

  Read read(Envelope envelope) {
    Element active =
        only(
            envelope,
            SoapNames.ACTIVE_ORGANISATION,
            ACTIVE_ORGANISATION_MISSING,
            ACTIVE_ORGANISATION_UNREADABLE);
    Element request =
        only(envelope, SoapNames.REQUEST_USER, REQUEST_USER_MISSING, REQUEST_USER_UNREADABLE);
    Organisation organisation = organisation(active, ACTIVE_ORGANISATION_UNREADABLE);
    Element user = Dom.child(request, USER).orElseThrow(() -> new Refusal(REQUEST_USER_UNREADABLE));
    int userType = number(Dom.childText(user, USER_TYPE), REQUEST_USER_UNREADABLE);
    checkListed("RequestUserType", userType, USER_TYPE_INVALID);
    Optional<Organisation> other =
        Dom.child(request, OTHER_ORGANISATION)
            .map(element -> organisation(element, REQUEST_USER_UNREADABLE));
    return new Read(
        organisation,
        other.filter(actor -> actor.type() == Organisation.OTHER_ACTOR).orElse(null),
        userType,
        Dom.childText(user, USER_IDENTIFIER)
            .filter(identifier -> Cpr.parse(identifier).isEmpty())
            .orElse(null));
  }

  private static Element only(
      Envelope envelope, QName name, FaultCode missing, FaultCode unreadable) {
    List<Element> found = Dom.children(envelope.header(), name);
    if (found.size() != 1) {
      throw new Refusal(found.isEmpty() ? missing : unreadable);
    }
    return found.get(0);
  }

  private Organisation organisation(Element element, FaultCode unreadable) {
    int type = number(Dom.childText(element, TYPE), unreadable);
    checkListed("OrganisationType", type, ORGANISATION_TYPE_INVALID);
    String code =
        Dom.childText(element, CODE)
            .filter(text -> !text.isEmpty())
            .orElseThrow(() -> new Refusal(unreadable));
    return new Organisation(type, code);
  }

  private void checkListed(String list, int value, FaultCode otherwise) {
    if (!lists.get(list).isValid(Integer.toString(value), clock.today())) {
      throw new Refusal(otherwise);
    }
  }

  private static int number(Optional<String> text, FaultCode unreadable) {
    return text.filter(digits -> digits.matches("[0-9]{1,8}"))
        .map(Integer::valueOf)
        .orElseThrow(() -> new Refusal(unreadable));
  }
}
