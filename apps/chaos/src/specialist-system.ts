// `node dist/specialist-system.js <port> <journal>`: a specialist system that trusts its sender, as a program to be killed.
import { Register } from './target/register.js';
import { startTrustingSpecialistSystem } from './target/trusting-specialist-system.js';

const [port = '', journal = ''] = process.argv.slice(2);
const server = startTrustingSpecialistSystem(Number(port), new Register(journal));
server.once('listening', () => process.send?.('ready'));
process.on('disconnect', () => process.exit(0));
