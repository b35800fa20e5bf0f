/** Starts the interface: fonts, styles, the connection, then the first screen. */
import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '@mantine/core/styles.css';
import './style/global.css';
import './style/high-contrast.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectWorkbench } from './client/client';
import { ClientProvider } from './client/client-context';
import { FailureNotice } from './components/notice';
import { App } from './features/frame/app';
import { ErrorBoundary } from './features/frame/error-boundary';
import { followAppearance } from './state/appearance';
import { resolveVariables, theme } from './style/theme';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false, staleTime: 1_000 } },
});
const schemes = localStorageColorSchemeManager({ key: 'saml-workbench-scheme' });

const container = document.getElementById('root');
if (container === null) throw new Error('The page has no #root element.');
const root = createRoot(container);

followAppearance();

function show(content: React.ReactNode): void {
  root.render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={resolveVariables}
        defaultColorScheme="auto"
        colorSchemeManager={schemes}
      >
        <QueryClientProvider client={queries}>
          <ErrorBoundary>{content}</ErrorBoundary>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

connectWorkbench().then(
  (client) =>
    show(
      <ClientProvider client={client}>
        <App />
      </ClientProvider>,
    ),
  (error: unknown) => show(<FailureNotice error={error} onRetry={() => window.location.reload()} />),
);
