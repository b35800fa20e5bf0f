/**
 * Issues the Response that answers an AuthnRequest or starts a login unasked (SAML Profiles 4.1.4.2 and
 * 4.1.5): build the assertion, sign it, encrypt it, put it in a Response, sign that. The flavour decides
 * how everything is spelled; the caller decides who and what.
 */
import type { Random } from '../../random';
import type { AssertionSpec, AttributeSpec } from '../../saml/build-assertion';
import { buildAssertion, hasTypedValues } from '../../saml/build-assertion';
import { buildResponse } from '../../saml/build-response';
import type { NameIdSpec } from '../../saml/build-shared';
import { NAMEID_FORMAT, STATUS } from '../../saml/identifiers';
import { block, saml, writeMessage, XS_DECLARATION } from '../../saml/message-style';
import type { XmlSpec } from '../../xml/spec';
import { writeXml } from '../../xml/write';
import { encryptElement } from '../../xmlsec/encrypt';
import { pairwiseIdentifier } from '../../xmlsec/pairwise-identifier';
import type { CertificateFacts } from '../../xmlsec/signature-report';
import type { SigningKey } from '../../xmlsec/sign';
import { signingEnveloped } from '../../xmlsec/sign';
import { type Signing, signLater, signNow } from '../../xmlsec/signing';
import type { Flavour, SignedParts } from './flavour';
import { newId } from './new-id';
import type { ReleasedAttribute } from './release-attributes';
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
  readonly attributes: readonly ReleasedAttribute[];
  /** The request this answers; null for an unsolicited Response, which carries no InResponseTo. */
  readonly request: { readonly id: string } | null;
  /** The instant of issue, milliseconds since the epoch. */
  readonly now: number;
  readonly random: Random;
  /** Default: what the flavour signs. */
  readonly sign?: SignedParts;
  /** Encrypts the assertion to the SP's certificate, after it was signed. Default false. */
  readonly encrypt?: boolean;
  /** Encrypts the NameID inside the assertion (EncryptedID), before it is signed. Default false. */
  readonly encryptNameId?: boolean;
  /** Encrypts these attributes one by one (EncryptedAttribute), before the assertion is signed. Default none. */
  readonly encryptAttributes?: 'all' | readonly string[];
  /** Where the user's browser is; told only where the flavour does. Default 127.0.0.1. */
  readonly clientAddress?: string;
  /** When the user proved who they are. Default `now`, or what the flavour states instead. */
  readonly authnInstant?: number;
  /** Default: by the flavour's rule. */
  readonly sessionIndex?: string;
  /** Default: the flavour's. */
  readonly classRef?: string;
  /** Changes made before anything is signed, for messages that are meant to be wrong. Default none. */
  readonly edit?: IssueEdits;
}

const LOOPBACK = '127.0.0.1';

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
  return signNow(issuing(spec));
}

/** The same with signatures made on other threads: what a server answers with. */
export function issueResponseLater(spec: IssueSpec): Promise<IssuedResponse> {
  return signLater(issuing(spec));
}

function* issuing(spec: IssueSpec): Signing<IssuedResponse> {
  const { flavour, random } = spec;
  const { ids } = flavour;
  const parts = spec.sign ?? flavour.signs;
  const signsResponse = parts === 'response' || parts === 'both';
  const signsAssertion = parts === 'assertion' || parts === 'both';
  const responseId = newId((signsResponse ? ids.signed : null) ?? ids.response, random);
  const assertionId = newId((signsAssertion ? ids.signed : null) ?? ids.assertion, random);
  const sessionIndex = spec.sessionIndex ?? chooseSessionIndex(spec, assertionId);
  const typed = hasTypedValues(spec.attributes, flavour.style);

  let assertion = describeAssertion(spec, assertionId, sessionIndex);
  if (spec.edit?.assertion) assertion = spec.edit.assertion(assertion);
  if (signsAssertion) {
    assertion = yield* signingEnveloped(
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
      destination: flavour.destination === 'when-response-signed' && !signsResponse ? null : spec.sp.acsUrl,
      inResponseTo: spec.request?.id ?? null,
      issuer: { value: spec.idp.entityId, format: flavour.issuerFormat },
      status: { code: STATUS.success },
      assertions: [spec.encrypt === true ? encryptInto('EncryptedAssertion', assertion, spec) : assertion],
      namespaces:
        typedInSight && flavour.signature.inclusiveNamespaces === 'typed-values' ? [XS_DECLARATION] : [],
    },
    flavour.style,
  );
  if (spec.edit?.response) response = spec.edit.response(response);
  if (signsResponse) {
    response = yield* signingEnveloped(
      response,
      signatureSpecOf(flavour, spec.idp.signingKey, { typedValues: typedInSight }),
    );
  }
  return { xml: writeMessage(response, flavour.style), responseId, assertionId, sessionIndex };
}

