/** The checks behind the results of a SARIF log, each as a reporting descriptor (SARIF 2.1.0, 3.49). */
import { listChecks } from '../../../../app/catalogue';
import type { Severity } from '../../../../contract/model/checked';

export type SarifLevel = 'error' | 'warning' | 'note';

export const levels: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
  /** An absolute address, as 3.49.12 asks: the rule's text. The page of this project is in `properties.docs`. */
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Rules for these checks, in the order of the catalogue. */
export function describeRules(ids: ReadonlySet<string>): readonly SarifRule[] {
  return listChecks()
    .filter(({ id }) => ids.has(id))
    .map(({ id, category, severity, title, failureTitle, why, remedy, needs, citations, docs }) => ({
      id,
      name: pascalCase(id),
      shortDescription: { text: `${failureTitle}.` },
      fullDescription: { text: why },
      help: { text: helpText(why, remedy) },
      ...(citations[0] === undefined ? {} : { helpUri: citations[0].url }),
      defaultConfiguration: { level: levels[severity] },
      properties: { tags: ['saml', category], holds: title, docs, needs, citations },
    }));
}

function helpText(
  why: string,
  { idp, sp }: { readonly idp: string | null; readonly sp: string | null },
): string {
  const sides = [idp === null ? null : `IdP side: ${idp}`, sp === null ? null : `SP side: ${sp}`];
  return [why, ...sides].filter((part) => part !== null).join('\n\n');
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}
