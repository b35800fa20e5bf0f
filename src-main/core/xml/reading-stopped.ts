/** Why and where reading broke off. Thrown inside the reader only; `parseXml` turns it into the document's problem. */
import type { XmlProblemCode } from './node';

export class ReadingStopped extends Error {
  constructor(
    readonly code: XmlProblemCode,
    message: string,
    /** UTF-16 offset into the text. */
    readonly offset: number,
  ) {
    super(message);
  }
}
