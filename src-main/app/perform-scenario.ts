/**
 * Issues a login, with a scenario's change at its stage when there is one: before signing, after signing, or in
 * how it travels. `mint` and the mock IdP both send what comes out of here.
 */
import type { IssueEdits, IssueSpec } from '../core/roles/idp/issue-response';
import { issueResponse } from '../core/roles/idp/issue-response';
import { toBase64 } from '../core/bindings/encode';
import { encodeRedirect } from '../core/bindings/redirect';
import { writeMessage } from '../core/saml/message-style';
import { loadSigningKey, signEnveloped, type SigningKey } from '../core/xmlsec/sign';
import { createSelfSigned } from '../certificates/create';
import { buildBase } from '../scenarios/base/messages';
import { MissingPartError } from '../scenarios/mutate/missing-part';
import type { BaseMessage, Scenario, ScenarioLogin, SpecEdit, Wire } from '../scenarios/scenario';

export interface Performed {
  /** The message, as it is before it is encoded to travel. */
  readonly xml: string;
  readonly wire: Wire;
  /** As the issuer sent it, before it was changed on the way. */
  readonly issued: string;
}

const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const DAY = 24 * 60 * 60 * 1000;

/** A Response no scenario changes, as it travels. */
export function performPlain(xml: string, relayState: string | null): Performed {
  return { xml, issued: xml, wire: formOf('SAMLResponse', xml, relayState) };
}

/**
 * The login of `spec` as the scenario has it. `strangerKey` is a key nobody trusts. Throws MissingPartError when
 * the login has no such part to change, and what issuing throws.
 */
export function performScenario(
  scenario: Scenario,
  spec: IssueSpec,
  relayState: string | null,
  strangerKey: SigningKey,
): Performed {
  const requestId = scenario.login?.unsolicited === true ? null : (spec.request?.id ?? null);
  const login: ScenarioLogin = {
    now: spec.now,
    idp: spec.idp,
    sp: { ...spec.sp, encryptionCertificate: spec.sp.encryptionCertificate ?? null },
    requestId,
    strangerKey,
    random: spec.random,
  };
  const base = scenario.base ?? 'response';
  const issued =
    base === 'response' ? issueChanged(scenario, spec, login) : signBase(base, scenario, spec, login);
  const xml = scenario.stage === 'signed' ? scenario.change(issued, login) : issued;
  const wire = wireOf(base, xml, relayState, spec);
  return { xml, issued, wire: scenario.stage === 'transport' ? scenario.wire(wire, login, xml) : wire };
}

const strangers = new Map<string, Promise<SigningKey>>();

/** A key of its own with a certificate that bears the same name as the IdP's, as anybody can make; one for each name. */
export function strangerKeyFor(idp: SigningKey, now: number): Promise<SigningKey> {
  const commonName = /CN=([^,]{1,64})/.exec(idp.certificate.subject)?.[1] ?? 'stranger';
  const known = strangers.get(commonName);
  if (known) return known;
  const making = createSelfSigned({ commonName, notBefore: now - DAY }).then((made) =>
    loadSigningKey(made.keyPem, made.certPem),
  );
  strangers.set(commonName, making);
  return making;
}

function issueChanged(scenario: Scenario, spec: IssueSpec, login: ScenarioLogin): string {
  const { sign, signature, signedBy, encryptFor, encryption } = scenario.login ?? {};
  const { flavour, idp, sp } = spec;
  if (encryptFor === 'sp' && !sp.encryptionCertificate) {
    throw new MissingPartError(`No encryption certificate of ${sp.entityId} is known`);
  }
  return issueResponse({
    ...spec,
    flavour: {
      ...flavour,
      signature: { ...flavour.signature, ...signature },
      encryption: { ...flavour.encryption, ...encryption },
    },
    idp: signedBy === 'stranger' ? { ...idp, signingKey: login.strangerKey } : idp,
    sp: encryptFor === 'stranger' ? { ...sp, encryptionCertificate: login.strangerKey.certificate } : sp,
    request: login.requestId === null ? null : { id: login.requestId },
    edit: editsOf(scenario, login),
    ...(sign === undefined ? {} : { sign }),
    ...(encryptFor === undefined ? {} : { encrypt: true }),
  }).xml;
}

function editsOf(scenario: Scenario, login: ScenarioLogin): IssueEdits {
  const bind = (edit: SpecEdit | undefined) =>
    edit === undefined ? undefined : (element: Parameters<SpecEdit>[0]) => edit(element, login);
  const assertion = scenario.stage === 'transport' ? undefined : bind(scenario.assertion);
  const response = scenario.stage === 'content' ? bind(scenario.message) : undefined;
  return { ...(assertion ? { assertion } : {}), ...(response ? { response } : {}) };
}

function signBase(
  base: Exclude<BaseMessage, 'response'>,
  scenario: Scenario,
  { flavour, idp }: IssueSpec,
  login: ScenarioLogin,
): string {
  const built = buildBase(base, login);
  const message = scenario.stage === 'content' && scenario.message ? scenario.message(built, login) : built;
  const key = scenario.login?.signedBy === 'stranger' ? login.strangerKey : idp.signingKey;
  const isSigned = scenario.login?.sign !== 'none' && !base.startsWith('redirect-');
  return writeMessage(isSigned ? signEnveloped(message, { key }) : message, flavour.style);
}

function wireOf(base: BaseMessage, xml: string, relayState: string | null, { idp }: IssueSpec): Wire {
  switch (base) {
    case 'response':
      return formOf('SAMLResponse', xml, relayState);
    case 'post-request':
    case 'post-logout':
      return formOf('SAMLRequest', xml, relayState);
    case 'redirect-request':
    case 'redirect-logout': {
      const sign = { key: idp.signingKey.privateKey, algorithm: RSA_SHA256 };
      const url = encodeRedirect({ url: '', parameter: 'SAMLRequest', xml, relayState, sign });
      return { kind: 'query', query: url.slice(1) };
    }
    case 'idp-metadata':
      return { kind: 'document', text: xml };
  }
}

function formOf(parameter: string, xml: string, relayState: string | null): Wire {
  const fields: [string, string][] = [[parameter, toBase64(xml)]];
  if (relayState !== null) fields.push(['RelayState', relayState]);
  return { kind: 'form', fields };
}
