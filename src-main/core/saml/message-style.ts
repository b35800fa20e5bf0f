/**
 * How a message is spelled, apart from what it says: prefixes, orders, declarations, times. Receivers may
 * not care, yet real software does; a flavour picks one value of each, and the builders obey.
 */
import type { XmlSpec, XmlSpecAttribute, XmlSpecNamespace } from '../xml/spec';
import { element } from '../xml/spec';
import type { DeclarationPlace } from '../xml/write';
import { writeXml } from '../xml/write';
import { NS } from '../xml/namespaces';

export type ResponseAttributeName =
  'Consent' | 'Destination' | 'ID' | 'InResponseTo' | 'IssueInstant' | 'Version';
export type AssertionAttributeName = 'ID' | 'Version' | 'IssueInstant';
export type NameIdAttributeName = 'Format' | 'NameQualifier' | 'SPNameQualifier';
export type ConfirmationAttributeName = 'Address' | 'InResponseTo' | 'NotOnOrAfter' | 'Recipient';
export type AuthnStatementAttributeName = 'AuthnInstant' | 'SessionIndex' | 'SessionNotOnOrAfter';
export type AttributeAttributeName = 'FriendlyName' | 'Name' | 'NameFormat';
export type StatementName = 'AuthnStatement' | 'AttributeStatement';

/** A namespace to declare: under the style's prefix, a usual one, or (`saml-default`) as the default namespace. */
export type DeclaredNamespace =
  'saml' | 'samlp' | 'ds' | 'xenc' | 'md' | 'mdui' | 'xs' | 'xsi' | 'saml-default';

export interface MessageStyle {
  /** Prefix of each namespace; '' makes it the default namespace. */
  readonly prefixes: {
    readonly saml: string;
    readonly samlp: string;
    readonly ds: string;
    readonly xenc: string;
  };
  /** `on-every-block`: each child of a Response or an Assertion declares its own prefix again, needed or not. */
  readonly declarations: 'where-needed' | 'on-every-block';
  readonly declarationPlace: DeclarationPlace;
  /** What a Response declares, needed there or not, in this order. */
  readonly responseDeclares: readonly DeclaredNamespace[];
  /** What an Assertion declares; what is in force already is repeated only when it stands here. */
  readonly assertionDeclares: readonly DeclaredNamespace[];
  readonly responseAttributes: readonly ResponseAttributeName[];
  /** The Consent of every Response; null leaves it out. */
  readonly consent: string | null;
  readonly assertionAttributes: readonly AssertionAttributeName[];
  readonly nameIdAttributes: readonly NameIdAttributeName[];
  readonly confirmationAttributes: readonly ConfirmationAttributeName[];
  readonly authnStatementAttributes: readonly AuthnStatementAttributeName[];
  readonly attributeAttributes: readonly AttributeAttributeName[];
  readonly statements: readonly StatementName[];
  /** The xsi:type of an AttributeValue; `untyped` writes none. */
  readonly valueType: 'untyped' | 'xs:string' | 'xs:anyType';
  /** Where the prefixes of a value's type are declared; nothing is where there is no typed value. */
  readonly typeDeclarations: {
    readonly assertion: readonly ('xs' | 'xsi')[];
    readonly statement: readonly ('xs' | 'xsi')[];
    readonly values: readonly ('xs' | 'xsi')[];
  };
  /** Resolution of every time written; the rest is cut off. */
  readonly times: 'milliseconds' | 'seconds';
  /** Resolution of the Response's own IssueInstant. */
  readonly responseTime: 'milliseconds' | 'seconds';
  /** What stands before the root element, '' for nothing. */
  readonly xmlDeclaration: string;
}

