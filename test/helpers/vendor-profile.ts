/** The demands of a real SP profile, filled as `check` fills them. */
import { readContext } from '../../src-main/app/read-context';
import type { Setting } from './run-check';

export function asksFor(
  id: 'ovhcloud' | 'qovery' | 'nops',
  more: NonNullable<Setting['facts']> = {},
): Setting {
  const variables: Record<string, Record<string, string>> = {
    ovhcloud: { REGION: 'eu' },
    qovery: { CONNECTION_NAME: 'acme' },
    nops: { ENTITY_ID: 'urn:nops:acme', ACS_URL: 'https://nops.example.com/acs' },
  };
  const { profile, acsUrls, spEntityId } = readContext({
    spProfile: { id, variables: variables[id] ?? {} },
  });
  return { facts: { profile, acsUrls, spEntityId, ...more } };
}
