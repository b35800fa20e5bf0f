/** The three doors to one router: a plain call, HTTP, a MessagePort. Each gives a client of the same type. */
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { createWorkbenchRouter } from '../../src-main/adapters/create-services';
import { serveWorkbenchUi } from '../../src-main/adapters/http/workbench-ui/serve-ui';
import type { WorkbenchContract } from '../../src-main/contract/contract';
import { createInProcessClient } from '../helpers/in-process-client';
import type { TestWorkbench } from '../helpers/start-workbench';

export type ContractClient = ContractRouterClient<WorkbenchContract>;

export interface Door {
  readonly client: ContractClient;
  readonly close: () => Promise<void>;
}

const version = '1.2.3';

export const doors: Readonly<Record<string, (workbench: TestWorkbench) => Promise<Door>>> = {
  'in process': async (workbench) => ({
    client: createInProcessClient(createWorkbenchRouter(workbench, version)),
    close: async () => undefined,
  }),
  HTTP: async (workbench) => {
    const served = await serveWorkbenchUi(workbench, { port: 0, version });
    const link = new FetchLink({
      url: `${served.origin}/rpc`,
      headers: { authorization: `Bearer ${served.token}` },
    });
    return { client: createORPCClient(link), close: () => served.stop() };
  },
  MessagePort: async (workbench) => {
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(createWorkbenchRouter(workbench, version)).upgrade(port1, { context: {} });
    port1.start();
    port2.start();
    return {
      client: createORPCClient(new PortLink({ port: port2 })),
      close: async () => {
        port1.close();
        port2.close();
      },
    };
  },
};
