/** The NameID an identity provider issues for a persona in a given format (SAML Core 8.3). */
import type { Persona } from '../../../contract/model/workbench';
import type { Random } from '../../random';
import type { NameIdSpec } from '../../saml/build-shared';
import { NAMEID_FORMAT } from '../../saml/identifiers';
import { pairwiseIdentifier } from '../../xmlsec/pairwise-identifier';
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
  const { persona, flavour, format } = request;
  if (format === null || format === NAMEID_FORMAT.unspecified) {
    return nameIdIn(flavour.nameId.defaultFormat, request) ?? unspecifiedNameId(persona);
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

function unspecifiedNameId(persona: Persona): NameIdSpec {
  return { format: NAMEID_FORMAT.unspecified, value: persona.username };
}

function nameIdIn(format: string, request: NameIdRequest): NameIdSpec | null {
  const { persona, idpEntityId, spEntityId, random } = request;
  switch (format) {
    case NAMEID_FORMAT.unspecified:
      return unspecifiedNameId(persona);
    case NAMEID_FORMAT.emailAddress:
      return persona.email ? { format, value: persona.email } : null;
    case NAMEID_FORMAT.persistent:
      return {
        format,
        value: pairwiseIdentifier([idpEntityId, spEntityId, persona.username]),
        nameQualifier: idpEntityId,
        spNameQualifier: spEntityId,
      };
    case NAMEID_FORMAT.transient:
      return {
        format,
        value: newId('underscore-hex-32', random),
        nameQualifier: idpEntityId,
        spNameQualifier: spEntityId,
      };
    default:
      return null;
  }
}
