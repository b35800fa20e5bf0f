/**
 * Where flows are kept: the port between the trace and whatever holds it. Every method answers once what it did
 * is safe: a process that is killed afterwards loses none of it.
 */
import type { CheckedInput, Finding } from '../../contract/model/checked';
import type { Flow, FlowMarks, FlowPage, FlowQuery, FlowStep, FlowSummary } from '../../contract/model/trace';

/** What is new of one flow. */
export interface FlowSave {
  /** Without steps, and without marks: those belong to the user and are kept apart. */
  readonly summary: FlowSummary;
  /** When it came into the trace, in milliseconds: a capture may be much older. Of a known flow it is ignored. */
  readonly keptAt: number;
  readonly steps: readonly FlowStep[];
  /** Place of the first of `steps` among all of the flow; 0 writes the flow anew. */
  readonly firstPlace: number;
  readonly judgements: readonly StepJudgement[];
}

export interface StepJudgement {
  readonly stepId: string;
  /** As it was when it was judged; null where only its findings are kept, to be searched. */
  readonly checked: CheckedInput | null;
  readonly findings: readonly Pick<Finding, 'check' | 'title' | 'message'>[];
}

/** A flow with all that belongs to it, to be put back as it was. */
export interface KeptFlow {
  readonly flow: Flow;
  readonly keptAt: number;
  readonly judgements: readonly StepJudgement[];
}

export interface Retention {
  /** Flows kept; the oldest go first. Pinned flows stay and are not counted. */
  readonly flows: number;
  /** Days a flow is kept after it came into the trace. */
  readonly days: number;
}

export interface StoreState {
  /** Path of the file; null when flows are kept in memory. */
  readonly file: string | null;
  readonly count: number;
  /** What the user must know: a file set aside, a full disk, a directory that is in use. Null when all is well. */
  readonly notice: string | null;
}

export interface FlowStore {
  /** Last known; after each save and removal. */
  readonly state: () => StoreState;
  /** Number of the last flow ever saved, so that no id is given twice. */
  readonly lastNumber: number;
  /** All or nothing. Answers the summaries with their marks, in order. Rejects with StoreError. */
  readonly save: (batch: readonly FlowSave[]) => Promise<FlowSummary[]>;
  readonly search: (query: FlowQuery) => Promise<FlowPage>;
  readonly get: (id: string) => Promise<Flow | null>;
  /** Keeps how a step was judged, so that it is shown the same later. */
  readonly judge: (id: string, stepId: string, checked: CheckedInput) => Promise<void>;
  readonly getJudgement: (id: string, stepId: string) => Promise<CheckedInput | null>;
  /** Changes the marks given of those flows; answers them as they are then. Unknown ids are left out. */
  readonly mark: (ids: readonly string[], marks: FlowMarks) => Promise<FlowSummary[]>;
  /** Everything of those flows, for a moment's regret; unknown ids are left out. */
  readonly take: (ids: readonly string[]) => Promise<KeptFlow[]>;
  readonly putBack: (flows: readonly KeptFlow[]) => Promise<void>;
  /** Overwrites what is removed. Answers how many there were. */
  readonly remove: (ids: readonly string[]) => Promise<number>;
  readonly clear: () => Promise<number>;
  /** Removes what is older or more than is kept; answers the ids. `now` in milliseconds. */
  readonly retain: (retention: Retention, now: number) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** What the store cannot do for now, in words for the user; nothing was changed. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
