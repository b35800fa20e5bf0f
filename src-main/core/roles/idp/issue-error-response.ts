/** Answers a request that cannot be granted: a Response with a status and no assertion (SAML Profiles 4.1.4.2). */
import type { Random } from '../../random';
import { buildErrorResponse } from '../../saml/build-response';
import type { StatusSpec } from '../../saml/build-shared';
import type { SigningKey } from '../../xmlsec/sign';
import type { Flavour, SignedParts } from './flavour';
import { newId } from './new-id';
import { signatureSpecOf } from './signature-spec';

export interface IssueErrorSpec {
  readonly flavour: Flavour;
  readonly idp: { readonly entityId: string; readonly signingKey: SigningKey };
  readonly acsUrl: string;
  /** Null when there is no request to name. */
  readonly request: { readonly id: string } | null;
  readonly status: StatusSpec;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly random: Random;
  /** The Response is signed when this includes it. Default: what the flavour signs. */
  readonly sign?: SignedParts;
}

/** The error Response as XML text, and its ID. Throws when the status is Success. */
export function issueErrorResponse(spec: IssueErrorSpec): { xml: string; responseId: string } {
  const { flavour } = spec;
  const parts = spec.sign ?? flavour.signs;
  const signs = parts === 'response' || parts === 'both';
  const { ids } = flavour;
  const responseId = newId((signs ? ids.signed : null) ?? ids.response, spec.random);
  const xml = buildErrorResponse(
    {
      id: responseId,
      issueInstant: spec.now,
      destination: statesDestination(flavour, signs) ? spec.acsUrl : null,
      inResponseTo: spec.request?.id ?? null,
      issuer: { value: spec.idp.entityId, format: flavour.issuerFormat },
      status: spec.status,
      sign: signs ? signatureSpecOf(flavour, spec.idp.signingKey, { typedValues: false }) : null,
    },
    flavour.style,
  );
  return { xml, responseId };
}

function statesDestination({ destination }: Flavour, signs: boolean): boolean {
  switch (destination) {
    case 'always':
      return true;
    case 'when-response-signed':
    case 'on-success':
      return signs;
  }
}