function chooseSessionIndex({ flavour, random, request }: IssueSpec, assertionId: string): string {
  switch (flavour.sessionIndex) {
    case 'own':
      return newId(flavour.ids.session, random);
    case 'request-id':
      return request?.id ?? newId(flavour.ids.session, random);
    case 'assertion-id':
      return assertionId;
  }
}

function describeAssertion(spec: IssueSpec, id: string, sessionIndex: string): XmlSpec {
  const { flavour, now, sp } = spec;
  const { windows } = flavour;
  const address = flavour.clientAddress === 'stated' ? (spec.clientAddress ?? LOOPBACK) : null;
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
        address,
      },
      conditions: {
        notBefore: now + windows.notBefore,
        notOnOrAfter: now + windows.notOnOrAfter,
        audiences: [sp.entityId],
      },
      authnStatement: {
        authnInstant: spec.authnInstant ?? now + windows.authn,
        sessionIndex,
        sessionNotOnOrAfter: windows.session === null ? null : now + windows.session,
        classRef: spec.classRef ?? flavour.classRef,
        address,
      },
      attributes: spec.attributes.map((each) => completeAttribute(each, spec)),
      seal: describeSeal(spec),
    },
    flavour.style,
  );
}

/** A pairwise NameID depends on who asks, so it is filled in here (eduPersonTargetedID). */
function completeAttribute(attribute: ReleasedAttribute, { idp, sp }: IssueSpec): AttributeSpec {
  const { pairwiseFor } = attribute;
  if (pairwiseFor === undefined) return attribute;
  return {
    ...attribute,
    nameId: {
      format: NAMEID_FORMAT.persistent,
      value: pairwiseIdentifier([idp.entityId, sp.entityId, pairwiseFor]),
      nameQualifier: idp.entityId,
      spNameQualifier: sp.entityId,
    },
  };
}

function describeSeal(spec: IssueSpec): NonNullable<AssertionSpec['seal']> {
  const { encryptNameId = false, encryptAttributes = [] } = spec;
  return {
    nameId: encryptNameId ? (nameId) => encryptInto('EncryptedID', nameId, spec) : null,
    attribute:
      encryptAttributes === 'all' || encryptAttributes.length > 0
        ? (attribute, { name }) =>
            encryptAttributes === 'all' || encryptAttributes.includes(name)
              ? encryptInto('EncryptedAttribute', withTypePrefix(attribute, spec), spec)
              : attribute
        : null,
  };
}

/** Once it is opened it stands alone: the prefix its xsi:type uses has to be declared in it. */
function withTypePrefix(attribute: XmlSpec, { flavour }: IssueSpec): XmlSpec {
  if (flavour.style.valueType === 'untyped') return attribute;
  return { ...attribute, namespaces: [XS_DECLARATION, ...attribute.namespaces] };
}

/** The SAML wrapper of that name around the element, encrypted to the SP's certificate (SAML Core 2.2.4, 2.3.4, 2.7.3.2). */
function encryptInto(wrapper: string, element: XmlSpec, spec: IssueSpec): XmlSpec {
  const { flavour, random, sp } = spec;
  if (!sp.encryptionCertificate) {
    throw new Error(
      `No encryption certificate of ${sp.entityId} is known, so nothing can be encrypted to it`,
    );
  }
  const encrypted = encryptElement(writeXml(element, { declarations: flavour.style.declarationPlace }), {
    ...flavour.encryption,
    certificate: sp.encryptionCertificate,
    random,
    prefixes: flavour.style.prefixes,
    repeatDeclarations: flavour.style.declarations === 'on-every-block',
    ids: { data: newId('underscore-hex-32', random), key: newId('underscore-hex-32', random) },
  });
  const wrapped = saml(flavour.style, wrapper, [], encrypted);
  return wrapper === 'EncryptedAssertion' ? block(wrapped, flavour.style) : wrapped;
}
