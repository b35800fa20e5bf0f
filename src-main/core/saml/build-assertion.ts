/** Builds a saml:Assertion that confirms its subject by bearer (SAML Core 2.3.3, Profiles 4.1.4.2). */
import type { XmlSpec, XmlSpecNamespace } from '../xml/spec';
import { NS } from '../xml/namespaces';
import type { IssuerSpec, NameIdSpec } from './build-shared';
import { buildIssuer, buildNameId } from './build-shared';
import { CONFIRMATION_METHOD } from './identifiers';
import type { MessageStyle } from './message-style';
import { block, inOrder, saml, writeTime, XS_DECLARATION } from './message-style';
import { requireId, requireText, requireThat } from './strict';

export interface AttributeSpec {
  readonly name: string;
  readonly nameFormat?: string | null;
  readonly friendlyName?: string | null;
  readonly values: readonly string[];
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
  };
  /** Without any there is no AttributeStatement: the schema wants one attribute in it at least. */
  readonly attributes: readonly AttributeSpec[];
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
  return [
    [style.prefixes.saml, NS.saml],
    ...(hasTypedValues(spec.attributes, style) ? [XS_DECLARATION] : []),
  ];
}

function buildSubject(spec: AssertionSpec, style: MessageStyle): XmlSpec {
  const { recipient, notOnOrAfter, inResponseTo } = spec.confirmation;
  return saml(
    style,
    'Subject',
    [],
    [
      buildNameId(spec.nameId, style),
      saml(
        style,
        'SubjectConfirmation',
        [['Method', CONFIRMATION_METHOD.bearer]],
        [
          saml(style, 'SubjectConfirmationData', [
            ['InResponseTo', inResponseTo],
            ['NotOnOrAfter', writeTime(notOnOrAfter, style)],
            ['Recipient', requireText(recipient, 'Recipient')],
          ]),
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
  const { authnInstant, sessionIndex, sessionNotOnOrAfter, classRef } = spec.authnStatement;
  return saml(
    style,
    'AuthnStatement',
    [
      ['AuthnInstant', writeTime(authnInstant, style)],
      ['SessionIndex', sessionIndex],
      ['SessionNotOnOrAfter', sessionNotOnOrAfter === null ? null : writeTime(sessionNotOnOrAfter, style)],
    ],
    [
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
  return saml(
    style,
    'AttributeStatement',
    [],
    spec.attributes.map((attribute) =>
      saml(
        style,
        'Attribute',
        [
          ['FriendlyName', attribute.friendlyName],
          ['Name', requireText(attribute.name, 'The Name of an Attribute')],
          ['NameFormat', attribute.nameFormat],
        ],
        attribute.values.map((value) => buildValue(value, style)),
      ),
    ),
  );
}

function buildValue(value: string, style: MessageStyle): XmlSpec {
  const children = value === '' ? [] : [value];
  if (style.valueType === 'untyped') return saml(style, 'AttributeValue', [], children);
  return saml(style, 'AttributeValue', [['xsi:type', style.valueType, NS.xsi]], children, TYPED_NAMESPACES);
}

const TYPED_NAMESPACES: readonly XmlSpecNamespace[] = [XS_DECLARATION, ['xsi', NS.xsi]];
