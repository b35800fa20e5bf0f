/** A Response of SAML 1.1. */
import { textAt } from '../mutate/text';
import { instantAt } from '../mutate/times';
import type { Scenario } from '../scenario';

export const samlOneResponse: Scenario = {
  id: 'saml-one-response',
  kind: 'fault',
  title: 'A Response of SAML 1.1',
  why: 'Another protocol, whose messages look alike.',
  reference: null,
  stage: 'signed',
  change: (xml, login) =>
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:1.0:protocol" ResponseID="_old" MajorVersion="1" MinorVersion="1" IssueInstant="${instantAt(login, 0)}" Recipient="${login.sp.acsUrl}"><samlp:Status><samlp:StatusCode Value="samlp:Success"/></samlp:Status>${textAt(xml, ['Assertion'])}</samlp:Response>`,
  expected: 'reject',
  fires: ['saml-1-message'],
};
