/** Keeps one broken component from leaving an empty window: says what happened and offers a way on. */
import { Component, type ReactNode } from 'react';
import { FailureNotice } from '../../components/notice';

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <FailureNotice error={this.state.error} onRetry={() => window.location.reload()} />;
  }
}
