/**
 * Reads one file of a capture, whatever it is, to records: a HAR or SAML-tracer export is scanned as it comes in;
 * pasted requests and single messages are small and read whole. What cannot be used is told and left out.
 */
import { ZodError } from 'zod';
import type { CaptureProblem } from '../../contract/model/capture';
import { detect } from '../../core/bindings/detect';
import { UnreadableInputError } from '../../core/bindings/unreadable-input-error';
import { bareRecord, type HttpRecord } from './http-record';
import { readHarEntry } from './read-har-entry';
import { readRequestText } from './read-request-text';
import { readTracerEntry } from './read-tracer-entry';
import { EntryScanner, type ScannedEntry } from './scan-entries';

export type CaptureFormat = 'har' | 'saml-tracer' | 'requests' | 'messages';

export interface ReadCapture {
  /** Null when there is no login in the file, in any form known here. */
  readonly format: CaptureFormat | null;
  readonly records: readonly HttpRecord[];
  /** Entries looked at, also those of no interest. */
  readonly entries: number;
  readonly problems: readonly CaptureProblem[];
}

export interface CaptureFile {
  /** How the user knows it. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

const MAX_WHOLE = 64 * 1024 * 1024;

/** `onChunk` is told the size of each chunk and the entries so far; it may throw to stop. */
export async function readCapture(
  { name, chunks }: CaptureFile,
  onChunk: (size: number, entries: number) => void,
): Promise<ReadCapture> {
  const records: HttpRecord[] = [];
  const problems: CaptureProblem[] = [];
  const formats = new Set<CaptureFormat>();
  const onEntry = (entry: ScannedEntry): void => {
    const read = readEntry(entry);
    if (typeof read === 'string') problems.push({ place: placeOf(entry.index), message: read });
    else {
      formats.add(read.format);
      records.push(read.record);
    }
  };
  const scanner = new EntryScanner(onEntry, ({ index, message }) =>
    problems.push({ place: placeOf(index), message }),
  );
  let whole: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const octets = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    size += octets.length;
    if (!scanner.isDone) scanner.push(octets);
    if (scanner.isFound) whole = [];
    else if (size <= MAX_WHOLE) whole.push(Buffer.from(octets));
    onChunk(octets.length, scanner.count);
  }
  scanner.end();
  if (scanner.isFound) {
    const [format = 'har'] = formats;
    return { format, records, entries: scanner.count, problems };
  }
  return readWhole(Buffer.concat(whole), name);
}

const placeOf = (index: number): string => `entry ${index + 1}`;

/** A string says what is wrong. */
function readEntry({ index, octets }: ScannedEntry): { format: CaptureFormat; record: HttpRecord } | string {
  let entry: unknown;
  try {
    entry = JSON.parse(octets.toString('utf8'));
  } catch (error) {
    return `it is not JSON: ${(error as Error).message}`;
  }
  try {
    const isHar = entry !== null && typeof entry === 'object' && 'request' in entry;
    return isHar
      ? { format: 'har', record: readHarEntry(entry, placeOf(index)) }
      : { format: 'saml-tracer', record: readTracerEntry(entry, placeOf(index)) };
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const [issue] = error.issues;
    return `${issue?.path.join('.') ?? 'it'}: ${issue?.message ?? 'cannot be read'}`;
  }
}

/** Pasted requests, or messages in any encoding. */
function readWhole(octets: Buffer, name: string): ReadCapture {
  const text = octets.toString('utf8');
  const requests = readRequestText(text, name);
  if (requests !== null) {
    return { format: 'requests', records: requests, entries: requests.length, problems: [] };
  }
  try {
    const records = detect(octets).messages.map(({ xml, binding, url, relayState }): HttpRecord => {
      const fields = relayState === null ? null : `RelayState=${encodeURIComponent(relayState)}`;
      return {
        ...bareRecord(name, binding === 'redirect' ? 'GET' : 'POST', url ?? destinationOf(xml)),
        body: fields,
        decoded: xml,
      };
    });
    return { format: 'messages', records, entries: records.length, problems: [] };
  } catch (error) {
    if (!(error instanceof UnreadableInputError)) throw error;
    return { format: null, records: [], entries: 0, problems: [{ place: name, message: error.message }] };
  }
}

/** A message saved alone still says where it went. */
function destinationOf(xml: string): string {
  return /^[^>]*?<[^>]*?\sDestination="([^"]*)"/.exec(xml)?.[1] ?? '';
}
