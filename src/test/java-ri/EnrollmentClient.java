import dk.bm.service.dfdg.faults.v1.ViolationType;
import dk.bm.service.dfdg.unemploymentenrollment.v1.ProfessionType;
import dk.bm.service.dfdg.unemploymentenrollment.v1.ProfessionTypeCollection;
import dk.bm.service.dfdg.unemploymentenrollment.v1.ServiceFault;
import dk.bm.service.dfdg.unemploymentenrollment.v1.UnemploymentEnrollmentRequestType;
import dk.bm.service.dfdg.unemploymentenrollment.v1.UnemploymentEnrollmentResponseType;
import dk.bm.service.dfdg.unemploymentenrollment.v1.UnemploymentEnrollmentService;
import dk.bm.service.dfdg.unemploymentenrollment.v1.UnemploymentEnrollmentServicePortType;
import dk.bm.service.dfdg.unemploymentenrollment.v1.UnemploymentEnrollmentType;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.soap.AddressingFeature;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.xml.datatype.DatatypeFactory;

/**
 * A vendor's client: classes that wsimport of the JAX-WS RI has made from the served contract, and
 * one handler that signs. Arguments: the service's address, the directory of keys, a CPR number,
 * today. Enrolls the citizen twice: the second time is a fault.
 */
final class EnrollmentClient {
  private EnrollmentClient() {}

  public static void main(String[] args) throws Exception {
    URI address = URI.create(args[0]);
    // The handler signs the addressing headers, so it must also be the one that writes them.
    UnemploymentEnrollmentServicePortType service =
        new UnemploymentEnrollmentService(URI.create(address + "?wsdl").toURL())
            .getUnemploymentEnrollmentServicePort(new AddressingFeature(false));
    ((BindingProvider) service)
        .getBinding()
        .setHandlerChain(List.of(new SigningHandler(address, Path.of(args[1]))));
    enroll(service, args[2], args[3]);
    enroll(service, args[2], args[3]);
  }

  private static void enroll(
      UnemploymentEnrollmentServicePortType service, String cpr, String today) throws Exception {
    try {
      UnemploymentEnrollmentResponseType response =
          service.unemploymentEnrollment(request(cpr, today));
      System.out.println("receipt " + response.getServiceReceipt().getMessageIdentifier());
    } catch (ServiceFault fault) {
      for (ViolationType violation :
          fault.getFaultInfo().getViolationTypeCollection().getViolationType()) {
        System.out.println("fault " + violation.getFaultCode() + " " + violation.getTextEnglish());
      }
    }
  }

  private static UnemploymentEnrollmentRequestType request(String cpr, String today)
      throws Exception {
    ProfessionType profession = new ProfessionType();
    profession.setConceptUriDa("http://service.bm.dk/dfdg/profession/0034");
    profession.setHasEducation(true);
    ProfessionTypeCollection professions = new ProfessionTypeCollection();
    professions.getProfessionType().add(profession);
    UnemploymentEnrollmentType enrollment = new UnemploymentEnrollmentType();
    enrollment.setPersonCivilRegistrationIdentifier(cpr);
    enrollment.setClientCategoryTypeIdentifier(4);
    enrollment.setEnrollmentDate(
        DatatypeFactory.newInstance().newXMLGregorianCalendar(today + "T00:00:00"));
    enrollment.setCurrentUnemploymentStatusTypeIdentifier(1);
    enrollment.setProfession(professions);
    UnemploymentEnrollmentRequestType request = new UnemploymentEnrollmentRequestType();
    request.setUnemploymentEnrollment(enrollment);
    return request;
  }
}
