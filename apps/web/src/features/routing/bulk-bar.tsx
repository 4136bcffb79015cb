export function BulkBar(_props: {
  rows: readonly unknown[];
  filter: object | null;
  onAll: () => void;
  onDone: () => void;
}) {
  return null;
}
