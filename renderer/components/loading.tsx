import { Spin } from 'antd';

/** Content is on its way; the wheel waits a moment so that quick answers do not flicker. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <div className="state" role="status" aria-label={label}>
      <Spin delay={200} />
    </div>
  );
}
