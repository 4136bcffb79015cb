// `npm start`: everything that a look at Einkanal needs, on a machine that has nothing but Node.js.
import { continueOnProjectNode } from './bootstrap.mjs';

await continueOnProjectNode('tools/start-all.mjs');
