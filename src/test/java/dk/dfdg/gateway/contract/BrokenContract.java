package dk.dfdg.gateway.contract;

import java.util.List;

/**
 * The sound sample with one mistake.
 *
 * @param rule that must catch it
 * @param passage of the sample
 * @param instead what stands in its place
 */
record BrokenContract(String rule, String passage, String instead) {
  private static final String DOC =
      "<xsd:element name=\"Header\" type=\"HeaderType\"><xsd:annotation><xsd:documentation"
          + " xml:lang=\"en\">Fravær, § 19 (own).</xsd:documentation></xsd:annotation>";
  private static final String HEADER =
      "<soap:header message=\"tns:RequestHeaders\" part=\"ActiveOrganisationHeader\""
          + " use=\"literal\"/>";
  private static final String BODY = "<soap:body use=\"literal\"/>";
  private static final String FAULT = "<soap:fault name=\"ServiceFault\" use=\"literal\"/>";
  private static final String TRANSPORT = "transport=\"http://schemas.xmlsoap.org/soap/http\"";
  private static final String SOAP_BINDING = "<soap:binding style=\"document\" " + TRANSPORT + "/>";
  private static final String REQUEST =
      "<wsdl:part name=\"parameters\" element=\"tns:CreateRequest\"/>";
  private static final String DATE = "<xsd:element name=\"StartDate\" type=\"xsd:date\">";

