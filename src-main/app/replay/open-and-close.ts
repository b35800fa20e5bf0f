/** Takes assertions out of their encryption before a message is changed, and encrypts them again for the receiver. */
import type { KeyObject } from 'node:crypto';
import type { Random } from '../../core/random';
import { newId } from '../../core/roles/idp/new-id';
import { escapeAttribute } from '../../core/xml/escape';
import { NS } from '../../core/xml/namespaces';
import type { XmlElement } from '../../core/xml/node';
import { parseXml } from '../../core/xml/parse';
import { namespacesInScope } from '../../core/xml/query';
import { element as spec } from '../../core/xml/spec';
import { writeXml } from '../../core/xml/write';
import { decryptElement } from '../../core/xmlsec/decrypt';
import { encryptElement } from '../../core/xmlsec/encrypt';
import type { CertificateFacts } from '../../core/xmlsec/signature-report';
import { UsageError } from '../usage-error';
import { applyChanges, type TextEdit } from './plan-changes';

/** Throws UsageError when an assertion stays closed: its times and addresses could not be changed. */
export function openAssertions(text: string, keys: readonly KeyObject[]): string {
  const edits: TextEdit[] = [];
  for (const element of parseXml(text).elements) {
    if (element.uri !== NS.saml || element.local !== 'EncryptedAssertion') continue;
    const { xml, problem } = decryptElement(element, keys);
    if (xml === null) {
      throw new UsageError(
        `The captured message holds an EncryptedAssertion that cannot be opened: ${problem ?? 'no key fits'}`,
        'Give the private key it was encrypted for, or replay the message as it is.',
      );
    }
    edits.push({ ...element.range, text: xml });
  }
  return applyChanges(text, edits);
}

/** Every Assertion directly under the root becomes an EncryptedAssertion. */
export function encryptAssertions(text: string, certificate: CertificateFacts, random: Random): string {
  const { root } = parseXml(text);
  const edits = (root?.children ?? []).flatMap((child): TextEdit[] => {
    if (child.kind !== 'element' || child.uri !== NS.saml || child.local !== 'Assertion') return [];
    const parts = encryptElement(standAlone(child), {
      certificate,
      random,
      data: 'aes256-gcm',
      key: 'rsa-oaep-mgf1p',
      layout: 'nested',
      prefixes: { xenc: 'xenc', ds: 'ds' },
      certificateLines: 'single',
      repeatDeclarations: false,
      ids: { data: newId('underscore-hex-32', random), key: newId('underscore-hex-32', random) },
    });
    return [{ ...child.range, text: writeXml(spec('saml', 'EncryptedAssertion', NS.saml, [], parts)) }];
  });
  return applyChanges(text, edits);
}

/** The element as written, with the declarations it would lose where it is taken out. */
function standAlone(element: XmlElement): string {
  const { range, startTag, document } = element;
  const own = new Set(element.namespaces.map(({ prefix }) => prefix));
  let added = '';
  for (const [prefix, uri] of namespacesInScope(element)) {
    if (prefix === 'xml' || own.has(prefix)) continue;
    added += `${prefix === '' ? ' xmlns' : ` xmlns:${prefix}`}="${escapeAttribute(uri, prefix, 'sent')}"`;
  }
  const end = startTag.end - (document.text.endsWith('/>', startTag.end) ? 2 : 1);
  return document.text.slice(range.start, end) + added + document.text.slice(end, range.end);
}
