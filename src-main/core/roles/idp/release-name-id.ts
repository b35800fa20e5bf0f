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
  const own = ownNameId(request);
  if (own !== null) return own;
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

/** The NameID the persona was given, where it is one that was asked for: a value by itself takes any format. */
function ownNameId(request: NameIdRequest): NameIdSpec | null {
  const { persona, flavour, format } = request;
  if (persona.nameId === undefined || format === NAMEID_FORMAT.transient) return null;
  const isOpen = format === null || format === NAMEID_FORMAT.unspecified;
  if (typeof persona.nameId === 'string') {
    if (!isOpen && !flavour.nameId.formats.includes(format)) return null;
    const issued = nameIdIn(isOpen ? flavour.nameId.defaultFormat : format, request);
    return { ...(issued ?? unspecifiedNameId(request)), value: persona.nameId };
  }
  const { value, format: named = null } = persona.nameId;
  if (!isOpen && named !== null && named !== format) return null;
  return {
    ...(named === NAMEID_FORMAT.persistent ? qualifiersOf(request) : {}),
    format: named ?? format,
    value,
  };
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
    case NAMEID_FORMAT.entity:
      return { format, value: entityName(request) };
    default:
      return null;
  }
}

/** A URI that stands for the persona as a system entity (SAML Core 8.3.6): its name where that is one, else one made of it. */
function entityName({ persona: { username } }: NameIdRequest): string {
  return /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(username)
    ? username
    : `urn:uuid:${derivedGuid(['entity', username])}`;
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
