/** The NameID an identity provider issues for a persona in a given format (SAML Core 8.3). */
import type { Persona } from '../../../contract/model/workbench';
import type { Random } from '../../random';
import type { NameIdSpec } from '../../saml/build-shared';
import { NAMEID_FORMAT } from '../../saml/identifiers';
import { derivedGuid } from '../../xmlsec/derived-guid';
import { pairwiseIdentifier, pseudonym } from '../../xmlsec/pairwise-identifier';
import type { Flavour } from './flavour';
import { newId } from './new-id';

export interface NameIdRequest {
  readonly persona: Persona;
  readonly flavour: Flavour;
  readonly idpEntityId: string;
  readonly spEntityId: string;
  /** Format the SP asks for; null or `unspecified` leaves the choice to the flavour. */
  readonly format: string | null;
  readonly random: Random;
}

/**
 * The NameID, or null when this flavour does not issue that format or the persona has no value for it:
 * the answer is then InvalidNameIDPolicy (SAML Core 3.4.1.1). Without a request for a format there is always one.
 */
export function releaseNameId(request: NameIdRequest): NameIdSpec | null {
  const { flavour, format } = request;
  if (format === null || format === NAMEID_FORMAT.unspecified) {
    return nameIdIn(flavour.nameId.defaultFormat, request) ?? unspecifiedNameId(request);
  }
  return flavour.nameId.formats.includes(format) ? nameIdIn(format, request) : null;
}

/**
 * The format to issue when the request names none and the SP's metadata lists some: the flavour's own where
 * the SP takes it, else the first of the SP's that the flavour issues, else null.
 */
export function preferredFormat(flavour: Flavour, listed: readonly string[]): string | null {
  const { defaultFormat, formats } = flavour.nameId;
  if (listed.includes(defaultFormat)) return defaultFormat;
  return listed.find((each) => formats.includes(each)) ?? null;
}

function unspecifiedNameId({ persona, flavour, idpEntityId }: NameIdRequest): NameIdSpec {
  const { unspecified, unspecifiedFormat } = flavour.nameId;
  const format = unspecifiedFormat === 'written' ? NAMEID_FORMAT.unspecified : null;
  switch (unspecified) {
    case 'username':
      return { format, value: persona.username };
    case 'email':
      return { format, value: persona.email ?? persona.username };
    case 'connection-and-username':
      return { format, value: `${flavour.id}|${persona.username}` };
    case 'pseudonym':
      return { format, value: pseudonym([idpEntityId, persona.username]) };
  }
}

function nameIdIn(format: string, request: NameIdRequest): NameIdSpec | null {
  const { persona, flavour, random } = request;
  switch (format) {
    case NAMEID_FORMAT.unspecified:
      return unspecifiedNameId(request);
    case NAMEID_FORMAT.emailAddress:
      return persona.email ? { format, value: persona.email } : null;
    case NAMEID_FORMAT.persistent:
      return { format, value: persistentValue(request), ...qualifiersOf(request) };
    case NAMEID_FORMAT.transient:
      return { format, value: newId(flavour.nameId.transient, random), ...qualifiersOf(request) };
    default:
      return null;
  }
}

function persistentValue({ persona, flavour, idpEntityId, spEntityId }: NameIdRequest): string {
  const parts = [idpEntityId, spEntityId, persona.username];
  switch (flavour.nameId.persistent) {
    case 'pairwise':
      return pairwiseIdentifier(parts);
    case 'pairwise-base64':
      return `${pairwiseIdentifier(parts).replaceAll('-', '+').replaceAll('_', '/')}=`;
    case 'g-uuid':
      return `G-${derivedGuid(parts)}`;
  }
}

function qualifiersOf({
  flavour,
  idpEntityId,
  spEntityId,
}: NameIdRequest): Pick<NameIdSpec, 'nameQualifier' | 'spNameQualifier'> {
  switch (flavour.nameId.qualifiers) {
    case 'both':
      return { nameQualifier: idpEntityId, spNameQualifier: spEntityId };
    case 'sp':
      return { spNameQualifier: spEntityId };
    case 'none':
      return {};
  }
}
