import { Component, type ErrorInfo, type ReactNode } from "react";

interface Props {
  /** The address: another page is tried afresh. */
  at: string;
  /** What is shown instead of what broke. */
  instead: ReactNode;
  children: ReactNode;
}

/** Shows something else where a page itself breaks. */
export class Whole extends Component<Props, { broken: boolean; at: string | undefined }> {
  override state = { broken: false, at: undefined };

  static getDerivedStateFromError = () => ({ broken: true });

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo) {
    console.error("A page broke:", error, componentStack);
  }

  static getDerivedStateFromProps = ({ at }: Props, before: { at: string | undefined }) =>
    at === before.at ? null : { at, broken: false };

  override render() {
    return this.state.broken ? this.props.instead : this.props.children;
  }
}
