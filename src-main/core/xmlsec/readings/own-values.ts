/** The values a receiver takes from a message, as our own tree has them, in the shape other readers give. */
import type { ReadValues } from '../../../contract/model/checked';
import { NS } from '../../xml/namespaces';
import type { XmlDocument, XmlElement } from '../../xml/node';
import { attributeOf, findChild, findChildren, textOf } from '../../xml/query';

/** Of the first assertion that stands directly in the root, or is the root. */
export function ownValues({ root }: XmlDocument): ReadValues {
  const isAssertion = root?.local === 'Assertion' && root.uri === NS.saml;
  const assertion = root === null || isAssertion ? root : findChild(root, NS.saml, 'Assertion');
  const below = (...path: string[]): XmlElement[] => {
    let found = assertion === null ? [] : [assertion];
    for (const step of path) found = found.flatMap((element) => findChildren(element, NS.saml, step));
    return found;
  };
  const issuer = root === null ? null : findChild(root, NS.saml, 'Issuer');
  const [nameId] = below('Subject', 'NameID');
  return {
    issuer: issuer && textOf(issuer),
    nameId: nameId === undefined ? null : textOf(nameId),
    audiences: below('Conditions', 'AudienceRestriction', 'Audience').map(textOf),
    attributes: below('AttributeStatement', 'Attribute').map((attribute) => ({
      name: attributeOf(attribute, 'Name') ?? '',
      values: findChildren(attribute, NS.saml, 'AttributeValue').map(textOf),
    })),
  };
}
