/**
 * The one way the interface reaches the workbench: the typed contract, over a MessagePort in the desktop
 * and over `/rpc` in a browser (same origin, the session cookie travels by itself). Types only cross from
 * the contract; no schema runs here.
 */
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { WorkbenchContract } from '../../src-main/contract/contract';

export type WorkbenchClient = ContractRouterClient<WorkbenchContract>;

/** What the desktop's preload script offers; absent in a browser. */
interface DesktopBridge {
  /** Asks for a port; it arrives as a window message `saml-workbench-port`. */
  readonly requestPort: () => void;
}

declare global {
  interface Window {
    readonly samlWorkbench?: DesktopBridge;
  }
}

export const isDesktop = (): boolean => window.samlWorkbench !== undefined;

/** Opens the connection this host offers. Rejects when the desktop hands over no port within 10 seconds. */
export async function connectWorkbench(): Promise<WorkbenchClient> {
  const bridge = window.samlWorkbench;
  if (bridge === undefined) {
    const url = new URL('rpc', window.location.origin + '/').toString();
    return createORPCClient(new FetchLink({ url }));
  }
  const port = await receivePort(bridge);
  return createORPCClient(new PortLink({ port }));
}

function receivePort(bridge: DesktopBridge): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      window.removeEventListener('message', accept);
      reject(new Error('The desktop process handed over no connection within 10 seconds.'));
    }, 10_000);
    function accept(event: MessageEvent): void {
      if (event.source !== window || event.data !== 'saml-workbench-port') return;
      const port = event.ports[0];
      if (port === undefined) return;
      clearTimeout(timer);
      window.removeEventListener('message', accept);
      port.start();
      resolve(port);
    }
    window.addEventListener('message', accept);
    bridge.requestPort();
  });
}
