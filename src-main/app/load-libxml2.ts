/**
 * Loads libxml2 once, when the first message is judged. It is an ES module with top-level await that looks for
 * its WebAssembly beside itself: imported by file URL, outside the package archive. Where it cannot be loaded,
 * everything else works and the reading says why it is missing.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import schemas from '../../resources/schemas/schemas.json';
import type { ForeignReader } from '../core/xmlsec/readings/foreign-reader';
import { createLibxml2Reader, type Libxml2Module } from '../core/xmlsec/readings/libxml2-reader';

let loading: Promise<ForeignReader> | null = null;

/** The reader; where libxml2 cannot be loaded, one that says so of every document. Never rejects. */
export function loadLibxml2(): Promise<ForeignReader> {
  loading ??= importLibxml2().then(
    (library) => createLibxml2Reader(library, schemas),
    (error: unknown) => unavailable(error instanceof Error ? error.message : String(error)),
  );
  return loading;
}

async function importLibxml2(): Promise<Libxml2Module> {
  const file = createRequire(__filename)
    .resolve('libxml2-wasm')
    .replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Libxml2Module;
}

function unavailable(reason: string): ForeignReader {
  return {
    id: 'libxml2',
    stands: 'SPs written in C, PHP, Ruby or Python',
    isAvailable: false,
    read: () => ({ problem: `libxml2 could not be loaded: ${reason.split('\n')[0] ?? ''}` }),
  };
}
