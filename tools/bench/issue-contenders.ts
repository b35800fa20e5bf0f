/** The two measures an issued Response is held against: the bare RSA signature, and samlify on the same message. */
import { createPrivateKey, randomBytes, sign } from 'node:crypto';
import * as samlify from 'samlify';
import type { Contender } from './measure';
import { acsUrl, idpEntityId, type KeyPair, spEntityId } from './login-fixture';

const postBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

/** What no issuer can beat: one RSA-2048 signature over a SignedInfo's worth of octets, key parsed once. */
export function rawRsa(keys: KeyPair): Contender {
  const key = createPrivateKey(keys.keyPem);
  const octets = randomBytes(600);
  return { name: 'raw RSA-2048 signature', run: () => sign('sha256', octets, key) };
}

/** samlify signing `unsignedXml`, which serves as its template with nothing left to replace. */
export function samlifyIssue(unsignedXml: string, keys: KeyPair): Contender {
  const idp = samlify.IdentityProvider({
    entityID: idpEntityId,
    privateKey: keys.keyPem,
    signingCert: keys.certPem,
    isAssertionEncrypted: false,
    singleSignOnService: [{ Binding: postBinding, Location: 'https://idp.example.com/sso' }],
    loginResponseTemplate: { context: unsignedXml, attributes: [] },
  });
  const sp = samlify.ServiceProvider({
    entityID: spEntityId,
    wantAssertionsSigned: true,
    assertionConsumerService: [{ Binding: postBinding, Location: acsUrl }],
  });
  const request = { extract: { request: { id: '_request' } } };
  const replace = (template: string) => ({ id: '_response', context: template });
  return {
    name: 'samlify createLoginResponse',
    run: () => idp.createLoginResponse(sp, request, 'post', {}, replace),
  };
}
