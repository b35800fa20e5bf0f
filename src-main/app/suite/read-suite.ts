/** Reads a suite file strictly: what is wrong is told with key, value and line before anything is run. */
import { type Suite, suiteSchema } from '../../contract/model/suite';
import { checks } from '../../checks/registry';
import { nearestName } from '../nearest-name';
import { readStrictDocument } from '../strict-document';
import { UsageError } from '../usage-error';

/** `fileName` is what errors call it. Throws UsageError. */
export function readSuite(text: string, fileName: string): Suite {
  const suite = readStrictDocument(text, fileName, suiteSchema);
  refuseUnknownChecks(suite, fileName);
  return suite;
}

/** A check that does not exist can never fire: an expectation of it would always fail, or never. */
function refuseUnknownChecks({ cases }: Suite, fileName: string): void {
  const known = new Set(checks.map(({ id }) => id));
  for (const { name, expect } of cases) {
    for (const id of [...(expect.findings ?? []), ...(expect.noFindings ?? [])]) {
      if (known.has(id)) continue;
      const near = nearestName(id, [...known]);
      throw new UsageError(
        `${fileName}: the case "${name}" expects the check "${id}", which does not exist`,
        near === null ? 'saml-workbench list-checks names them all.' : `Did you mean "${near}"?`,
      );
    }
  }
}
