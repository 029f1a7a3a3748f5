package dk.dfdg.gateway.contract;

import java.util.List;

/** A small contract that keeps every rule, to be broken in one place at a time. */
final class SoundContract {
  static final String WSDL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <wsdl:definitions name="SampleService" targetNamespace="http://service.bm.dk/dfdg/Sample/v1/"
          xmlns:tns="http://service.bm.dk/dfdg/Sample/v1/"
          xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"
          xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
          xmlns:xsd="http://www.w3.org/2001/XMLSchema"
          xmlns:wsam="http://www.w3.org/2007/05/addressing/metadata">
        <wsdl:types>
          <xsd:schema>
            <xsd:import namespace="http://service.bm.dk/dfdg/Sample/v1/" schemaLocation="../xsd/sample-v1.xsd"/>
          </xsd:schema>
        </wsdl:types>
        <wsdl:message name="RequestHeaders">
          <wsdl:part name="ActiveOrganisationHeader" element="tns:Header"/>
          <wsdl:part name="RequestUserMetadataHeader" element="tns:Header"/>
        </wsdl:message>
        <wsdl:message name="ServiceFault"><wsdl:part name="ServiceFault" element="tns:Fault"/></wsdl:message>
        <wsdl:message name="CreateRequest"><wsdl:part name="parameters" element="tns:CreateRequest"/></wsdl:message>
        <wsdl:message name="CreateResponse"><wsdl:part name="parameters" element="tns:CreateResponse"/></wsdl:message>
        <wsdl:portType name="SampleServicePortType">
          <wsdl:operation name="Create">
            <wsdl:documentation xml:lang="en">Registers fravær (own), § 19.</wsdl:documentation>
            <wsdl:input message="tns:CreateRequest" wsam:Action="http://service.bm.dk/dfdg/Sample/v1/Create"/>
            <wsdl:output message="tns:CreateResponse" wsam:Action="http://service.bm.dk/dfdg/Sample/v1/CreateResponse"/>
            <wsdl:fault name="ServiceFault" message="tns:ServiceFault"/>
          </wsdl:operation>
        </wsdl:portType>
        <wsdl:binding name="SampleServiceBinding" type="tns:SampleServicePortType">
          <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
          <wsdl:operation name="Create">
            <soap:operation soapAction="http://service.bm.dk/dfdg/Sample/v1/Create"/>
            <wsdl:input>
              <soap:header message="tns:RequestHeaders" part="ActiveOrganisationHeader" use="literal"/>
              <soap:header message="tns:RequestHeaders" part="RequestUserMetadataHeader" use="literal"/>
              <soap:body use="literal"/>
            </wsdl:input>
            <wsdl:output><soap:body use="literal"/></wsdl:output>
            <wsdl:fault name="ServiceFault"><soap:fault name="ServiceFault" use="literal"/></wsdl:fault>
          </wsdl:operation>
        </wsdl:binding>
        <wsdl:service name="SampleService"/>
      </wsdl:definitions>
      """;

  static final String XSD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="http://service.bm.dk/dfdg/Sample/v1/"
          xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/"
          targetNamespace="http://service.bm.dk/dfdg/Sample/v1/" elementFormDefault="qualified">
        <xsd:element name="Header" type="HeaderType">$DOC</xsd:element>
        <xsd:element name="Fault" type="TextType">$DOC</xsd:element>
        <xsd:element name="CreateRequest" type="CreateRequestType">$DOC</xsd:element>
        <xsd:element name="CreateResponse" type="CreateResponseType">$DOC</xsd:element>
        <xsd:complexType name="CreateRequestType">
          $DOC
          <xsd:sequence>
            <xsd:element name="StartDate" type="xsd:date">$DOC</xsd:element>
            <xsd:element name="AbsenceTypeIdentifier" type="CodeListItemIdentifierType" minOccurs="0">$DOC</xsd:element>
            <xsd:element name="PersonCivilRegistrationIdentifier" type="PersonCivilRegistrationIdentifierType">$DOC</xsd:element>
            <xsd:element name="Texts" type="TextTypeCollection" minOccurs="0">$DOC</xsd:element>
          </xsd:sequence>
        </xsd:complexType>
        <xsd:complexType name="CreateResponseType">
          $DOC
          <xsd:sequence>
            <xsd:element name="MessageIdentifier" type="GuidType">$DOC</xsd:element>
            <xsd:choice minOccurs="0">
              <xsd:element name="AbsenceComment" type="TextType">$DOC</xsd:element>
              <xsd:element name="DaysLate" type="xsd:int">$DOC</xsd:element>
            </xsd:choice>
          </xsd:sequence>
        </xsd:complexType>
        <xsd:complexType name="TextTypeCollection">
          $DOC
          <xsd:sequence>
            <xsd:element name="TextType" type="TextType" maxOccurs="unbounded">$DOC</xsd:element>
          </xsd:sequence>
        </xsd:complexType>
        <xsd:simpleType name="TextType">
          $DOC
          <xsd:restriction base="xsd:string">
            <xsd:maxLength value="100"/>
          </xsd:restriction>
        </xsd:simpleType>
        <xsd:simpleType name="HeaderType">
          $DOC
          <xsd:restriction base="xsd:string"/>
        </xsd:simpleType>
        <xsd:simpleType name="GuidType">
          $DOC
          <xsd:restriction base="xsd:string"/>
        </xsd:simpleType>
        <xsd:simpleType name="PersonCivilRegistrationIdentifierType">
          $DOC
          <xsd:restriction base="xsd:string">
            <xsd:pattern value="[0-9]{10}"/>
          </xsd:restriction>
        </xsd:simpleType>
        <xsd:simpleType name="CodeListItemIdentifierType">
          $DOC
          <xsd:restriction base="xsd:int">
            <xsd:minInclusive value="0"/>
            <xsd:maxInclusive value="10"/>
          </xsd:restriction>
        </xsd:simpleType>
      </xsd:schema>
      """
          .replace(
              "$DOC",
              "<xsd:annotation><xsd:documentation xml:lang=\"en\">Fravær, § 19"
                  + " (own).</xsd:documentation></xsd:annotation>");

  private SoundContract() {}

  static Contracts contracts() {
    return of(WSDL, XSD);
  }

  static Contracts of(String wsdl, String xsd) {
    return new Contracts(
        List.of(
            Contract.parse("SampleService-v1.wsdl", wsdl), Contract.parse("sample-v1.xsd", xsd)));
  }

  /** The sample with one passage of its WSDL, or else its schema, in other words. */
  static Contracts with(String passage, String instead) {
    if (WSDL.contains(passage)) {
      return of(once(WSDL, passage, instead), XSD);
    }
    if (XSD.contains(passage)) {
      return of(WSDL, once(XSD, passage, instead));
    }
    throw new IllegalArgumentException("Not in the sample: " + passage);
  }

  private static String once(String text, String passage, String instead) {
    int at = text.indexOf(passage);
    return text.substring(0, at) + instead + text.substring(at + passage.length());
  }
}
