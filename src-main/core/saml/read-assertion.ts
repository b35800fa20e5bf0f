/** Reads a saml:Assertion (SAML Core 2.3.3) leniently: what is there, with the element it came from. */
import { NS } from '../xml/namespaces';
import type { XmlDocument, XmlElement } from '../xml/node';
import { attributeOf, findChild, findChildren, textOf } from '../xml/query';
import type {
  AssertionRead,
  AttributeRead,
  AuthnStatementRead,
  ConditionsRead,
  SubjectConfirmationRead,
} from './model';
import { readNameId } from './read-shared';

/** `document` is the one the element stands in: the message, or the plaintext of an EncryptedAssertion. */
export function readAssertion(element: XmlElement, document: XmlDocument): AssertionRead {
  const subject = findChild(element, NS.saml, 'Subject');
  const conditions = findChild(element, NS.saml, 'Conditions');
  const attributeStatements = findChildren(element, NS.saml, 'AttributeStatement');
  return {
    element,
    document,
    id: attributeOf(element, 'ID'),
    version: attributeOf(element, 'Version'),
    issueInstant: attributeOf(element, 'IssueInstant'),
    issuer: readNameId(findChild(element, NS.saml, 'Issuer')),
    subject,
    nameId: readNameId(subject && findChild(subject, NS.saml, 'NameID')),
    encryptedId: subject && findChild(subject, NS.saml, 'EncryptedID'),
    subjectConfirmations: subject
      ? findChildren(subject, NS.saml, 'SubjectConfirmation').map(readConfirmation)
      : [],
    conditions: conditions && readConditions(conditions),
    authnStatements: findChildren(element, NS.saml, 'AuthnStatement').map(readAuthnStatement),
    attributeStatements,
    attributes: attributeStatements.flatMap((statement) =>
      findChildren(statement, NS.saml, 'Attribute').map(readAttribute),
    ),
    encryptedAttributes: attributeStatements.flatMap((statement) =>
      findChildren(statement, NS.saml, 'EncryptedAttribute'),
    ),
  };
}

function readConfirmation(element: XmlElement): SubjectConfirmationRead {
  const data = findChild(element, NS.saml, 'SubjectConfirmationData');
  return {
    element,
    method: attributeOf(element, 'Method'),
    data: data && {
      element: data,
      recipient: attributeOf(data, 'Recipient'),
      notBefore: attributeOf(data, 'NotBefore'),
      notOnOrAfter: attributeOf(data, 'NotOnOrAfter'),
      inResponseTo: attributeOf(data, 'InResponseTo'),
      address: attributeOf(data, 'Address'),
    },
  };
}

function readConditions(element: XmlElement): ConditionsRead {
  return {
    element,
    notBefore: attributeOf(element, 'NotBefore'),
    notOnOrAfter: attributeOf(element, 'NotOnOrAfter'),
    audienceRestrictions: findChildren(element, NS.saml, 'AudienceRestriction').map((restriction) => ({
      element: restriction,
      audiences: findChildren(restriction, NS.saml, 'Audience').map((audience) => ({
        element: audience,
        value: textOf(audience),
      })),
    })),
    oneTimeUse: findChild(element, NS.saml, 'OneTimeUse'),
  };
}

function readAuthnStatement(element: XmlElement): AuthnStatementRead {
  const context = findChild(element, NS.saml, 'AuthnContext');
  const classRef = context && findChild(context, NS.saml, 'AuthnContextClassRef');
  return {
    element,
    authnInstant: attributeOf(element, 'AuthnInstant'),
    sessionIndex: attributeOf(element, 'SessionIndex'),
    sessionNotOnOrAfter: attributeOf(element, 'SessionNotOnOrAfter'),
    classRef: classRef && { element: classRef, value: textOf(classRef) },
  };
}

export function readAttribute(element: XmlElement): AttributeRead {
  return {
    element,
    name: attributeOf(element, 'Name'),
    nameFormat: attributeOf(element, 'NameFormat'),
    friendlyName: attributeOf(element, 'FriendlyName'),
    values: findChildren(element, NS.saml, 'AttributeValue').map((value) => ({
      element: value,
      value: textOf(value),
    })),
  };
}
