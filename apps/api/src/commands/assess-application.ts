// `npm run assess -- FILE [--lang en] [--on 2026-11-25] [--office 004200]`: what the rules say about one application, with
// their reasons. Ends with 0 where it would be accepted, 1 where it would be refused, 2 where there is nothing to read.
import { assessApplicationFile } from '../assessment/assess-application-file.js';

const { text, verdict } = await assessApplicationFile(process.argv.slice(2), new Date());
(verdict === 2 ? process.stderr : process.stdout).write(text);
process.exitCode = verdict;
