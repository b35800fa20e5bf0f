/**
 * Counts right and wrong verdicts. What is right was thought through by people: the verdict of each file in
 * test/golden/corpus.json, and what each scenario declares. A verdict of "undetermined" where an answer was expected
 * is neither right nor wrong: it is counted by itself, with what was missing.
 */
export type Answer = 'accept' | 'reject' | 'undetermined' | 'unreadable';

export interface Judgement {
  /** Where it comes from: a folder of the corpus, or a kind of scenario. */
  readonly group: string;
  readonly name: string;
  readonly expected: Answer;
  readonly given: Answer;
  /** Why, where it is not what was expected, or could not be determined. */
  readonly reason: string | null;
}

export interface Count {
  readonly group: string;
  readonly files: number;
  readonly accepted: number;
  readonly refused: number;
  readonly undetermined: number;
  readonly wrongAccepts: number;
  readonly wrongRejects: number;
  /** Expected an answer, got none; or the other way round. */
  readonly otherwise: number;
}

export function isRight({ expected, given }: Judgement): boolean {
  return expected === given;
}

export function countJudgements(judgements: readonly Judgement[]): readonly Count[] {
  return [...new Set(judgements.map(({ group }) => group))].map((group) => {
    const own = judgements.filter((each) => each.group === group);
    const right = (...answers: readonly Answer[]): number =>
      own.filter((each) => isRight(each) && answers.includes(each.given)).length;
    const wrong = own.filter((each) => !isRight(each));
    const wrongAccepts = wrong.filter(({ given }) => given === 'accept').length;
    const wrongRejects = wrong.filter(
      ({ given, expected }) => given === 'reject' && expected === 'accept',
    ).length;
    return {
      group,
      files: own.length,
      accepted: right('accept'),
      refused: right('reject', 'unreadable'),
      undetermined: right('undetermined'),
      wrongAccepts,
      wrongRejects,
      otherwise: wrong.length - wrongAccepts - wrongRejects,
    };
  });
}
