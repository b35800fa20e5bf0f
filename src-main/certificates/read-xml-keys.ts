/** Certificates and keys in XML: KeyInfo of a signature, KeyDescriptors of metadata, any X509Certificate. */
import type { PasteFault } from '../contract/model/certificate';
import { NS } from '../core/xml/namespaces';
import type { XmlDocument, XmlElement } from '../core/xml/node';
import { attributeOf, lineColumnAt, textOf, walkElements } from '../core/xml/query';
import { certificateTextFault } from '../core/xmlsec/certificate-text';
import { readKeyValue } from '../core/xmlsec/read-key-value';
import { fault, type Part } from './pasted';
import { pemInBase64, readBase64 } from './read-base64';

/** Every key and certificate of a document, with the fault of each text. */
export function readXmlKeys(document: XmlDocument): {
  readonly parts: Part[];
  readonly faults: PasteFault[];
} {
  const parts: Part[] = [];
  const faults: PasteFault[] = [];
  if (document.root === null) return { parts, faults };
  for (const element of [document.root, ...walkElements(document.root)]) {
    if (element.uri !== NS.ds) continue;
    if (element.local === 'X509Certificate') {
      const read = readCertificateElement(element, placeOf(element, document));
      parts.push(...read.parts);
      faults.push(...read.faults);
    } else if (element.local === 'KeyInfo') {
      const key = readKeyValue(element);
      if (key !== null) parts.push({ kind: 'key', key, found: `KeyValue, ${placeOf(element, document)}` });
    }
  }
  return { parts, faults };
}

function readCertificateElement(
  element: XmlElement,
  found: string,
): { readonly parts: readonly Part[]; readonly faults: readonly PasteFault[] } {
  const text = textOf(element);
  const code = certificateTextFault(text);
  const inner = pemInBase64(text) ?? text;
  const bodies = inner.replace(/-----BEGIN [A-Z0-9 ]+-----/g, '').split(/-----END [A-Z0-9 ]+-----/);
  const parts = bodies.flatMap((body) => tryBase64(body, found));
  const isTwice = inner !== text;
  return {
    parts,
    faults: [
      ...(isTwice ? [fault('base64-twice', found)] : []),
      ...(code === null || (isTwice && code === 'pem-lines') ? [] : [fault(code, found, parts.length > 0)]),
    ],
  };
}

function tryBase64(text: string, found: string): readonly Part[] {
  try {
    return readBase64(text, found, null)?.parts ?? [];
  } catch {
    // What a pass phrase protects cannot stand in XML: it is told as damaged.
    return [];
  }
}

/** Whose key it is, in the words of metadata and messages, with the line it stands in. */
function placeOf(element: XmlElement, document: XmlDocument): string {
  const { line } = lineColumnAt(document.text, element.range.start);
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    if (at.uri === NS.md && at.local === 'KeyDescriptor') {
      const entity = entityAround(at);
      return `${attributeOf(at, 'use') ?? 'any use'} key of ${entity}, line ${line}`;
    }
    if (at.uri === NS.ds && at.local === 'Signature') {
      return `signature of ${at.parent?.local ?? 'the document'}, line ${line}`;
    }
  }
  return `${element.local}, line ${line}`;
}

function entityAround(element: XmlElement): string {
  let role = '';
  for (let at = element.parent; at !== null; at = at.parent) {
    if (/SSODescriptor$|AuthorityDescriptor$|^PDPDescriptor$|^RoleDescriptor$/.test(at.local))
      role = at.local;
    if (at.local === 'EntityDescriptor') {
      return `${attributeOf(at, 'entityID') ?? 'an entity'}${role === '' ? '' : ` (${role})`}`;
    }
  }
  return role === '' ? 'metadata' : role;
}
