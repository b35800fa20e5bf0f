/** Metadata as an INPUT of the command line: streamed when it is large, unwrapped when it is encoded. */
import { decodeText, openInput, UnreadableFileError } from '../../../adapters/metadata/read-text-chunks';
import { describeUserError } from '../../../app/describe-error';
import {
  inspectMetadata,
  type InspectMetadataOptions,
  inspectMetadataStream,
} from '../../../app/metadata/inspect-metadata';
import { metadataText } from '../../../app/metadata/metadata-text';
import { UsageError } from '../../../app/usage-error';
import type { InspectedMetadata } from '../../../contract/model/metadata';
import { describeReadError } from '../io';

/** Throws UsageError that names the input. */
export async function inspectMetadataInput(
  path: string,
  options: InspectMetadataOptions,
): Promise<InspectedMetadata> {
  const input = await openInput(path).catch(refuse(path));
  try {
    if (isXml(input.head)) return await inspectMetadataStream(decodeText(input), options);
    return await inspectMetadata(await gather(input.octets()), options);
  } catch (error) {
    return refuse(path)(error);
  }
}

/** The XML of an input, whole. */
export async function readMetadataInput(path: string): Promise<string> {
  const input = await openInput(path).catch(refuse(path));
  try {
    return metadataText(await gather(input.octets()));
  } catch (error) {
    return refuse(path)(error);
  }
}

/** XML from its first character on, in an encoding whose letters are those of ASCII or that has a byte order mark. */
function isXml(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  const start = Buffer.from(head.subarray(0, 2000)).toString('latin1');
  return /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:[\w.-]+:)?Entit(?:y|ies)Descriptor\b/.test(
    start,
  );
}

async function gather(octets: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of octets) pieces.push(piece);
  return Buffer.concat(pieces);
}

function refuse(path: string): (error: unknown) => never {
  const name = path === '-' ? 'standard input' : path;
  return (error) => {
    const told =
      error instanceof UnreadableFileError
        ? { message: error.message, hint: null }
        : describeUserError(error);
    if (told !== null) throw new UsageError(`${name}: ${told.message}`, told.hint);
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') throw describeReadError(path, error);
    throw error;
  };
}
