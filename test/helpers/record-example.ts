/**
 * Writes down what the unit tests of checks run, so that the documentation shows messages that were tested:
 * `tools/record-check-examples.ts` sets CHECK_EXAMPLES to a folder, and keeps what `checkMessage` judges the same.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckContextInput } from '../../src-main/contract/model/checked';
import type { JudgeFacts } from '../../src-main/app/judge-facts';
import type { DetectedMessage } from '../../src-main/core/bindings/detected';
import { toBase64, toFormBody } from '../../src-main/core/bindings/encode';
import type { TrustedKey } from '../../src-main/core/xmlsec/signature-report';

/** One call of a check in a unit test, as input and context of `check`. */
export interface RecordedExample {
  readonly check: string;
  readonly verdict: 'fail' | 'pass';
  readonly input: string;
  readonly context: CheckContextInput;
}

/** As `asksFor` fills the profiles. */
const profileVariables: Readonly<Record<string, Record<string, string>>> = {
  ovhcloud: { REGION: 'eu' },
  qovery: { CONNECTION_NAME: 'acme' },
  nops: { ENTITY_ID: 'urn:nops:acme', ACS_URL: 'https://nops.example.com/acs' },
};

const folder = process.env['CHECK_EXAMPLES'];

/** Does nothing unless examples are being recorded, or when there is no text for what the test set by hand. */
export function recordExample(
  check: string,
  verdict: string,
  message: DetectedMessage,
  facts: JudgeFacts,
): void {
  if (folder === undefined || (verdict !== 'fail' && verdict !== 'pass')) return;
  const example: RecordedExample = { check, verdict, input: inputOf(message), context: contextOf(facts) };
  appendFileSync(join(folder, `${process.pid}.ndjson`), `${JSON.stringify(example)}\n`);
}

function inputOf({ xml, binding, parameter, relayState, rawQuery, url }: DetectedMessage): string {
  if (binding === 'redirect' && rawQuery !== null) {
    return `${url?.split('?')[0] ?? 'https://receiver.example.com/saml'}?${rawQuery}`;
  }
  if (binding !== 'post') return xml;
  const fields: [string, string][] = [[parameterOf(xml, parameter), toBase64(xml)]];
  if (relayState !== null) fields.push(['RelayState', relayState]);
  return toFormBody(fields);
}

function parameterOf(xml: string, parameter: string | null): string {
  return /<(?:\w+:)?(AuthnRequest|LogoutRequest)\b/.test(xml) ? 'SAMLRequest' : (parameter ?? 'SAMLResponse');
}

function contextOf(facts: JudgeFacts): CheckContextInput {
  const { idps, sp, spEntityId, acsUrls, request, requestRelayState, correlation, profile, mapping } = facts;
  const [acsUrl] = acsUrls;
  return {
    ...(idps.length === 0 ? {} : { idpMetadata: idps.map(({ document }) => document.text) }),
    ...(sp === null ? {} : { spMetadata: sp.document.text }),
    idpCertificates: facts.idpKeys.map(certificateOf).filter((pem) => pem !== ''),
    ...(spEntityId === null ? {} : { spEntityId }),
    ...(acsUrl === undefined || (sp !== null && acsUrls.length > 1) ? {} : { acsUrl }),
    ...(request === null ? {} : { request: requestInput(request.document.text, requestRelayState) }),
    ...(request === null && correlation.kind === 'request' ? { requestId: correlation.id } : {}),
    ...(correlation.kind === 'unsolicited' ? { unsolicited: true } : {}),
    ...(profile === null
      ? {}
      : { spProfile: { id: profile.id, variables: profileVariables[profile.id] ?? {} } }),
    ...(mapping === null ? {} : { mapping }),
    ...(facts.flow === null ? {} : { flow: facts.flow }),
    decryptKeys: facts.decryptionKeys.map((key) => key.export({ type: 'pkcs8', format: 'pem' }).toString()),
    at: new Date(facts.now).toISOString(),
    skewSeconds: facts.skew / 1000,
    packs: [...facts.packs],
  };
}

function requestInput(xml: string, relayState: string | null): string {
  return relayState === null
    ? xml
    : toFormBody([
        ['SAMLRequest', toBase64(xml)],
        ['RelayState', relayState],
      ]);
}

/** Tests trust bare keys, a command line takes certificates: the tool puts one around a public key. */
function certificateOf({ key, certificate }: TrustedKey): string {
  return certificate?.pem ?? key.export({ type: 'spki', format: 'pem' }).toString();
}
