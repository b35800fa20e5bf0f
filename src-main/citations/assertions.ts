/** Sentences of SAML Core and Profiles about subjects, conditions, statements, attributes and name identifiers. */
import type { CitationEntry } from './entry';

export const assertionCitations = {
  'core-2.4.1.2-window': {
    document: 'core',
    section: '2.4.1.2',
    sentence:
      'If both attributes are present, the value for NotBefore MUST be less than (earlier than) the value for NotOnOrAfter.',
  },
  'core-2.5.1-once': {
    document: 'core',
    section: '2.5.1',
    sentence:
      'Although the schema permits multiple occurrences, there MUST be at most one instance of this element.',
  },
  'core-2.5.1.1-not-understood': {
    document: 'core',
    section: '2.5.1.1',
    sentence:
      'If any sub-element or attribute of the <Conditions> element cannot be evaluated, or if an element is encountered that is not understood, then the validity of the assertion cannot be determined and is considered to be Indeterminate.',
  },
  'core-2.5.1.2-window': {
    document: 'core',
    section: '2.5.1.2',
    sentence:
      'If both attributes are present, the value for NotBefore MUST be less than (earlier than) the value for NotOnOrAfter.',
  },
  'core-2.7.3-not-empty': {
    document: 'core',
    section: '2.7.3',
    sentence: '<Attribute> or <EncryptedAttribute> [One or More].',
  },
  'core-2.7.3.1-one-value-each': {
    document: 'core',
    section: '2.7.3.1',
    sentence:
      'If an attribute contains more than one discrete value, it is RECOMMENDED that each value appear in its own <AttributeValue> element.',
  },
  'core-2.7.3.1-same-type': {
    document: 'core',
    section: '2.7.3.1',
    sentence:
      'If more than one <AttributeValue> element is supplied for an attribute, and any of the elements have a datatype assigned through xsi:type, then all of the <AttributeValue> elements must have the identical datatype assigned.',
  },
  'core-2.7.3.1.1-null': {
    document: 'core',
    section: '2.7.3.1.1',
    sentence:
      'If a SAML attribute includes a "null" value, the corresponding <AttributeValue> element MUST be empty and MUST contain the reserved xsi:nil XML attribute with a value of "true" or "1".',
  },
  'core-8.2.3-basic': {
    document: 'core',
    section: '8.2.3',
    sentence:
      'The class of strings acceptable as the attribute name MUST be drawn from the set of values belonging to the primitive type xs:Name.',
  },
  'core-8.3.6-entity': {
    document: 'core',
    section: '8.3.6',
    sentence: 'The NameQualifier, SPNameQualifier, and SPProvidedID attributes MUST be omitted.',
  },
  'core-8.3.7-length': {
    document: 'core',
    section: '8.3.7',
    sentence: 'Persistent name identifier values MUST NOT exceed a length of 256 characters.',
  },
  'profiles-3.1-key-info': {
    document: 'profiles',
    section: '3.1',
    sentence:
      'One or more <ds:KeyInfo> elements MUST be present within the <SubjectConfirmationData> element.',
  },
  'profiles-4.1.4.2-issuer-format': {
    document: 'profiles',
    section: '4.1.4.2',
    sentence:
      "Each assertion's <Issuer> element MUST contain the unique identifier of the issuing identity provider; the Format attribute MUST be omitted or have a value of urn:oasis:names:tc:SAML:2.0:nameid-format:entity.",
  },
} as const satisfies Record<string, CitationEntry>;
