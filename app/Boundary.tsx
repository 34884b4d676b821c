import { Component, type ReactNode } from 'react';

type BoundaryProps = {
  /** What is certain in spite of it, and what opening anew costs. */
  readonly certain?: string;
  readonly children: ReactNode;
};
type BoundaryState = { readonly error: Error | undefined };

/** The one place where the window catches what nobody expected. What was saved is with main; the way on is a fresh page. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  private readonly fail = (error: unknown) => {
    if (error instanceof Error) this.setState({ error });
  };
  private readonly onError = (event: ErrorEvent) => this.fail(event.error);
  private readonly onRejection = (event: PromiseRejectionEvent) => this.fail(event.reason);

  /** Promises and event handlers fail outside of React's sight. */
  override componentDidMount() {
    window.addEventListener('error', this.onError);
    window.addEventListener('unhandledrejection', this.onRejection);
  }
  override componentWillUnmount() {
    window.removeEventListener('error', this.onError);
    window.removeEventListener('unhandledrejection', this.onRejection);
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="broken" data-ready="broken" role="alert">
        <h1 className="song">这一页出了没料到的事</h1>
        <p>{this.props.certain ?? '已保存的都在台账里，没有丢。草稿每 5 秒存一次。重新打开要再开一次锁。'}</p>
        <button type="button" className="big-button" onClick={() => window.location.reload()}>
          重新打开
        </button>
        <details className="caption">
          <summary>详情</summary>
          {`${error.name}：${error.message.slice(0, 160)}`}
        </details>
      </main>
    );
  }
}
