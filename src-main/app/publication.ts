/** How an end of the wire publishes its metadata: signed or not, how long it holds, how long it may be kept. */
import { z } from 'zod';
import type { Random } from '../core/random';
import { newId } from '../core/roles/idp/new-id';
import type { EntitySpec } from '../core/saml/build-metadata';
import type { SignatureSpec } from '../core/xmlsec/sign';

export const publicationSchema = z.strictObject({
  signed: z.boolean().optional(),
  validForDays: z.number().positive().max(36_500).optional(),
  /** xs:duration, as PT6H. */
  cacheDuration: z
    .string()
    .regex(/^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/, {
      error: 'a duration is written as PT6H or P1D',
    })
    .optional(),
});
export type PublicationRules = z.infer<typeof publicationSchema>;

const DAY = 24 * 60 * 60 * 1000;

/** `asked` is the query parameter `signed`, which has the last word. `now` in milliseconds since the epoch. */
export function describePublication(
  rules: PublicationRules,
  asked: string | undefined,
  { now, random, sign }: { readonly now: number; readonly random: Random; readonly sign: SignatureSpec },
): Pick<EntitySpec, 'id' | 'validUntil' | 'cacheDuration' | 'sign'> {
  const isSigned = asked === undefined ? rules.signed === true : /^(?:true|1)?$/i.test(asked);
  return {
    id: isSigned ? newId('underscore-hex-32', random) : null,
    validUntil: rules.validForDays === undefined ? null : now + rules.validForDays * DAY,
    cacheDuration: rules.cacheDuration ?? null,
    sign: isSigned ? sign : null,
  };
}
