import { beforeAll, describe, expect, it } from 'vitest';
import { issueErrorResponse } from '../../../../../src-main/core/roles/idp/issue-error-response';
import { STATUS } from '../../../../../src-main/core/saml/identifiers';
import { parseXml } from '../../../../../src-main/core/xml/parse';
import { trustCertificate } from '../../../../../src-main/core/xmlsec/trusted-key';
import { verifySignatures } from '../../../../../src-main/core/xmlsec/verify';
import { idpFlavours } from '../../../../../src-main/profiles/idp/registry';
import { countedRandom } from '../../../../helpers/counted-random';
import { hasSamlSchemas, schemaComplaints, WITHOUT_SAML_SCHEMAS } from '../../../../helpers/saml-schema';
import { makeTestKey } from '../../../../helpers/test-key';

let made: Awaited<ReturnType<typeof makeTestKey>>;
beforeAll(async () => {
  made = await makeTestKey();
});

describe.each(idpFlavours.map((flavour) => [flavour.id, flavour] as const))(
  'issueErrorResponse as %s',
  (_id, flavour) => {
    const issue = (sign?: 'assertion' | 'response'): { xml: string; responseId: string } =>
      issueErrorResponse({
        flavour,
        idp: { entityId: 'https://idp.test', signingKey: made.key },
        acsUrl: 'https://sp.test/acs',
        request: { id: '_r' },
        status: { code: STATUS.requester, subCode: STATUS.invalidNameIdPolicy, message: 'No such <format>' },
        now: Date.UTC(2026, 0, 31),
        random: countedRandom(),
        ...(sign ? { sign } : {}),
      });

    it('says what is wrong, to whom and about which request', ({ skip }) => {
      const { xml, responseId } = issue();
      for (const part of [
        `ID="${responseId}"`,
        'InResponseTo="_r"',
        `Value="${STATUS.requester}"`,
        `Value="${STATUS.invalidNameIdPolicy}"`,
        'No such &lt;format&gt;',
      ]) {
        expect(xml).toContain(part);
      }
      expect(xml.includes('Destination="https://sp.test/acs"')).toBe(
        flavour.destination === 'always' || flavour.signs !== 'assertion',
      );
      expect(issue('response').xml).toContain('Destination="https://sp.test/acs"');
      expect(xml).not.toContain('Assertion>');
      skip(!hasSamlSchemas, WITHOUT_SAML_SCHEMAS);
      expect(schemaComplaints(xml)).toBe('');
    });

    it('is signed where the Response is', () => {
      const valid = (xml: string): (boolean | null)[] =>
        verifySignatures(parseXml(xml), [trustCertificate(made.certPem, 'certificate')]).map(
          (each) => each.valid,
        );
      expect(valid(issue('response').xml)).toEqual([true]);
      expect(valid(issue('assertion').xml)).toEqual([]);
    });
  },
);
