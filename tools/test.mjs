// `npm test`: everything that must hold, on a machine that has nothing but Node.js.
import { continueOnProjectNode } from './bootstrap.mjs';

await continueOnProjectNode('tools/test-all.mjs');
