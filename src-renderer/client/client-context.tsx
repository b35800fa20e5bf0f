/** Hands the connected client to every component below, and shows what to do while there is none. */
import { createContext, useContext, type ReactNode } from 'react';
import type { WorkbenchClient } from './client';

const ClientContext = createContext<WorkbenchClient | null>(null);

export function ClientProvider(props: { readonly client: WorkbenchClient; readonly children: ReactNode }) {
  return <ClientContext value={props.client}>{props.children}</ClientContext>;
}

/** The client; throws outside the provider, which is a mistake in the tree, never of the user. */
export function useClient(): WorkbenchClient {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient needs a ClientProvider above it');
  return client;
}
