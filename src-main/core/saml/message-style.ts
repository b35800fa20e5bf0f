/**
 * How a message is spelled, apart from what it says: prefixes, orders, declarations, times. Receivers may
 * not care, yet real software does; a flavour picks one value of each, and the builders obey.
 */
import type { XmlSpec, XmlSpecAttribute, XmlSpecNamespace } from '../xml/spec';
import { element } from '../xml/spec';
import type { DeclarationPlace } from '../xml/write';
import { writeXml } from '../xml/write';
import { NS } from '../xml/namespaces';

export type ResponseAttributeName = 'ID' | 'Version' | 'IssueInstant' | 'Destination' | 'InResponseTo';
export type AssertionAttributeName = 'ID' | 'Version' | 'IssueInstant';
export type StatementName = 'AuthnStatement' | 'AttributeStatement';

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
  readonly responseAttributes: readonly ResponseAttributeName[];
  readonly assertionAttributes: readonly AssertionAttributeName[];
  readonly statements: readonly StatementName[];
  /** The xsi:type of an AttributeValue; `untyped` writes none. */
  readonly valueType: 'untyped' | 'xs:string' | 'xs:anyType';
  /** Resolution of every time written; the rest is cut off. */
  readonly times: 'milliseconds' | 'seconds';
  /** What stands before the root element, '' for nothing. */
  readonly xmlDeclaration: string;
}

/** The spelling of a message that no flavour asks for: every order is the canonical one. */
export const plainStyle: MessageStyle = {
  prefixes: { saml: 'saml', samlp: 'samlp', ds: 'ds', xenc: 'xenc' },
  declarations: 'where-needed',
  declarationPlace: 'before-attributes',
  responseAttributes: ['Destination', 'ID', 'InResponseTo', 'IssueInstant', 'Version'],
  assertionAttributes: ['ID', 'IssueInstant', 'Version'],
  statements: ['AuthnStatement', 'AttributeStatement'],
  valueType: 'untyped',
  times: 'milliseconds',
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
  values: Readonly<Record<Name, string | null>>,
): XmlSpecAttribute[] {
  const attributes: XmlSpecAttribute[] = [];
  for (const name of order) {
    const value = values[name];
    if (value !== null) attributes.push([name, value]);
  }
  return attributes;
}

/** The declaration of xs that typed values and the message around them share. */
export const XS_DECLARATION: XmlSpecNamespace = ['xs', NS.xs];

/** The message as it is sent. */
export function writeMessage(root: XmlSpec, style: MessageStyle): string {
  return style.xmlDeclaration + writeXml(root, { declarations: style.declarationPlace });
}
