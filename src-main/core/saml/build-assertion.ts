/** Builds a saml:Assertion that confirms its subject by bearer (SAML Core 2.3.3, Profiles 4.1.4.2). */
import type { XmlSpec, XmlSpecNamespace } from '../xml/spec';
import { NS } from '../xml/namespaces';
import type { IssuerSpec, NameIdSpec } from './build-shared';
import { buildIssuer, buildNameId } from './build-shared';
import { CONFIRMATION_METHOD } from './identifiers';
import type { MessageStyle } from './message-style';
import { block, declarationsOf, inOrder, saml, writeTime } from './message-style';
import { requireId, requireText, requireThat } from './strict';

export interface AttributeSpec {
  readonly name: string;
  readonly nameFormat?: string | null;
  readonly friendlyName?: string | null;
  /** Without any the Attribute is empty, which says that there is no value (SAML Core 2.7.3.1.1). */
  readonly values: readonly string[];
  /** A NameID as the only value, in place of `values`. */
  readonly nameId?: NameIdSpec | null;
}

/** Times are milliseconds since the epoch. */
export interface AssertionSpec {
  readonly id: string;
  readonly issueInstant: number;
  readonly issuer: IssuerSpec;
  readonly nameId: NameIdSpec;
  readonly confirmation: {
    readonly recipient: string;
    readonly notOnOrAfter: number;
    /** Null for an unsolicited Response. Echoed as the request wrote it. */
    readonly inResponseTo: string | null;
    /** The network address the assertion may be presented from. Default none. */
    readonly address?: string | null;
  };
  readonly conditions: {
    readonly notBefore: number | null;
    readonly notOnOrAfter: number | null;
    /** One AudienceRestriction with these audiences; empty writes none. */
    readonly audiences: readonly string[];
  };
  readonly authnStatement: {
    readonly authnInstant: number;
    readonly sessionIndex: string | null;
    readonly sessionNotOnOrAfter: number | null;
    readonly classRef: string;
    /** The network address the user signed in from, as SubjectLocality. Default none. */
    readonly address?: string | null;
  };
  /** Without any there is no AttributeStatement: the schema wants one attribute in it at least. */
  readonly attributes: readonly AttributeSpec[];
  /** What takes the place of the NameID, and of an Attribute: an encrypted form of it. Default: they stay. */
  readonly seal?: {
    readonly nameId?: ((nameId: XmlSpec) => XmlSpec) | null;
    readonly attribute?: ((attribute: XmlSpec, spec: AttributeSpec) => XmlSpec) | null;
  };
}

/** True when the assertion has values whose xsi:type uses the prefix xs. */
export function hasTypedValues(attributes: readonly AttributeSpec[], style: MessageStyle): boolean {
  return style.valueType !== 'untyped' && attributes.some((each) => each.values.length > 0);
}

/** The assertion, not signed. Throws `InvalidSpecificationError`. */
export function buildAssertion(spec: AssertionSpec, style: MessageStyle): XmlSpec {
  requireThat(
    spec.conditions.notBefore === null ||
      spec.conditions.notOnOrAfter === null ||
      spec.conditions.notBefore < spec.conditions.notOnOrAfter,
    'Conditions: NotBefore is not before NotOnOrAfter',
  );
  const statements = style.statements.map((name) =>
    name === 'AuthnStatement' ? buildAuthnStatement(spec, style) : buildAttributeStatement(spec, style),
  );
  return saml(
    style,
    'Assertion',
    inOrder(style.assertionAttributes, {
      ID: requireId(spec.id, 'the Assertion'),
      IssueInstant: writeTime(spec.issueInstant, style),
      Version: '2.0',
    }),
    [
      buildIssuer(spec.issuer, style),
      buildSubject(spec, style),
      buildConditions(spec, style),
      ...statements,
    ].map((each) => (each === null ? null : block(each, style))),
    assertionNamespaces(spec, style),
  );
}

function assertionNamespaces(spec: AssertionSpec, style: MessageStyle): XmlSpecNamespace[] {
  const typed = hasTypedValues(spec.attributes, style) ? style.typeDeclarations.assertion : [];
  return declarationsOf([...style.assertionDeclares, ...typed], style);
}

