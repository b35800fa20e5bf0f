/**
 * Whatever is done to a genuine message: nothing breaks, no check breaks off, and what is believed is what was
 * signed. Runs are seeded, so that a failure can be had again; PROPERTY_SEED and PROPERTY_RUNS (a factor) ask for
 * other and longer ones.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../src-main/app/check-message';
import { decodeMessage } from '../../src-main/app/decode-message';
import type { CheckedInput } from '../../src-main/contract/model/checked';
import { UnreadableInputError } from '../../src-main/core/bindings/unreadable-input-error';
import { applyDamage, damage } from './damage';
import { asForm, corpusMessages, type GenuineMessage, mintMessages } from './messages';

const minted = await mintMessages();
const ofCorpus = await corpusMessages();
const seed = Number(process.env['PROPERTY_SEED'] ?? 20260131);

/** Null when there was no message to read, which is a fine answer. */
async function judge(input: string | Uint8Array, { context }: GenuineMessage): Promise<CheckedInput | null> {
  try {
    return await checkMessage(input, context);
  } catch (error) {
    if (error instanceof UnreadableInputError) return null;
    throw error;
  }
}

function requireHonest(checked: CheckedInput | null, message: GenuineMessage): void {
  if (checked === null) return;
  expect(checked.notVerified.filter(({ needs }) => needs.includes('broke off'))).toEqual([]);
  if (checked.verdict === 'accept') expect(checked.trusted).not.toBeNull();
  // Not only when it is accepted: what is shown as trusted is what was signed, or nothing.
  if (checked.trusted !== null) expect(checked.trusted).toEqual(message.trusted);
}

/** How often something was still believed, and how often nothing was: a property nothing puts to the test proves nothing. */
interface Tally {
  believed: number;
  refused: number;
}

const runFactor = Number(process.env['PROPERTY_RUNS'] ?? 1);

async function holdsForDamage(message: GenuineMessage, numRuns: number): Promise<Tally> {
  const tally: Tally = { believed: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      const xml = damages.reduce(applyDamage, message.xml);
      const checked = await judge(asForm(xml), message);
      requireHonest(checked, message);
      if (checked?.trusted) tally.believed++;
      else tally.refused++;
    }),
    { numRuns: numRuns * runFactor, seed },
  );
  return tally;
}

test('the messages to damage are accepted as they are', async () => {
  for (const message of minted) {
    const checked = await judge(asForm(message.xml), message);
    // A signed Response around an unsigned assertion is trusted, and refused by an SP that wants assertions signed.
    expect({ name: message.name, verdict: checked?.verdict }).toEqual({
      name: message.name,
      verdict: 'accept',
    });
  }
});

describe('our own messages, damaged', () => {
  test.each(minted.map((message) => [message.name, message] as const))('%s', async (_, message) => {
    const { believed, refused } = await holdsForDamage(message, 400);
    expect(believed).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(100);
  });
});

describe.skipIf(ofCorpus.length === 0)(
  'messages of the corpus at ../shared/corpus, damaged (skipped when it is absent)',
  () => {
    test.each(ofCorpus.map((message) => [message.name, message] as const))('%s', async (_, message) => {
      await holdsForDamage(message, 40);
    });
  },
);

describe('encodings, damaged', () => {
  test.each(minted.slice(0, 3).map((message) => [message.name, message] as const))(
    'form bodies and octets: %s',
    async (_, message) => {
      const whole = Buffer.from(asForm(message.xml));
      const edit = fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }), cut: fc.nat(3) });
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
          const octets = edits.reduce((bytes, { at, byte, cut }) => {
            const place = at % (bytes.length + 1);
            return Buffer.concat([
              bytes.subarray(0, place),
              Buffer.from([byte]),
              bytes.subarray(place + cut),
            ]);
          }, whole);
          requireHonest(await judge(octets, message), message);
          requireHonest(await judge(octets.toString('latin1'), message), message);
        }),
        { numRuns: 150, seed },
      );
    },
  );

  test('anything at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.uint8Array(), fc.base64String(), fc.webUrl()),
        async (input) => {
          await judge(input, minted[0]!);
          try {
            decodeMessage(input);
          } catch (error) {
            if (!(error instanceof UnreadableInputError)) throw error;
          }
        },
      ),
      { numRuns: 500, seed },
    );
  });
});
