/** The familiar short form of long protocol identifiers; the identifier itself when it has none. */

const algorithms: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/09/xmldsig#rsa-sha1': 'RSA-SHA1',
  'http://www.w3.org/2000/09/xmldsig#dsa-sha1': 'DSA-SHA1',
  'http://www.w3.org/2000/09/xmldsig#sha1': 'SHA-1',
  'http://www.w3.org/2001/04/xmlenc#sha256': 'SHA-256',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'SHA-512',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'SHA-384',
  'http://www.w3.org/2001/10/xml-exc-c14n#': 'Exclusive, no comments',
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments': 'Exclusive, with comments',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': 'Inclusive, no comments',
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments': 'Inclusive, with comments',
};

export function shortAlgorithm(uri: string | null): string {
  if (uri === null) return '';
  const known = algorithms[uri];
  if (known !== undefined) return known;
  const more = /^http:\/\/www\.w3\.org\/2001\/04\/xmldsig-more#((?:rsa|ecdsa)-sha\d+)$/.exec(uri)?.[1];
  return more === undefined ? uri : more.toUpperCase();
}

/** `emailAddress` of `urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress`. */
export function shortFormat(uri: string | null): string {
  return (
    /^urn:oasis:names:tc:SAML:[\d.]+:(?:nameid-format|attrname-format):(.+)$/.exec(uri ?? '')?.[1] ??
    uri ??
    ''
  );
}
