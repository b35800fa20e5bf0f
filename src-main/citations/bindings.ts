/** Sentences of SAML Bindings 2.0 on how messages are encoded and what travels beside them. */
import type { CitationEntry } from './entry';

export const bindingsCitations = {
  'bindings-3.4.3-length': {
    document: 'bindings',
    section: '3.4.3',
    sentence: 'The RelayState value MUST NOT exceed 80 bytes in length.',
  },
  'bindings-3.4.3-echo': {
    document: 'bindings',
    section: '3.4.3',
    sentence:
      'If a SAML request message is accompanied by RelayState data, then the SAML responder MUST place the exact data it received with the request into the corresponding RelayState parameter in the response.',
  },
  'bindings-3.4.4.1-signature-removed': {
    document: 'bindings',
    section: '3.4.4.1',
    sentence:
      'Any signature on the SAML protocol message, including the <ds:Signature> XML element itself, MUST be removed.',
  },
  'bindings-3.4.4.1-deflate': {
    document: 'bindings',
    section: '3.4.4.1',
    sentence:
      'The DEFLATE compression mechanism is applied to the entire remaining XML content of the message.',
  },
  'bindings-3.4.4.1-base64': {
    document: 'bindings',
    section: '3.4.4.1',
    sentence:
      'The compressed data is subsequently base64-encoded. Linefeeds or other whitespace MUST be removed from the result.',
  },
  'bindings-3.4.4.1-parameter': {
    document: 'bindings',
    section: '3.4.4.1',
    sentence:
      'The base-64 encoded data is then URL-encoded, and added to the URL as a query string parameter which MUST be named SAMLRequest (if the message is a SAML request) or SAMLResponse (if the message is a SAML response).',
  },
  'bindings-3.4.4.1-sig-alg': {
    document: 'bindings',
    section: '3.4.4.1',
    sentence:
      'The signature algorithm identifier MUST be included as an additional query string parameter, named SigAlg.',
  },
  'bindings-3.5.4-base64': {
    document: 'bindings',
    section: '3.5.4',
    sentence:
      'A SAML protocol message is form-encoded by applying the base-64 encoding rules to the XML representation of the message and placing the result in a hidden form control.',
  },
  'bindings-3.5.4-parameter': {
    document: 'bindings',
    section: '3.5.4',
    sentence:
      'If the message is a SAML request, then the form control MUST be named SAMLRequest. If the message is a SAML response, then the form control MUST be named SAMLResponse.',
  },
} as const satisfies Record<string, CitationEntry>;