function buildSubject(spec: AssertionSpec, style: MessageStyle): XmlSpec {
  const { recipient, notOnOrAfter, inResponseTo, address } = spec.confirmation;
  const nameId = buildNameId(spec.nameId, style);
  return saml(
    style,
    'Subject',
    [],
    [
      spec.seal?.nameId ? spec.seal.nameId(nameId) : nameId,
      saml(
        style,
        'SubjectConfirmation',
        [['Method', CONFIRMATION_METHOD.bearer]],
        [
          saml(
            style,
            'SubjectConfirmationData',
            inOrder(style.confirmationAttributes, {
              Address: address,
              InResponseTo: inResponseTo,
              NotOnOrAfter: writeTime(notOnOrAfter, style),
              Recipient: requireText(recipient, 'Recipient'),
            }),
          ),
        ],
      ),
    ],
  );
}

function buildConditions(spec: AssertionSpec, style: MessageStyle): XmlSpec {
  const { notBefore, notOnOrAfter, audiences } = spec.conditions;
  const restriction =
    audiences.length === 0
      ? null
      : saml(
          style,
          'AudienceRestriction',
          [],
          audiences.map((each) => saml(style, 'Audience', [], [requireText(each, 'Audience')])),
        );
  return saml(
    style,
    'Conditions',
    [
      ['NotBefore', notBefore === null ? null : writeTime(notBefore, style)],
      ['NotOnOrAfter', notOnOrAfter === null ? null : writeTime(notOnOrAfter, style)],
    ],
    [restriction],
  );
}

function buildAuthnStatement(spec: AssertionSpec, style: MessageStyle): XmlSpec {
  const { authnInstant, sessionIndex, sessionNotOnOrAfter, classRef, address } = spec.authnStatement;
  return saml(
    style,
    'AuthnStatement',
    inOrder(style.authnStatementAttributes, {
      AuthnInstant: writeTime(authnInstant, style),
      SessionIndex: sessionIndex,
      SessionNotOnOrAfter: sessionNotOnOrAfter === null ? null : writeTime(sessionNotOnOrAfter, style),
    }),
    [
      address == null ? null : saml(style, 'SubjectLocality', [['Address', address]]),
      saml(
        style,
        'AuthnContext',
        [],
        [saml(style, 'AuthnContextClassRef', [], [requireText(classRef, 'AuthnContextClassRef')])],
      ),
    ],
  );
}

function buildAttributeStatement(spec: AssertionSpec, style: MessageStyle): XmlSpec | null {
  if (spec.attributes.length === 0) return null;
  const valueNamespaces = declarationsOf(style.typeDeclarations.values, style);
  const typed = hasTypedValues(spec.attributes, style) ? style.typeDeclarations.statement : [];
  return saml(
    style,
    'AttributeStatement',
    [],
    spec.attributes.map((attribute) => {
      const built = buildAttribute(attribute, style, valueNamespaces);
      return spec.seal?.attribute ? spec.seal.attribute(built, attribute) : built;
    }),
    declarationsOf(typed, style),
  );
}

function buildAttribute(
  attribute: AttributeSpec,
  style: MessageStyle,
  valueNamespaces: readonly XmlSpecNamespace[],
): XmlSpec {
  return saml(
    style,
    'Attribute',
    inOrder(style.attributeAttributes, {
      FriendlyName: attribute.friendlyName,
      Name: requireText(attribute.name, 'The Name of an Attribute'),
      NameFormat: attribute.nameFormat,
    }),
    attribute.nameId
      ? [saml(style, 'AttributeValue', [], [buildNameId(attribute.nameId, style)])]
      : attribute.values.map((value) => buildValue(value, style, valueNamespaces)),
  );
}

function buildValue(value: string, style: MessageStyle, namespaces: readonly XmlSpecNamespace[]): XmlSpec {
  const children = value === '' ? [] : [value];
  if (style.valueType === 'untyped') return saml(style, 'AttributeValue', [], children);
  return saml(style, 'AttributeValue', [['xsi:type', style.valueType, NS.xsi]], children, namespaces);
}
