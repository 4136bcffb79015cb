// `npm run test:peers`: our adapters against programs of others. It is no part of `npm test`: it needs Java, Maven and,
// the first time, the network.
import { continueOnProjectNode } from './bootstrap.mjs';

await continueOnProjectNode('tools/test-peers-all.mjs');
