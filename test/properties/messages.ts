/** Genuine messages to damage: our own of every form, and those of the public corpus whose values a trusted key signed. */
import { createSelfSigned } from '../../src-main/certificates/create';
import { type CheckContext, checkMessage } from '../../src-main/app/check-message';
import { mintResponse } from '../../src-main/app/mint-response';
import type { CheckedInput } from '../../src-main/contract/model/checked';
import { UnreadableInputError } from '../../src-main/core/bindings/unreadable-input-error';
import { buildSpMetadata } from '../../src-main/core/saml/build-metadata';
import { BINDING } from '../../src-main/core/saml/identifiers';
import { loadSigningKey } from '../../src-main/core/xmlsec/sign';
import { detect } from '../../src-main/core/bindings/detect';
import { contextOf, corpusFiles, corpusIsHere, readCorpus } from '../golden/corpus-context';
import { countedRandom } from '../helpers/counted-random';

export interface GenuineMessage {
  readonly name: string;
  readonly xml: string;
  readonly context: CheckContext;
  /** What a strict receiver believes of it as it is. */
  readonly trusted: NonNullable<CheckedInput['trusted']>;
}

const now = Date.UTC(2026, 0, 31, 12);
const forms = [
  { flavour: 'generic', sign: 'assertion' },
  { flavour: 'generic', sign: 'response' },
  { flavour: 'generic', sign: 'both' },
  { flavour: 'okta', sign: 'assertion' },
  { flavour: 'okta', sign: 'both' },
  { flavour: 'generic', sign: 'assertion', encrypt: true },
  { flavour: 'okta', sign: 'both', encrypt: true },
] as const;

/** Our own messages, all of them accepted as they are; the keys are made for this call. */
export async function mintMessages(): Promise<readonly GenuineMessage[]> {
  const [idp, sp] = await Promise.all(
    ['idp', 'sp'].map((commonName) => createSelfSigned({ commonName, notBefore: now - 1000 })),
  );
  if (!idp || !sp) throw new Error('no keys');
  const metadata = buildSpMetadata({
    entityId: 'https://sp.test/metadata',
    keys: { signing: [], encryption: [loadSigningKey(sp.keyPem, sp.certPem).certificate] },
    nameIdFormats: [],
    assertionConsumerServices: [{ binding: BINDING.post, location: 'https://sp.test/acs', index: 0 }],
  });
  const context: CheckContext = {
    idpCertificates: [idp.certPem],
    spMetadata: metadata,
    requestId: '_request1',
    decryptKeys: [sp.keyPem],
    at: new Date(now),
  };
  return Promise.all(
    forms.map(async (form) => {
      const { xml } = await mintResponse(
        {
          ...form,
          spMetadata: metadata,
          key: idp.keyPem,
          cert: idp.certPem,
          inResponseTo: '_request1',
        },
        { clock: { now: () => now }, random: countedRandom(5) },
      );
      const name = `${form.flavour}, ${form.sign} signed${'encrypt' in form ? ', encrypted' : ''}`;
      return { name, xml, context, trusted: await trustedOf(name, xml, context) };
    }),
  );
}

async function trustedOf(
  name: string,
  xml: string,
  context: CheckContext,
): Promise<GenuineMessage['trusted']> {
  const { trusted } = await checkMessage(asForm(xml), context);
  if (trusted === null) throw new Error(`${name} is not trusted as it is`);
  return trusted;
}

/** Messages of the corpus with something to believe, small enough to be damaged often; empty without the corpus. */
export async function corpusMessages(): Promise<readonly GenuineMessage[]> {
  const found: GenuineMessage[] = [];
  for (const file of corpusIsHere ? corpusFiles() : []) {
    try {
      const [message, more] = detect(readCorpus(file)).messages;
      if (!message || more || message.xml.length > 40_000) continue;
      const context = contextOf(file);
      const { trusted } = await checkMessage(asForm(message.xml), context);
      if (trusted !== null) found.push({ name: file, xml: message.xml, context, trusted });
    } catch (error) {
      if (!(error instanceof UnreadableInputError)) throw error;
    }
  }
  return found;
}

export function asForm(xml: string): string {
  return new URLSearchParams({ SAMLResponse: Buffer.from(xml, 'utf8').toString('base64') }).toString();
}
