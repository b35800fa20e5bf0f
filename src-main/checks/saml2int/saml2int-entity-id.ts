/** The deployment profile wants entity IDs that are absolute URIs of at most 256 characters. */
import type { Check } from '../check';
import { metadataEntities } from '../derived/metadata-entities';
import { judgedKinds, protocolMessage } from '../derived/protocol-message';
import { isAbsoluteUri } from '../derived/uri';
import type { Subject } from '../subject';

const MAX = 256;

function named(subject: Subject) {
  const issuer = protocolMessage(subject)?.issuer ?? subject.assertions[0]?.read.issuer ?? null;
  return [
    ...metadataEntities(subject).map(({ element, entityId }) => ({
      value: entityId,
      place: { element, attribute: 'entityID' },
    })),
    ...(issuer === null
      ? []
      : [{ value: issuer.value, place: { element: issuer.element, part: 'content' as const } }]),
  ];
}

export const saml2intEntityId: Check = {
  id: 'saml2int-entity-id',
  category: 'saml2int',
  pack: 'saml2int',
  severity: 'error',
  title: 'saml2int: entity IDs are absolute URIs of at most 256 characters',
  failureTitle: 'saml2int: an entity ID is no absolute URI, or too long',
  why: 'Entity IDs are keys in many databases; long ones are cut off, and words that are no URIs collide between organisations.',
  remedy: {
    idp: 'Choose a short URI of the own domain that never changes.',
    sp: 'Choose a short URI of the own domain that never changes.',
  },
  citations: ['saml2int-3.1.4'],
  needs: [],
  kinds: judgedKinds,
  applies: (subject) => named(subject).length > 0,
  run: (subject) =>
    named(subject).flatMap(({ value, place }) =>
      value !== null && isAbsoluteUri(value) && value.length <= MAX
        ? []
        : [
            {
              message:
                value === null
                  ? 'There is no entityID.'
                  : `${value} ${value.length > MAX ? `has ${value.length} characters` : 'is no absolute URI'}.`,
              expected: `an absolute URI of at most ${MAX} characters`,
              actual: value,
              place,
            },
          ],
    ),
};
