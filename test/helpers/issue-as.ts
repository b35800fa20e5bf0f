/** One login issued by a flavour, for comparing how it is written with how the vendor writes. */
import type { Flavour } from '../../src-main/core/roles/idp/flavour';
import type { IssueSpec } from '../../src-main/core/roles/idp/issue-response';
import { issueResponse } from '../../src-main/core/roles/idp/issue-response';
import type { SigningKey } from '../../src-main/core/xmlsec/sign';
import { NAMEID_FORMAT } from '../../src-main/core/saml/identifiers';
import { countedRandom } from './counted-random';

export function issueAs(flavour: Flavour, key: SigningKey, change: Partial<IssueSpec> = {}): string {
  return issueResponse({
    flavour,
    idp: { entityId: 'https://idp.test', signingKey: key },
    sp: {
      entityId: 'https://sp.test',
      acsUrl: 'https://sp.test/acs',
      encryptionCertificate: key.certificate,
    },
    nameId: { value: 'alice@example.com', format: NAMEID_FORMAT.emailAddress },
    attributes: [],
    request: { id: '_request' },
    now: Date.UTC(2026, 0, 31, 12, 0, 0, 123),
    random: countedRandom(),
    ...change,
  }).xml;
}