/** The spelling of a message that no flavour asks for: every order is the canonical one. */
export const plainStyle: MessageStyle = {
  prefixes: { saml: 'saml', samlp: 'samlp', ds: 'ds', xenc: 'xenc' },
  declarations: 'where-needed',
  declarationPlace: 'before-attributes',
  responseDeclares: ['samlp'],
  assertionDeclares: ['saml'],
  responseAttributes: ['Destination', 'ID', 'InResponseTo', 'IssueInstant', 'Version'],
  consent: null,
  assertionAttributes: ['ID', 'IssueInstant', 'Version'],
  nameIdAttributes: ['Format', 'NameQualifier', 'SPNameQualifier'],
  confirmationAttributes: ['Address', 'InResponseTo', 'NotOnOrAfter', 'Recipient'],
  authnStatementAttributes: ['AuthnInstant', 'SessionIndex', 'SessionNotOnOrAfter'],
  attributeAttributes: ['FriendlyName', 'Name', 'NameFormat'],
  statements: ['AuthnStatement', 'AttributeStatement'],
  valueType: 'untyped',
  typeDeclarations: { assertion: ['xs'], statement: [], values: ['xs', 'xsi'] },
  times: 'milliseconds',
  responseTime: 'milliseconds',
  xmlDeclaration: '',
};

type Attributes = Parameters<typeof element>[3];
type Children = Parameters<typeof element>[4];
type Namespaces = Parameters<typeof element>[5];

/** An element of the assertion namespace under the style's prefix. */
export function saml(
  style: MessageStyle,
  local: string,
  attributes?: Attributes,
  children?: Children,
  namespaces?: Namespaces,
): XmlSpec {
  return element(style.prefixes.saml, local, NS.saml, attributes, children, namespaces);
}

/** An element of the protocol namespace under the style's prefix. */
export function samlp(
  style: MessageStyle,
  local: string,
  attributes?: Attributes,
  children?: Children,
  namespaces?: Namespaces,
): XmlSpec {
  return element(style.prefixes.samlp, local, NS.samlp, attributes, children, namespaces);
}

/** xs:dateTime in UTC of an instant in milliseconds since the epoch. */
export function writeTime(milliseconds: number, style: Pick<MessageStyle, 'times'>): string {
  const text = new Date(milliseconds).toISOString();
  return style.times === 'seconds' ? `${text.slice(0, 19)}Z` : text;
}

/** Marks a child of a Response or an Assertion: it repeats its own declaration where the style wants that. */
export function block(spec: XmlSpec, style: MessageStyle): XmlSpec {
  if (style.declarations === 'where-needed') return spec;
  const own: XmlSpecNamespace = [spec.prefix, spec.uri];
  return { ...spec, namespaces: [own, ...spec.namespaces] };
}

/** The attributes that are there, in the order asked for. */
export function inOrder<Name extends string>(
  order: readonly Name[],
  values: Readonly<Record<Name, string | null | undefined>>,
): XmlSpecAttribute[] {
  const attributes: XmlSpecAttribute[] = [];
  for (const name of order) {
    const value = values[name];
    if (value != null) attributes.push([name, value]);
  }
  return attributes;
}

const MDUI = 'urn:oasis:names:tc:SAML:metadata:ui';

/** The declarations of that name, in that order. */
export function declarationsOf(
  names: readonly DeclaredNamespace[],
  { prefixes }: MessageStyle,
): XmlSpecNamespace[] {
  return names.map((name) => {
    switch (name) {
      case 'saml-default':
        return ['', NS.saml];
      case 'saml':
      case 'samlp':
      case 'ds':
      case 'xenc':
        return [prefixes[name], NS[name]];
      case 'mdui':
        return ['mdui', MDUI];
      case 'md':
      case 'xs':
      case 'xsi':
        return [name, NS[name]];
    }
  });
}

/** The declaration of xs that typed values and the message around them share. */
export const XS_DECLARATION: XmlSpecNamespace = ['xs', NS.xs];

/** The message as it is sent. */
export function writeMessage(root: XmlSpec, style: MessageStyle): string {
  return style.xmlDeclaration + writeXml(root, { declarations: style.declarationPlace });
}
