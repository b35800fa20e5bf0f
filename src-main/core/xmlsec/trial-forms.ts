/**
 * What commonly happens to a signed message on its way, undone: each form is the canonical text as it may have
 * been when it was signed. Canonical XML has one way to write everything, so text is enough to undo it.
 */
import type { SignatureExplanation } from '../../contract/model/checked';

export interface TrialForm {
  readonly form: string;
  readonly words: string;
  readonly text: string;
  readonly cause: SignatureExplanation['cause'];
  /** What it proves when its digest is the declared one. */
  readonly explanation: string;
}

interface Undoing extends Omit<TrialForm, 'text'> {
  readonly undo: (canonical: string) => string;
}

const reformatted =
  'The XML was reformatted after signing, by an editor, a pretty-printer or a proxy: the content is the same, the octets are not.';
const reencoded =
  'The text was re-encoded after signing: the characters look the same or nearly so, the octets are not.';

const undoings: readonly Undoing[] = [
  {
    form: 'without-white-space-between-elements',
    words: 'without the white space between elements',
    cause: 'reformatted',
    explanation: `${reformatted} Without the white space between elements the digest of the signed element fits.`,
    undo: (text) => text.replace(/>[ \t\n]+</g, '><'),
  },
  {
    form: 'without-white-space-around-text',
    words: 'without the white space between elements and around text',
    cause: 'reformatted',
    explanation: `${reformatted} Without the white space around texts the digest of the signed element fits.`,
    undo: (text) => text.replace(/>[ \t\n]+/g, '>').replace(/[ \t\n]+</g, '<'),
  },
  {
    form: 'without-line-ends',
    words: 'without line ends',
    cause: 'reformatted',
    explanation: `${reformatted} Without its line ends the digest of the signed element fits.`,
    undo: (text) => text.replace(/\n/g, ''),
  },
  {
    form: 'line-ends-as-carriage-return-line-feed',
    words: 'with carriage returns before line feeds',
    cause: 're-encoded',
    explanation: `${reencoded} The signer had carriage returns in the text, which a transfer turned into line feeds.`,
    undo: (text) => text.replace(/\n/g, '&#xD;\n'),
  },
  {
    form: 'without-carriage-returns',
    words: 'without carriage returns',
    cause: 're-encoded',
    explanation: `${reencoded} Carriage returns were added to the text after signing.`,
    undo: (text) => text.replace(/&#xD;/g, ''),
  },
  {
    form: 'composed',
    words: 'with composed characters (NFC)',
    cause: 're-encoded',
    explanation: `${reencoded} With composed characters (Unicode NFC) the digest of the signed element fits.`,
    undo: (text) => text.normalize('NFC'),
  },
  {
    form: 'decomposed',
    words: 'with decomposed characters (NFD)',
    cause: 're-encoded',
    explanation: `${reencoded} With decomposed characters (Unicode NFD) the digest of the signed element fits.`,
    undo: (text) => text.normalize('NFD'),
  },
  {
    form: 'latin-1-read-as-utf-8',
    words: 'with UTF-8 that had been read as Latin-1 put right',
    cause: 're-encoded',
    explanation: `${reencoded} UTF-8 was read as Latin-1 and written again: é became Ã©.`,
    undo: (text) => (/^[\u0000-\u00ff]*$/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text),
  },
  {
    form: 'plus-for-space',
    words: 'with plus signs where spaces are',
    cause: 're-encoded',
    explanation: `${reencoded} Plus signs in values became spaces, as in a form that was decoded once too often.`,
    undo: (text) => text.replace(/>[^<]*</g, (content) => content.replace(/ /g, '+')),
  },
  {
    form: 'space-for-plus',
    words: 'with spaces where plus signs are',
    cause: 're-encoded',
    explanation: `${reencoded} Spaces in values became plus signs.`,
    undo: (text) => text.replace(/>[^<]*</g, (content) => content.replace(/\+/g, ' ')),
  },
];

/** Every form that differs from the canonical text as it is. */
export function trialForms(canonical: string): TrialForm[] {
  return undoings.flatMap(({ undo, ...what }) => {
    const text = undo(canonical);
    return text === canonical ? [] : [{ ...what, text }];
  });
}
