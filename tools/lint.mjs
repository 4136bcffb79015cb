// `npm run lint`: what `npm test` asks of the code before it runs it.
import { lint } from './checks/lint.mjs';

const { ok, output } = await lint();
console.log(output);
process.exit(ok ? 0 : 1);
