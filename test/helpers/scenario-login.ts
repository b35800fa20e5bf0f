/** A login for the edits of scenarios: signed with a key made for the test file. */
import { issueResponse, type IssueSpec } from '../../src-main/core/roles/idp/issue-response';
import type { SigningKey } from '../../src-main/core/xmlsec/sign';
import { generic } from '../../src-main/profiles/idp/generic';
import type { ScenarioLogin } from '../../src-main/scenarios/scenario';
import { countedRandom } from './counted-random';
import { acsUrl, idpEntityId, judgedAt, requestId, spEntityId } from './response-xml';

export function loginWith(key: SigningKey, stranger: SigningKey): ScenarioLogin {
  return {
    now: judgedAt,
    idp: { entityId: idpEntityId, signingKey: key },
    sp: { entityId: spEntityId, acsUrl, encryptionCertificate: null },
    requestId,
    strangerKey: stranger,
    random: countedRandom(9),
  };
}

/** The Response of that login, signed as said. */
export function issueFor(login: ScenarioLogin, change: Partial<IssueSpec> = {}): string {
  return issueResponse({
    flavour: generic,
    idp: login.idp,
    sp: login.sp,
    nameId: { value: 'alice@example.com', format: null },
    attributes: [{ name: 'groups', nameFormat: null, values: ['users'] }],
    request: { id: requestId },
    now: login.now,
    random: countedRandom(3),
    sign: 'assertion',
    ...change,
  }).xml;
}
