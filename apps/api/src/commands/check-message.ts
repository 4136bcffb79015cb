// `npm run message -- check FILE [--lang en]`: what a message of XAusländer says, what is wrong with it and what would be
// stored. Ends with 0 where it would be taken, 1 where it would be refused, 2 where there is nothing to read.
import { tmpdir } from 'node:os';
import { checkMessageFile } from '../message/xauslaender-26.11/check-message-file.js';

const { text, verdict } = await checkMessageFile(process.argv.slice(2), new Date(), tmpdir());
(verdict === 2 ? process.stderr : process.stdout).write(text);
process.exitCode = verdict;
