/** The elements whose text decides who is signed in, where and with which rights. */
import type { XmlElement } from '../../core/xml/node';
import { once } from './once';
import { protocolMessage } from './protocol-message';

/** Issuer, NameID, Audience, AuthnContextClassRef and AttributeValue elements, in no particular order. */
export const valueElements = once((subject): readonly XmlElement[] => {
  const elements: (XmlElement | undefined)[] = [protocolMessage(subject)?.issuer?.element];
  if (subject.message.kind === 'LogoutRequest') elements.push(subject.message.nameId?.element);
  for (const { read } of subject.assertions) {
    elements.push(read.issuer?.element, read.nameId?.element);
    for (const { audiences } of read.conditions?.audienceRestrictions ?? []) {
      elements.push(...audiences.map((audience) => audience.element));
    }
    for (const statement of read.authnStatements) elements.push(statement.classRef?.element);
    for (const attribute of read.attributes) elements.push(...attribute.values.map((value) => value.element));
  }
  const present = elements.filter((element) => element !== undefined);
  return present;
});
