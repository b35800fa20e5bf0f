/**
 * The texts a SARIF log points into. Findings are places in the decoded XML, which is rarely the file itself: the
 * input is wrapped in base64, a form, a URL. So every decoded message, and the plaintext of every decrypted
 * assertion, is embedded as an artifact inside that of the input (SARIF 2.1.0, 3.24); only plain XML is its own file.
 */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckedInput, Location } from '../../../../contract/model/checked';

interface ArtifactLocation {
  readonly uri: string;
  readonly index: number;
}

export interface SarifArtifact {
  readonly location: ArtifactLocation;
  readonly parentIndex?: number;
  readonly mimeType?: string;
  readonly roles: readonly string[];
  readonly description: { readonly text: string };
  readonly contents?: { readonly text: string };
}

export interface SarifTexts {
  readonly artifacts: readonly SarifArtifact[];
  /** Where the text stands that a location is in. */
  readonly artifactOf: (location: Pick<Location, 'message' | 'decrypted'>) => ArtifactLocation;
}

/** `input` is the path given, `-` for standard input. `isPlain`: the file holds the XML as it is. */
export function describeTexts(checked: CheckedInput, input: string): SarifTexts {
  const isPlain = input !== '-' && checked.steps.length === 0 && checked.messages.length === 1;
  const inputUri = uriOf(input);
  const artifacts: SarifArtifact[] = [];
  const places = new Map<string, ArtifactLocation>();
  const add = (place: string, uri: string, artifact: Omit<SarifArtifact, 'location'>): void => {
    const location = { uri, index: artifacts.length };
    artifacts.push({ location, ...artifact });
    places.set(place, location);
  };
  if (!isPlain) {
    add('input', inputUri, {
      roles: ['analysisTarget'],
      description: { text: `The input, read as ${[...checked.steps, 'XML'].join(', then ')}` },
    });
  }
  checked.messages.forEach((message, index) => {
    const contents = { text: message.xml };
    const text = { contents, mimeType: 'text/xml', roles: ['analysisTarget'] };
    const name = `message-${index + 1}`;
    if (isPlain) add(placeOf(index, null), inputUri, { ...text, description: { text: message.kind } });
    else {
      const description = { text: `${message.kind}, as decoded` };
      add(placeOf(index, null), `${name}.xml`, { ...text, parentIndex: 0, description });
    }
    const parentIndex = artifacts.length - 1;
    message.decryptedXml.forEach((xml, decrypted) => {
      const uri = `${name}-decrypted-assertion-${decrypted + 1}.xml`;
      const description = { text: `Assertion ${decrypted + 1} of ${message.kind}, decrypted` };
      add(placeOf(index, decrypted), uri, { ...text, contents: { text: xml }, parentIndex, description });
    });
  });
  const fallback: ArtifactLocation = { uri: inputUri, index: 0 };
  return {
    artifacts,
    artifactOf: ({ message, decrypted }) => places.get(placeOf(message, decrypted)) ?? fallback,
  };
}

function placeOf(message: number, decrypted: number | null): string {
  return `${message}/${decrypted ?? ''}`;
}

/** A URI reference: relative for a relative path, so that viewers find it in the folder they look at. */
function uriOf(path: string): string {
  if (path === '-') return 'standard-input';
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path
    .replace(/\\/g, '/')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}
