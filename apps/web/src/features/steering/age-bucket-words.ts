import type { SteeringView } from '../../api/messages.js';

export type Bucket = SteeringView['total']['ages'][number]['bucket'];

/** An age in working days, as the legend and the table name it. */
export function ageBucketWords(bucket: Bucket): string {
  return bucket === '61-' ? '> 60' : bucket.replace('-', '–');
}
