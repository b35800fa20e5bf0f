/** Input that is plainly something else: a key, a picture, a token of another protocol. Says which, and what to do. */
import { UnreadableInputError } from '../unreadable-input-error';

const binaries: readonly (readonly [magic: string, what: string])[] = [
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['\ufffd\ufffd\ufffd', 'binary data'],
  ['\ufffdPNG', 'a PNG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF-', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive'],
];

/** Throws UnreadableInputError for an empty input, PEM, binary files and JSON Web Tokens. */
export function refuseForeign(text: string): void {
  const head = text.slice(0, 4000).trimStart();
  if (head === '' && text.trim() === '') {
    throw new UnreadableInputError('The input is empty', [], 'Paste or pass a SAML message.');
  }
  const pem = /^-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(head)?.[1];
  if (pem && /CERTIFICATE|KEY|PKCS|PGP|CMS/.test(pem)) {
    const inWords = pem.toLowerCase().replace('rsa', 'RSA').replace('ec ', 'EC ');
    throw new UnreadableInputError(
      `This is a PEM ${inWords}, not a SAML message`,
      [],
      'Give it as a certificate or key beside the message.',
    );
  }
  const binary = binaries.find(([magic]) => head.startsWith(magic))?.[1];
  if (binary !== undefined || text.slice(0, 1000).includes('\u0000')) {
    throw new UnreadableInputError(
      `Read ${text.length.toLocaleString('en-US')} characters of ${binary ?? 'binary data'}: that is no SAML message`,
      [],
      'Give XML, base64, a URL, a form body or a page, as text.',
    );
  }
  if (/^["']?eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*["']?\s*$/.test(head)) {
    throw new UnreadableInputError(
      'This is a JSON Web Token, as OpenID Connect uses it, not a SAML message',
      [],
      'Capture the request that carries SAMLResponse or SAMLRequest instead.',
    );
  }
}

/** What an input holds instead of a message, when that can be said; for the error's words. */
export function describeAbsence(text: string): { readonly holds: string; readonly hint: string } {
  if (/SAMLart=/.test(text)) {
    return {
      holds: 'an artifact (SAMLart), which only refers to a message that the two ends exchange by SOAP',
      hint: 'Capture the ArtifactResponse, or have the identity provider answer by POST.',
    };
  }
  return {
    holds: 'no SAML message in any encoding known here',
    hint: 'Give XML, base64, a URL with SAMLRequest or SAMLResponse, a form body or the page that posts it.',
  };
}
