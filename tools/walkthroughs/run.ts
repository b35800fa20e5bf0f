/** `npx tsx tools/walkthroughs/run.ts`: runs the logins of every walkthrough and writes docs/walkthroughs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../run-command';
import { walkThrough } from './walk';
import { walkthroughs } from './walkthroughs';

async function main(): Promise<void> {
  for (const walkthrough of walkthroughs) {
    const { page } = await walkThrough(walkthrough);
    writeFileSync(join(projectRoot, 'docs', 'walkthroughs', `${walkthrough.id}.md`), page);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
