/** What a replay sends: the captured message as it is, freshened, or as the user edited it, and what was changed in it. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { ReplayOptions, ReplayPreview } from '../../contract/model/replay';
import type { Clock } from '../../core/clock';
import type { Random } from '../../core/random';
import { detect } from '../../core/bindings/detect';
import { readMessage } from '../../core/saml/read-message';
import { parseXml } from '../../core/xml/parse';
import { attributeOf } from '../../core/xml/query';
import { readCertificate } from '../../core/xmlsec/certificate-facts';
import type { CertificateFacts } from '../../core/xmlsec/signature-report';
import { readInstant, readSigningPair } from '../read-given';
import { UsageError } from '../usage-error';
import { freshen } from './freshen';

/** What a live AuthnRequest asks of its answer. */
export interface LiveRequest {
  readonly id: string | null;
  readonly relayState: string | null;
  /** entityID of who asks. */
  readonly issuer: string | null;
}

const replayed = new Set(['Response', 'LogoutResponse', 'AuthnRequest', 'LogoutRequest']);

/**
 * The message of an input in any encoding, ready to be posted to `url`. `live` is the request it answers. Throws
 * UsageError when it cannot be replayed, and UnreadableInputError when there is no message in it.
 */
export function prepareReplay(
  input: string | Uint8Array,
  options: ReplayOptions,
  url: string,
  live: LiveRequest | null,
  ports: { readonly clock: Clock; readonly random: Random },
): ReplayPreview {
  const [captured, ...others] = detect(input).messages;
  if (captured === undefined) throw new UsageError('There is no message to replay');
  const { kind } = readMessage(parseXml(captured.xml));
  if (!replayed.has(kind)) {
    throw new UsageError(
      `A message of the kind ${kind} cannot be posted`,
      kind === 'Assertion'
        ? 'An Assertion travels inside a Response: give the Response.'
        : 'Give a Response, an AuthnRequest or a logout message.',
    );
  }
  const isFreshened = options.freshen === true;
  const fresh = isFreshened ? freshen(captured.xml, freshenOptions(options, url, live, ports)) : null;
  const xml = options.edited ?? fresh?.xml ?? captured.xml;
  return {
    kind,
    parameter: kind === 'Response' || kind === 'LogoutResponse' ? 'SAMLResponse' : 'SAMLRequest',
    url,
    relayState: options.relayState ?? live?.relayState ?? captured.relayState,
    captured: captured.xml,
    xml,
    changes: [...(fresh?.changes ?? [])],
    signed: [...(fresh?.signed ?? [])],
    otherMessages: others.length,
  };
}

/** What a message says of where it belongs; null when it is no AuthnRequest. */
export function readLiveRequest(xml: string, relayState: string | null): LiveRequest | null {
  const read = readMessage(parseXml(xml));
  if (read.kind !== 'AuthnRequest') return null;
  return {
    id: read.element === null ? null : attributeOf(read.element, 'ID'),
    relayState,
    issuer: read.issuer?.value ?? null,
  };
}

function freshenOptions(
  options: ReplayOptions,
  url: string,
  live: LiveRequest | null,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
) {
  return {
    now: options.at === undefined ? clock.now() : readInstant(options.at),
    random,
    key: readSigningPair(options.key, options.cert),
    target: {
      url,
      audience: options.audience ?? live?.issuer ?? null,
      inResponseTo: options.inResponseTo ?? live?.id ?? null,
    },
    decryptKeys: (options.decryptKeys ?? []).map(readDecryptKey),
    encryptTo: options.encryptCert === undefined ? null : readEncryptionCertificate(options.encryptCert),
  };
}

function readDecryptKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new UsageError(
      'A decryption key cannot be read',
      "Give the SP's private key, PEM, without a pass phrase.",
    );
  }
}

function readEncryptionCertificate(text: string): CertificateFacts {
  try {
    return readCertificate(text);
  } catch {
    throw new UsageError('The certificate to encrypt to cannot be read', 'Give one certificate, PEM.');
  }
}
