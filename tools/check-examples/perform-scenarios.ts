/** Every scenario as an example: a login between two parties of examples, with all that is known about them. */
import { createSelfSigned } from '../../src-main/certificates/create';
import { performScenario, strangerKeyFor } from '../../src-main/app/perform-scenario';
import type { CheckContextInput } from '../../src-main/contract/model/checked';
import { toFormBody } from '../../src-main/core/bindings/encode';
import { NAMEID_FORMAT } from '../../src-main/core/saml/identifiers';
import { readCertificate } from '../../src-main/core/xmlsec/certificate-facts';
import { loadSigningKey } from '../../src-main/core/xmlsec/sign';
import { generic } from '../../src-main/profiles/idp/generic';
import { scenarios } from '../../src-main/scenarios/registry';
import type { Scenario, Wire } from '../../src-main/scenarios/scenario';
import { countedRandom } from '../../test/helpers/counted-random';
import { acsUrl, idpEntityId, judgedAt, requestId, spEntityId } from '../../test/helpers/response-xml';
import type { CheckExample } from './example';

const issuedAt = judgedAt - 60_000;

/** Those that can be performed between these two; a few need a part this login has not. */
export async function performAll(): Promise<readonly CheckExample[]> {
  const notBefore = Date.UTC(2026, 0, 1);
  const [idp, sp] = await Promise.all(
    ['idp.example.com', 'sp.example.com'].map((commonName) => createSelfSigned({ commonName, notBefore })),
  );
  if (idp === undefined || sp === undefined) throw new Error('no keys');
  const signingKey = loadSigningKey(idp.keyPem, idp.certPem);
  const stranger = await strangerKeyFor(signingKey, issuedAt);
  const random = countedRandom(7);
  const spec = {
    flavour: generic,
    idp: { entityId: idpEntityId, signingKey },
    sp: { entityId: spEntityId, acsUrl, encryptionCertificate: readCertificate(sp.certPem) },
    nameId: { value: 'alice@example.com', format: NAMEID_FORMAT.emailAddress },
    attributes: [{ name: 'groups', nameFormat: null, values: ['Engineering'] }],
    request: { id: requestId },
    now: issuedAt,
    random,
  };
  const context: CheckContextInput = {
    idpCertificates: [idp.certPem],
    spEntityId,
    acsUrl,
    decryptKeys: [sp.keyPem],
    at: new Date(judgedAt).toISOString(),
  };
  return scenarios.flatMap((scenario) => {
    try {
      const { wire } = performScenario(scenario, spec, null, stranger);
      return [{ input: inputOf(wire, scenario), context: { ...context, ...correlationOf(scenario) } }];
    } catch {
      // There is no such part in this login to change.
      return [];
    }
  });
}

function correlationOf({ login, base = 'response' }: Scenario): CheckContextInput {
  if (base !== 'response') return {};
  return login?.unsolicited === true ? { unsolicited: true } : { requestId };
}

function inputOf(wire: Wire, { base }: Scenario): string {
  switch (wire.kind) {
    case 'form':
      return toFormBody(wire.fields);
    case 'query':
      return `${base === 'redirect-request' ? 'https://idp.example.com/sso' : acsUrl}?${wire.query}`;
    case 'document':
      return wire.text;
  }
}
