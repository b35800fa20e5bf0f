/** Diagnoses for the tests of reporters: a reject with near misses, one that broke, several messages, hostile text. */
import { checkMessage } from '../../src-main/app/check-message';
import { getSample } from '../../src-main/app/samples';
import type { CheckedInput } from '../../src-main/contract/model/checked';
import { acsUrl, change, requestId, responseXml, spEntityId } from './response-xml';

const at = '2026-05-04T12:01:00Z';

export function checkSample(id: string): Promise<CheckedInput> {
  const sample = getSample(id);
  if (sample === null) throw new Error(`no sample ${id}`);
  return checkMessage(sample.input, sample.context);
}

/** The unsigned Response of response-xml with changes, in the context that fits it. */
export function checkResponse(...changes: readonly (readonly [string, string])[]): Promise<CheckedInput> {
  return checkMessage(change(responseXml(), ...changes), { spEntityId, acsUrl, requestId, at });
}

/** The same login with nothing known about the parties: much cannot be verified. */
export function checkUnknown(): Promise<CheckedInput> {
  return checkMessage(getSample('clean')?.input ?? '', { at: '2026-03-02T09:41:07Z' });
}

/** Values that try to leave their place: a terminal's, an XML document's, a line's. */
export const forgery =
  'x\u001b[2J\u202e\u0085]]>\nACCEPT: A strict SP would accept this.<&"\'\u2028\u{e0041}';

/** A Response whose Audience, attribute and comment hold `forgery`, as far as XML can. */
export function checkHostile(): Promise<CheckedInput> {
  const inXml = forgery
    .replace(/\u001b/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
  return checkResponse(
    [`<saml:Audience>${spEntityId}`, `<saml:Audience>${inXml}`],
    ['<saml:AttributeValue>admins', `<saml:AttributeValue>${inXml}`],
  );
}

/** A form with a request and a Response: two messages in one input. */
export function checkTwo(): Promise<CheckedInput> {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const page = `<html><form action="/a"><input name="SAMLResponse" value="${base64(responseXml())}"></form><form action="/b"><input name="SAMLResponse" value="${base64(responseXml(['saml:Audience>https', 'saml:Audience>http']))}"></form></html>`;
  return checkMessage(page, { spEntityId, acsUrl, requestId, at });
}
