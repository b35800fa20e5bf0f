/**
 * Every check, in the order findings of one severity are listed: what makes the rest moot comes first.
 * `tools/new-check` adds a line to the list of a category; the catalogue test says when a file is in none.
 */
import type { MessageKind } from '../contract/model/decoded';
import type { Check, CheckPack } from './check';
import { transportChecks } from './transport';
import { encryptionChecks } from './encryption';
import { responseChecks } from './response';
import { attackChecks, signatureChecks } from './signature';
import { assertionChecks } from './assertion';
import { attributesChecks } from './attributes';
import { requestChecks } from './request';
import { logoutChecks } from './logout';
import { metadataChecks } from './metadata';
import { certificateChecks } from './certificate';
import { authenticationChecks } from './authentication';
import { profileChecks } from './profile';
import { flowChecks, flowEndChecks } from './flow';
import { readingChecks } from './reading';
import { saml2intChecks } from './saml2int';

/** The packs there are; the first is the default. */
export const checkPacks: readonly CheckPack[] = ['core', 'saml2int'];

export const checks: readonly Check[] = [
  ...attackChecks,
  ...transportChecks,
  ...flowChecks,
  ...encryptionChecks,
  ...responseChecks,
  ...signatureChecks,
  ...assertionChecks,
  ...attributesChecks,
  ...requestChecks,
  ...logoutChecks,
  ...metadataChecks,
  ...certificateChecks,
  ...authenticationChecks,
  ...profileChecks,
  ...readingChecks,
  ...flowEndChecks,
  ...saml2intChecks,
];

const chosen = new Map<string, readonly Check[]>();

/** The checks of these packs that can say something about a kind of message, in the order of the whole list. */
export function checksFor(packs: readonly CheckPack[], kind: MessageKind): readonly Check[] {
  const key = `${kind} ${packs.join(' ')}`;
  let known = chosen.get(key);
  if (known === undefined) {
    known = checks.filter((check) => packs.includes(check.pack ?? 'core') && check.kinds.includes(kind));
    chosen.set(key, known);
  }
  return known;
}
