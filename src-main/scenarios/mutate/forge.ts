/** What an intruder writes: an assertion or a Response that looks like the genuine one but names somebody else. */
import { buildAssertion } from '../../core/saml/build-assertion';
import { AUTHN_CONTEXT } from '../../core/saml/identifiers';
import { plainStyle } from '../../core/saml/message-style';
import { childElements } from '../../core/xml/query';
import { writeXml } from '../../core/xml/write';
import type { ScenarioLogin } from '../scenario';
import { MINUTE } from './times';
import { inTurn, locate, removeElement, replaceContent, type TextEdit, writeAttribute } from './text';

/** Whom forged assertions name. */
export const intruder = 'intruder@evil.example';
export const forgedAssertionId = '_forged-assertion';
const forgedResponseId = '_forged-response';

/** Takes the Signature of the element at the path away, where it has one. */
export function dropSignature(path: readonly string[] = []): TextEdit {
  return (xml) => {
    const has = childElements(locate(xml, path)).some((child) => child.local === 'Signature');
    return has ? removeElement([...path, 'Signature'])(xml) : xml;
  };
}

/** Names the intruder in an assertion that stands by itself, and keeps its ID and its Signature. */
export const nameIntruder: TextEdit = replaceContent(['Subject', 'NameID'], intruder);

/** An unsigned copy of an assertion under another ID, for the intruder. */
export const forgeAssertion: TextEdit = inTurn(
  dropSignature(),
  nameIntruder,
  writeAttribute([], 'ID', forgedAssertionId),
);

/** An unsigned copy of a Response under another ID, with a forged assertion inside. */
export const forgeResponse: TextEdit = inTurn(
  dropSignature(),
  writeAttribute([], 'ID', forgedResponseId),
  dropSignature(['Assertion']),
  replaceContent(['Assertion', 'Subject', 'NameID'], intruder),
  writeAttribute(['Assertion'], 'ID', forgedAssertionId),
);

/** An unsigned assertion for the intruder, written from nothing, that fits the login in everything else. */
export function writeForgedAssertion(login: ScenarioLogin): string {
  const assertion = buildAssertion(
    {
      id: forgedAssertionId,
      issueInstant: login.now,
      issuer: { value: login.idp.entityId },
      nameId: { value: intruder },
      confirmation: {
        recipient: login.sp.acsUrl,
        notOnOrAfter: login.now + 5 * MINUTE,
        inResponseTo: login.requestId,
      },
      conditions: {
        notBefore: login.now - MINUTE,
        notOnOrAfter: login.now + 5 * MINUTE,
        audiences: [login.sp.entityId],
      },
      authnStatement: {
        authnInstant: login.now,
        sessionIndex: '_forged-session',
        sessionNotOnOrAfter: null,
        classRef: AUTHN_CONTEXT.passwordProtectedTransport,
      },
      attributes: [],
    },
    plainStyle,
  );
  return writeXml(assertion);
}
