/** Checks of what other readers make of the same octets: schema validity, parsers that disagree. */
import type { Check } from '../check';
import { parsersDisagree } from './parsers-disagree';
import { schemaInvalid } from './schema-invalid';

export const readingChecks: readonly Check[] = [parsersDisagree, schemaInvalid];
