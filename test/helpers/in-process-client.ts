/** The contract without any wire: what the library and the tests call. */
import { createRouterClient, type RouterClient } from '@orpc/server';
import type { WorkbenchRouter } from '../../src-main/app/operations/router';

export function createInProcessClient(router: WorkbenchRouter): RouterClient<WorkbenchRouter> {
  return createRouterClient(router, { context: {} });
}
