package dk.dfdg.gateway.soap;

import javax.xml.namespace.QName;

/** The names of the envelope, of its security and addressing headers, and of our own headers. */
final class SoapNames {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
  static final String WSA = "http://www.w3.org/2005/08/addressing";
  static final String WSA_ANONYMOUS = WSA + "/anonymous";
  static final String HEADERS = "http://service.bm.dk/dfdg/headers/v1/";
  static final String FAULTS = "http://service.bm.dk/dfdg/faults/v1/";

  static final QName ENVELOPE = new QName(SOAP, "Envelope");
  static final QName HEADER = new QName(SOAP, "Header");
  static final QName BODY = new QName(SOAP, "Body");
  static final QName SECURITY = new QName(WSSE, "Security");
  static final QName TOKEN = new QName(WSSE, "BinarySecurityToken");
  static final QName TIMESTAMP = new QName(WSU, "Timestamp");
  static final QName SIGNATURE = new QName(DS, "Signature");
  static final QName TO = new QName(WSA, "To");
  static final QName ACTION = new QName(WSA, "Action");
  static final QName MESSAGE_ID = new QName(WSA, "MessageID");
  static final QName REPLY_TO = new QName(WSA, "ReplyTo");
  static final QName FAULT_TO = new QName(WSA, "FaultTo");
  static final QName ACTIVE_ORGANISATION = new QName(HEADERS, "ActiveOrganisationHeader");
  static final QName REQUEST_USER = new QName(HEADERS, "RequestUserMetadataHeader");

  private SoapNames() {}
}
