/**
 * One realistic login for the benchmarks: a Response of about 8.8 KB with ten attributes and ten groups,
 * its assertion signed with RSA-2048, made now because the contenders read the real clock.
 */
import type { Persona } from '../../src-main/contract/model/workbench';
import { createSelfSigned } from '../../src-main/certificates/create';

export const spEntityId = 'https://sp.example.com/metadata';
export const acsUrl = 'https://sp.example.com/acs';
export const idpEntityId = 'https://idp.example.com/metadata';

export function benchGroups(count: number): string[] {
  return Array.from(
    { length: count },
    (_, n) => `CN=application-group-${n},OU=Engineering,OU=Groups,DC=corp,DC=example,DC=com`,
  );
}

/** Groups with long directory names and padded attributes bring the message to the size of a real one. */
export const benchPersona: Persona = {
  username: 'alice',
  email: 'alice@example.com',
  firstName: 'Alice',
  lastName: 'Adams',
  displayName: 'Alice Adams',
  groups: benchGroups(10),
  attributes: Object.fromEntries(
    ['department', 'division', 'costCenter', 'manager', 'office', 'employeeType'].map((name) => [
      `http://schemas.example.com/identity/claims/${name}`,
      [`${name} of Alice Adams `.repeat(14).trim()],
    ]),
  ),
};

export interface KeyPair {
  readonly keyPem: string;
  readonly certPem: string;
}

export async function makeKeyPair(): Promise<KeyPair> {
  return createSelfSigned({ commonName: 'bench', notBefore: Date.now() - 60_000, days: 365, bits: 2048 });
}
