/**
 * Specification sentences by key. Checks name a key; what a user sees (document, section, address)
 * is looked up here, so that a citation is written, and verified, once.
 */
import type { CitationJson } from '../contract/model/checked';
import { assertionCitations } from './assertions';
import { bindingsCitations } from './bindings';
import { coreCitations } from './core';
import { citedDocuments } from './documents';
import { encryptionCitations } from './encryption';
import type { CitationEntry } from './entry';
import { metadataCitations } from './metadata';
import { profilesCitations } from './profiles';
import { protocolsCitations } from './protocols';
import { saml2intCitations } from './saml2int';
import { xmlCitations } from './xml';
import { xmldsigCitations } from './xmldsig';

const citations = {
  ...coreCitations,
  ...protocolsCitations,
  ...bindingsCitations,
  ...profilesCitations,
  ...metadataCitations,
  ...xmlCitations,
  ...saml2intCitations,
  ...xmldsigCitations,
  ...encryptionCitations,
  ...assertionCitations,
};

export type CitationKey = keyof typeof citations;

/** A citation in full, as the catalogue and the documentation show it. */
export interface Citation extends CitationJson {
  readonly sentence: string;
}

export const citationKeys = Object.keys(citations) as readonly CitationKey[];

/** The citation of a key: document title, section number, address and the sentence itself. */
export function findCitation(key: CitationKey): Citation {
  const entry: CitationEntry = citations[key];
  const document = citedDocuments[entry.document];
  const url = entry.anchor === undefined ? document.url : `${document.url}#${entry.anchor}`;
  return { document: document.title, section: entry.section, url, sentence: entry.sentence };
}
