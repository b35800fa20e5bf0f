/**
 * Issues the Response that answers an AuthnRequest or starts a login unasked (SAML Profiles 4.1.4.2 and
 * 4.1.5): build the assertion, sign it, encrypt it, put it in a Response, sign that. The flavour decides
 * how everything is spelled; the caller decides who and what.
 */
import type { Random } from '../../random';
import type { AttributeSpec } from '../../saml/build-assertion';
import { buildAssertion, hasTypedValues } from '../../saml/build-assertion';
import { buildResponse } from '../../saml/build-response';
import type { NameIdSpec } from '../../saml/build-shared';
import { STATUS } from '../../saml/identifiers';
import { block, saml, writeMessage, XS_DECLARATION } from '../../saml/message-style';
import type { XmlSpec } from '../../xml/spec';
import { writeXml } from '../../xml/write';
import { encryptElement } from '../../xmlsec/encrypt';
import type { CertificateFacts } from '../../xmlsec/signature-report';
import type { SigningKey } from '../../xmlsec/sign';
import { signEnveloped } from '../../xmlsec/sign';
import type { Flavour, SignedParts } from './flavour';
import { newId } from './new-id';
import { signatureSpecOf } from './signature-spec';

export interface IssueSpec {
  readonly flavour: Flavour;
  readonly idp: { readonly entityId: string; readonly signingKey: SigningKey };
  readonly sp: {
    readonly entityId: string;
    readonly acsUrl: string;
    readonly encryptionCertificate?: CertificateFacts | null;
  };
  readonly nameId: NameIdSpec;
  readonly attributes: readonly AttributeSpec[];
  /** The request this answers; null for an unsolicited Response, which carries no InResponseTo. */
  readonly request: { readonly id: string } | null;
  /** The instant of issue, milliseconds since the epoch. */
  readonly now: number;
  readonly random: Random;
  /** Default: what the flavour signs. */
  readonly sign?: SignedParts;
  /** Encrypts the assertion to the SP's certificate, after it was signed. Default false. */
  readonly encrypt?: boolean;
  /** When the user proved who they are. Default `now`. */
  readonly authnInstant?: number;
  /** Default: by the flavour's rule. */
  readonly sessionIndex?: string;
  /** Default: the flavour's. */
  readonly classRef?: string;
  /** Changes made before anything is signed, for messages that are meant to be wrong. Default none. */
  readonly edit?: IssueEdits;
}

export interface IssueEdits {
  readonly assertion?: (assertion: XmlSpec) => XmlSpec;
  /** The Response around the assertion, which is signed and encrypted by then. */
  readonly response?: (response: XmlSpec) => XmlSpec;
}

export interface IssuedResponse {
  readonly xml: string;
  readonly responseId: string;
  readonly assertionId: string;
  readonly sessionIndex: string;
}

/** The Response as XML text. Throws when it is to be encrypted and the SP has no certificate for that. */
export function issueResponse(spec: IssueSpec): IssuedResponse {
  const { flavour, random } = spec;
  const responseId = newId(flavour.ids, random);
  const assertionId = newId(flavour.ids, random);
  const sessionIndex = spec.sessionIndex ?? chooseSessionIndex(spec);
  const parts = spec.sign ?? flavour.signs;
  const typed = hasTypedValues(spec.attributes, flavour.style);

  let assertion = describeAssertion(spec, assertionId, sessionIndex);
  if (spec.edit?.assertion) assertion = spec.edit.assertion(assertion);
  if (parts === 'assertion' || parts === 'both') {
    assertion = signEnveloped(
      assertion,
      signatureSpecOf(flavour, spec.idp.signingKey, { typedValues: typed }),
    );
  }
  // An encrypted assertion leaves no typed value in sight of the Response's signature.
  const typedInSight = typed && spec.encrypt !== true;
  let response = buildResponse(
    {
      id: responseId,
      issueInstant: spec.now,
      destination: spec.sp.acsUrl,
      inResponseTo: spec.request?.id ?? null,
      issuer: { value: spec.idp.entityId, format: flavour.issuerFormat },
      status: { code: STATUS.success },
      assertions: [spec.encrypt === true ? encryptAssertion(assertion, spec) : assertion],
      namespaces:
        typedInSight && flavour.signature.inclusiveNamespaces === 'typed-values' ? [XS_DECLARATION] : [],
    },
    flavour.style,
  );
  if (spec.edit?.response) response = spec.edit.response(response);
  if (parts === 'response' || parts === 'both') {
    response = signEnveloped(
      response,
      signatureSpecOf(flavour, spec.idp.signingKey, { typedValues: typedInSight }),
    );
  }
  return { xml: writeMessage(response, flavour.style), responseId, assertionId, sessionIndex };
}

function chooseSessionIndex({ flavour, random, request }: IssueSpec): string {
  switch (flavour.sessionIndex) {
    case 'own':
      return newId(flavour.ids, random);
    case 'request-id':
      return request?.id ?? newId(flavour.ids, random);
  }
}

function describeAssertion(spec: IssueSpec, id: string, sessionIndex: string): XmlSpec {
  const { flavour, now, sp } = spec;
  const { windows } = flavour;
  return buildAssertion(
    {
      id,
      issueInstant: now,
      issuer: { value: spec.idp.entityId, format: flavour.issuerFormat },
      nameId: spec.nameId,
      confirmation: {
        recipient: sp.acsUrl,
        notOnOrAfter: now + windows.confirmation,
        inResponseTo: spec.request?.id ?? null,
      },
      conditions: {
        notBefore: now + windows.notBefore,
        notOnOrAfter: now + windows.notOnOrAfter,
        audiences: [sp.entityId],
      },
      authnStatement: {
        authnInstant: spec.authnInstant ?? now,
        sessionIndex,
        sessionNotOnOrAfter: windows.session === null ? null : now + windows.session,
        classRef: spec.classRef ?? flavour.classRef,
      },
      attributes: spec.attributes,
    },
    flavour.style,
  );
}

function encryptAssertion(assertion: XmlSpec, spec: IssueSpec): XmlSpec {
  const { flavour, random, sp } = spec;
  if (!sp.encryptionCertificate) {
    throw new Error(
      `No encryption certificate of ${sp.entityId} is known, so its assertion cannot be encrypted`,
    );
  }
  const encrypted = encryptElement(writeXml(assertion, { declarations: flavour.style.declarationPlace }), {
    ...flavour.encryption,
    certificate: sp.encryptionCertificate,
    random,
    prefixes: flavour.style.prefixes,
    repeatDeclarations: flavour.style.declarations === 'on-every-block',
    ids: { data: newId('underscore-hex-32', random), key: newId('underscore-hex-32', random) },
  });
  return block(saml(flavour.style, 'EncryptedAssertion', [], encrypted), flavour.style);
}
