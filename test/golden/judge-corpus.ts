/** What the golden file holds for one file of the corpus. */
import { checkMessage } from '../../src-main/app/check-message';
import { UnreadableInputError } from '../../src-main/core/bindings/unreadable-input-error';
import { contextOf, readCorpus } from './corpus-context';

export interface GoldenEntry {
  readonly kind: string;
  readonly verdict: string;
  /** Validity of each signature, in document order: true by a trusted key, null without one. */
  readonly signatures: readonly (boolean | null)[];
  /** Ids of checks with findings of severity error, each once. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Why, where the outcome surprises. */
  readonly note?: string;
}

export async function judgeFile(file: string): Promise<GoldenEntry> {
  try {
    const checked = await checkMessage(readCorpus(file), contextOf(file));
    const ids = (severity: string): string[] => [
      ...new Set(
        checked.findings.filter((finding) => finding.severity === severity).map((finding) => finding.check),
      ),
    ];
    return {
      kind: checked.messages.map((message) => message.kind).join('+'),
      verdict: checked.verdict,
      signatures: checked.signatures.map((signature) => signature.valid),
      errors: ids('error').sort(),
      warnings: ids('warning').sort(),
    };
  } catch (error) {
    if (!(error instanceof UnreadableInputError)) throw error;
    return { kind: 'unreadable', verdict: 'none', signatures: [], errors: [], warnings: [] };
  }
}
