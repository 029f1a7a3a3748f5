// Enrolls a citizen with the soap package: it signs the request; checking the answer's signature is left to you.
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import https from 'node:https';
import soap from 'soap';

const [gateway, keys, cpr] = process.argv.slice(2);   // https://localhost:8443, target/sandbox/keys, a CPR number
const service = `${gateway}/services/UnemploymentEnrollmentService/v1`;
const ns = 'http://service.bm.dk/dfdg/UnemploymentEnrollment/v1/';
const ca = readFileSync(`${keys}/ca.pem`);
const client = await soap.createClientAsync(`${service}?wsdl`, { endpoint: service, wsdl_options: { ca } });

const action = `${ns}UnemploymentEnrollment`;
client.addSoapHeader(`<wsa:Action xmlns:wsa="http://www.w3.org/2005/08/addressing">${action}</wsa:Action>`);
client.addSoapHeader(`<wsa:MessageID xmlns:wsa="http://www.w3.org/2005/08/addressing">urn:uuid:${randomUUID()}</wsa:MessageID>`);
client.addSoapHeader(`<wsa:To xmlns:wsa="http://www.w3.org/2005/08/addressing">${service}</wsa:To>`);
client.addSoapHeader(`<h:ActiveOrganisationHeader xmlns:h="http://service.bm.dk/dfdg/headers/v1/" xmlns:c="http://service.bm.dk/dfdg/common/v1/">
<c:OrganisationTypeIdentifier>8</c:OrganisationTypeIdentifier><c:OrganisationCode>10100</c:OrganisationCode></h:ActiveOrganisationHeader>`);
client.addSoapHeader(`<h:RequestUserMetadataHeader xmlns:h="http://service.bm.dk/dfdg/headers/v1/"><h:RequestUserStructure>
<h:UserFullName>WorkBase nightly job</h:UserFullName><h:RequestUserTypeIdentifier>3</h:RequestUserTypeIdentifier></h:RequestUserStructure></h:RequestUserMetadataHeader>`);

client.setSecurity(new soap.WSSecurityCert(readFileSync(`${keys}/workbase.key.pem`), readFileSync(`${keys}/workbase.crt.pem`, 'utf8'), '', {
  hasTimeStamp: true,
  signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
  signatureTransformations: ['http://www.w3.org/2001/10/xml-exc-c14n#'],
  additionalReferences: ['wsa:Action', 'wsa:MessageID', 'wsa:To', 'h:ActiveOrganisationHeader', 'h:RequestUserMetadataHeader'],
  signerOptions: { prefix: 'ds', existingPrefixes: { wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd' } },
}));
const agent = new https.Agent({ ca });
try {
  const [receipt] = await client.UnemploymentEnrollmentAsync({
    UnemploymentEnrollment: {
      PersonCivilRegistrationIdentifier: cpr, ClientCategoryTypeIdentifier: 3,
      EnrollmentDate: `${new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' })}T00:00:00`,
      CurrentUnemploymentStatusTypeIdentifier: 1,
      Profession: { ProfessionType: [{ ConceptUriDa: 'http://service.bm.dk/dfdg/profession/0001', HasEducation: true, YearLastUsed: 2020, MonthsOfExperience: 24 }] },
    },
  }, { httpsAgent: agent });
  console.log(JSON.stringify(receipt, null, 2));
} catch (e) {
  console.error(e.root?.Envelope?.Body?.Fault?.detail ? JSON.stringify(e.root.Envelope.Body.Fault.detail, null, 2) : e.message);
  process.exit(1);
}
