/**
 * Signature of the HTTP-Redirect binding (SAML Bindings 3.4.4.1), verified over the raw query string: the
 * octets as the sender encoded them, never a re-encoded copy.
 */
import { isSharedSecret, signatureAlgorithms, unofficialNames } from '../xmlsec/algorithms';
import type { TrustedKey } from '../xmlsec/signature-report';
import { verifiesWith } from '../xmlsec/signature-value';
import { decodePercent } from './unwrap/escapes';

export interface RedirectSignatureReport {
  readonly signatureAlgorithm: string | null;
  /** The octets that were signed: the raw, still encoded `SAMLRequest=...&RelayState=...&SigAlg=...`. */
  readonly signedText: string;
  readonly trustedKey: TrustedKey | null;
  /** Null: no trusted key was given. */
  readonly valid: boolean | null;
  readonly problem: string | null;
  /** When it failed: another encoding of the same parameters under which it verifies, in words; else null. */
  readonly verifiesWhen: string | null;
}

interface Field {
  readonly name: string;
  readonly raw: string;
}

/** Verifies the query's own signature; null when the query carries none. Never throws. */
export function verifyRedirectSignature(
  rawQuery: string,
  keys: readonly TrustedKey[],
): RedirectSignatureReport | null {
  const fields = readFields(rawQuery);
  const signature = fields.find(({ name }) => name === 'Signature');
  const sigAlg = fields.find(({ name }) => name === 'SigAlg');
  if (!signature && !sigAlg) return null;

  const signatureAlgorithm = sigAlg ? decodePercent(sigAlg.raw.replace(/\+/g, ' ')) : null;
  const signedText = joinSigned(fields, (raw) => raw);
  const report = { signatureAlgorithm, signedText, trustedKey: null, verifiesWhen: null };
  const fail = (problem: string): RedirectSignatureReport => ({ ...report, valid: false, problem });

  if (!signature) return fail('SigAlg is there, but Signature is missing');
  if (!sigAlg) return fail('Signature is there, but SigAlg is missing');
  const repeated = ['SAMLRequest', 'SAMLResponse', 'RelayState', 'SigAlg', 'Signature'].find(
    (name) => fields.filter((field) => field.name === name).length > 1,
  );
  if (repeated)
    return fail(`${repeated} stands in the query more than once, so what was signed is ambiguous`);
  const known = ['SAMLRequest', 'SAMLResponse'].filter((name) => fields.some((field) => field.name === name));
  if (known.length !== 1)
    return fail('The query has to hold SAMLRequest or SAMLResponse, and only one of them');
  // A name that is not the algorithm's own is refused here: nobody is known to sign a query under one.
  const algorithm = unofficialNames.has(signatureAlgorithm ?? '')
    ? undefined
    : signatureAlgorithms.get(signatureAlgorithm ?? '');
  if (!algorithm) {
    return fail(
      isSharedSecret(signatureAlgorithm ?? '')
        ? `SigAlg ${signatureAlgorithm ?? ''} needs a shared secret: with a public key as that secret anybody could sign`
        : `SigAlg ${signatureAlgorithm ?? '(none)'} is not supported`,
    );
  }
  if (keys.length === 0) return { ...report, valid: null, problem: null };

  const value = Buffer.from(decodePercent(signature.raw).replace(/ /g, '+').replace(/\s+/g, ''), 'base64');
  const keyFor = (text: string): TrustedKey | null =>
    keys.find(({ key }) => verifiesWith(algorithm, Buffer.from(text), key, value)) ?? null;

  const trustedKey = keyFor(signedText);
  if (trustedKey) return { ...report, trustedKey, valid: true, problem: null };
  const other = reencodings(fields).find(({ text }) => text !== signedText && keyFor(text) !== null);
  return { ...fail('The signature of the query does not verify'), verifiesWhen: other?.when ?? null };
}

function readFields(rawQuery: string): Field[] {
  return rawQuery.split('&').map((part) => {
    const equals = part.indexOf('=');
    return equals < 0
      ? { name: part, raw: '' }
      : { name: part.slice(0, equals), raw: part.slice(equals + 1) };
  });
}

const signedOrder = ['SAMLRequest', 'SAMLResponse', 'RelayState', 'SigAlg'];

function joinSigned(fields: readonly Field[], encode: (raw: string) => string, order = signedOrder): string {
  return order
    .flatMap((name) => fields.filter((field) => field.name === name))
    .map(({ name, raw }) => `${name}=${encode(raw)}`)
    .join('&');
}

/** Other octets a sender may have signed for the same parameters: they explain, they never make it valid. */
function reencodings(fields: readonly Field[]): { readonly when: string; readonly text: string }[] {
  const lower = (raw: string): string => raw.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());
  const upper = (raw: string): string => raw.replace(/%[0-9a-f]{2}/gi, (hex) => hex.toUpperCase());
  const again = (raw: string): string => encodeURIComponent(decodePercent(raw.replace(/\+/g, ' ')));
  const withEmpty = fields.some(({ name }) => name === 'RelayState')
    ? fields.filter(({ name }) => name !== 'RelayState')
    : [...fields, { name: 'RelayState', raw: '' }];
  return [
    { when: 'percent escapes are written in lower case (%2f)', text: joinSigned(fields, lower) },
    { when: 'percent escapes are written in upper case (%2F)', text: joinSigned(fields, upper) },
    { when: 'the parameters are decoded and encoded again', text: joinSigned(fields, again) },
    {
      when: 'blanks are written as + instead of %20',
      text: joinSigned(fields, (raw) => again(raw).replace(/%20/g, '+')),
    },
    {
      when: 'nothing is percent-encoded',
      text: joinSigned(fields, (raw) => decodePercent(raw.replace(/\+/g, ' '))),
    },
    { when: 'RelayState is left out or empty', text: joinSigned(withEmpty, (raw) => raw) },
    {
      when: 'the parameters stand in the order of the URL',
      text: joinSigned(
        fields,
        (raw) => raw,
        fields.map(({ name }) => name).filter((name) => signedOrder.includes(name)),
      ),
    },
  ];
}
