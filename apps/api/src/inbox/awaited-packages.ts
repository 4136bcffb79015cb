import type { z } from 'zod';
import { deliverySentence } from '@einkanal/domain/intake/message/document-delivery';
import type { OpenDelivery } from '../message/document-delivery.query.js';
import type { AwaitedPackages } from './case-view.dto.js';

/** A delivery that is not complete, in words. */
export function toAwaitedPackages({ announced, arrived, problem }: OpenDelivery): z.input<typeof AwaitedPackages> {
  return { announced, arrived, problem: problem && deliverySentence(problem) };
}
