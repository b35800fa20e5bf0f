import { describe, expect, it } from 'vitest';
import type { SessionJson } from '../../../../../src-main/contract/model/trace';
import { isSessionOf, readRevokedSubject } from '../../../../../src-main/core/roles/sp/token-revocation';

const idp = 'https://idp.test/metadata';

function session(nameId: string, attributes: Readonly<Record<string, string>> = {}): SessionJson {
  return {
    nameId: { value: nameId, format: null, nameQualifier: null, spNameQualifier: null },
    attributes: Object.entries(attributes).map(([name, value]) => ({
      name,
      nameFormat: null,
      friendlyName: null,
      values: [value],
    })),
    roles: [],
    mapping: null,
    issuer: idp,
    sessionIndex: null,
  };
}

describe('the subject of a revocation', () => {
  it.each([
    ['{"sub_id":{"format":"email","email":"a@b.test"}}', { format: 'email', email: 'a@b.test' }],
    ['{"subject":{"format":"opaque","id":"u1"}}', { format: 'opaque', id: 'u1' }],
    [
      `{"sub_id":{"format":"iss_sub","iss":"${idp}","sub":"u1"},"subject":{"format":"opaque","id":"u2"}}`,
      { format: 'iss_sub', iss: idp, sub: 'u1' },
    ],
  ])('is read from %s', (body, subject) => {
    expect(readRevokedSubject(body)).toEqual(subject);
  });

  it.each([
    ['', 'The body is no JSON object'],
    ['[]', 'The body is no JSON object'],
    ['{}', 'The body has neither sub_id nor subject'],
    ['{"sub_id":"alice"}', 'sub_id is no JSON object'],
    ['{"subject":{}}', 'The format of subject is missing; this application knows email, opaque and iss_sub'],
    [
      '{"sub_id":{"format":"phone_number","phone_number":"+1"}}',
      'The format of sub_id is "phone_number"; this application knows email, opaque and iss_sub',
    ],
    ['{"sub_id":{"format":"iss_sub","iss":"x"}}', 'sub_id of the format iss_sub needs the member sub'],
    ['{"sub_id":{"format":"email","email":7}}', 'sub_id of the format email needs the member email'],
  ])('is refused in %s', (body, problem) => {
    expect(readRevokedSubject(body)).toBe(problem);
  });
});

describe('a session is of the subject', () => {
  it('whose NameID or e-mail attribute it has', () => {
    const email = { format: 'email', email: 'Alice@Example.com' } as const;
    expect(isSessionOf(session('alice@example.com'), email, idp)).toBe(true);
    expect(isSessionOf(session('u1', { 'User.Email': 'alice@example.com' }), email, idp)).toBe(true);
    expect(isSessionOf(session('u1', { department: 'alice@example.com' }), email, idp)).toBe(false);
    expect(isSessionOf(session('u1'), { format: 'opaque', id: 'u1' }, idp)).toBe(true);
    expect(isSessionOf(session('U1'), { format: 'opaque', id: 'u1' }, idp)).toBe(false);
  });

  it('only where the same identity provider began it', () => {
    const subject = { format: 'iss_sub', iss: idp, sub: 'u1' } as const;
    expect(isSessionOf(session('u1'), subject, idp)).toBe(true);
    expect(isSessionOf({ ...session('u1'), issuer: 'https://other.test' }, subject, idp)).toBe(false);
  });
});