  static List<BrokenContract> all() {
    return List.of(
        documented("D-1", "<xsd:annotation/>"),
        documented("D-1", text("da", "Fravær, § 19 (egen).")),
        documented("D-2", text("en", "Fravær, § 19 (own)")),
        documented("D-3", text("en", "Fravær, § 19.")),
        documented("D-4", text("en", "Fravær (own).")),
        documented("D-5", text("en", "The reason, § 19 (own).")),
        new BrokenContract(
            "D-1",
            "<wsdl:documentation xml:lang=\"en\">Registers fravær (own), § 19.</wsdl:documentation>",
            ""),
        new BrokenContract("N-1", "name=\"SampleService\"", "name=\"Sample\""),
        new BrokenContract(
            "N-1",
            "targetNamespace=\"http://service.bm.dk/dfdg/Sample/v1/\"\n          xmlns:tns"
                .replace("          ", "    "),
            "targetNamespace=\"http://service.bm.dk/dfdg/Sample/v2/\"\n    xmlns:tns"),
        new BrokenContract(
            "N-2",
            "targetNamespace=\"http://service.bm.dk/dfdg/Sample/v1/\" elementFormDefault",
            "targetNamespace=\"http://service.bm.dk/dfdg/Other/v1/\" elementFormDefault"),
        new BrokenContract("N-3", "elementFormDefault=\"qualified\"", ""),
        new BrokenContract(
            "N-4",
            "<wsdl:portType name=\"SampleServicePortType\">",
            "<wsdl:portType name=\"Sample\">"),
        new BrokenContract("N-5", "name=\"SampleServiceBinding\"", "name=\"SampleSoapBinding\""),
        new BrokenContract("N-6", "<wsdl:service name=\"SampleService\"/>", ""),
        new BrokenContract("N-7", "element=\"tns:CreateRequest\"", "element=\"tns:Header\""),
        new BrokenContract(
            "N-8",
            "name=\"CreateRequest\" type=\"CreateRequestType\"",
            "name=\"CreateRequest\" type=\"TextTypeCollection\""),
        new BrokenContract("N-9", "wsam:Action=\"http://service.bm.dk/dfdg/Sample/v1/Create\"", ""),
        new BrokenContract(
            "N-9", "soapAction=\"http://service.bm.dk/dfdg/Sample/v1/Create\"", "soapAction=\"\""),
        new BrokenContract("N-10", HEADER, ""),
        new BrokenContract("N-11", "name=\"StartDate\"", "name=\"startDate\""),
        new BrokenContract("N-11", "name=\"StartDate\"", "name=\"FørsteDate\""),
        new BrokenContract(
            "N-12", "<xsd:simpleType name=\"TextType\">", "<xsd:simpleType name=\"Text\">"),
        new BrokenContract("N-12", "name=\"AbsenceComment\"", "name=\"CommentCollection\""),
        new BrokenContract(
            "N-13",
            "name=\"TextType\" type=\"TextType\" maxOccurs=\"unbounded\"",
            "name=\"Word\" type=\"TextType\" maxOccurs=\"unbounded\""),
        new BrokenContract("N-14", "name=\"AbsenceTypeIdentifier\"", "name=\"AbsenceTypeCode\""),
        new BrokenContract("N-15", "name=\"MessageIdentifier\"", "name=\"MessageGuid\""),
        new BrokenContract("N-16", "name=\"PersonCivilRegistrationIdentifier\"", "name=\"Cpr\""),
        new BrokenContract("N-17", "name=\"StartDate\"", "name=\"Start\""),
        new BrokenContract("C-1", "<xsd:choice minOccurs=\"0\">", "<xsd:any/><xsd:choice>"),
        new BrokenContract("C-2", DATE, DATE.replace(">", " default=\"2011-09-01\">")),
        new BrokenContract(
            "C-3", "<xsd:complexType name=\"TextTypeCollection\">", "<xsd:complexType>"),
        new BrokenContract("C-4", DATE, "<xsd:element ref=\"Header\">"),
        new BrokenContract(
            "C-5", "<xsd:choice minOccurs=\"0\">", "<xsd:choice maxOccurs=\"unbounded\">"),
        new BrokenContract(
            "R2001",
            "<wsdl:types>",
            "<wsdl:import location=\"../xsd/sample-v1.xsd\"/><wsdl:types>"),
        new BrokenContract(
            "R2003", "<xsd:schema>", "<xsd:import schemaLocation=\"sample-v1.xsd\"/><xsd:schema>"),
        new BrokenContract("R2004", "../xsd/sample-v1.xsd", "SampleService-v1.wsdl"),
        new BrokenContract("R2023", "<wsdl:types>", "<wsdl:message name=\"First\"/><wsdl:types>"),
        new BrokenContract(
            "R2026", SOAP_BINDING, SOAP_BINDING.replace("/>", " wsdl:required=\"true\"/>")),
        new BrokenContract("R2102", "type=\"xsd:date\"", "type=\"DateType\""),
        new BrokenContract("R2102", "base=\"xsd:string\"", "base=\"NoType\""),
        new BrokenContract("R2105", "</xsd:schema>", "<xsd:simpleType/></xsd:schema>"),
        new BrokenContract("R2110", "base=\"xsd:string\"", "base=\"soapenc:Array\""),
        new BrokenContract("R2111", DATE, DATE.replace(">", " wsdl:arrayType=\"xsd:date[]\">")),
        new BrokenContract(
            "R2112",
            "<xsd:simpleType name=\"TextType\">",
            "<xsd:simpleType name=\"ArrayOfTextType\">"),
        new BrokenContract("R2201", BODY, "<soap:body parts=\"one two\" use=\"literal\"/>"),
        new BrokenContract(
            "R2204", REQUEST, "<wsdl:part name=\"parameters\" type=\"tns:CreateRequestType\"/>"),
        new BrokenContract(
            "R2205",
            "<wsdl:part name=\"ActiveOrganisationHeader\" element=\"tns:Header\"/>",
            "<wsdl:part name=\"ActiveOrganisationHeader\" type=\"tns:GuidType\"/>"),
        new BrokenContract(
            "R2205",
            "<wsdl:part name=\"ServiceFault\" element=\"tns:Fault\"/>",
            "<wsdl:part name=\"ServiceFault\" type=\"tns:TextType\"/>"),
        new BrokenContract("R2206", "element=\"tns:CreateRequest\"", "element=\"tns:Nothing\""),
        new BrokenContract("R2210", REQUEST, REQUEST + REQUEST.replace("parameters", "more")),
        new BrokenContract(
            "R2303",
            "<wsdl:input message=\"tns:CreateRequest\""
                + " wsam:Action=\"http://service.bm.dk/dfdg/Sample/v1/Create\"/>",
            ""),
        new BrokenContract(
            "R2304",
            "<wsdl:operation name=\"Create\">",
            "<wsdl:operation name=\"Create\"><wsdl:input/></wsdl:operation><wsdl:operation"
                + " name=\"Create\">"),
        new BrokenContract("R2306", REQUEST, REQUEST.replace("/>", " type=\"tns:TextType\"/>")),
        new BrokenContract("R2401", SOAP_BINDING, ""),
        new BrokenContract("R2701", TRANSPORT, ""),
        new BrokenContract(
            "R2702", TRANSPORT, "transport=\"http://schemas.xmlsoap.org/soap/smtp\""),
        new BrokenContract("R2705", "style=\"document\"", "style=\"rpc\""),
        new BrokenContract("R2706", BODY, "<soap:body use=\"encoded\"/>"),
        new BrokenContract(
            "R2710",
            "<wsdl:operation name=\"Create\">",
            "<wsdl:operation name=\"Again\"><wsdl:input"
                + " message=\"tns:CreateRequest\"/></wsdl:operation><wsdl:operation name=\"Create\">"),
        new BrokenContract("R2716", BODY, "<soap:body use=\"literal\" namespace=\"urn:x\"/>"),
        new BrokenContract(
            "R2718",
            "<wsdl:operation name=\"Create\">",
            "<wsdl:operation name=\"Unbound\"/><wsdl:operation name=\"Create\">"),
        new BrokenContract(
            "R2720", HEADER, "<soap:header message=\"tns:RequestHeaders\" use=\"literal\"/>"),
        new BrokenContract("R2749", HEADER, HEADER.replace("part=", "parts=\"x\" part=")),
        new BrokenContract("R2721", FAULT, "<soap:fault use=\"literal\"/>"),
        new BrokenContract("R2754", FAULT, "<soap:fault name=\"Other\" use=\"literal\"/>"),
        new BrokenContract(
            "R2740", "<wsdl:fault name=\"ServiceFault\">" + FAULT + "</wsdl:fault>", ""),
        new BrokenContract("R4003", "encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\""));
  }

  /** The first element of the schema with another documentation. */
  private static BrokenContract documented(String rule, String annotation) {
    return new BrokenContract(
        rule, DOC, "<xsd:element name=\"Header\" type=\"HeaderType\">" + annotation);
  }

  private static String text(String language, String text) {
    return "<xsd:annotation><xsd:documentation xml:lang=\""
        + language
        + "\">"
        + text
        + "</xsd:documentation></xsd:annotation>";
  }
}
