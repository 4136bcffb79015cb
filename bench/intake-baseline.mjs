// What can be had at best: bare Fastify, the same multipart parser, the bytes into one durable INSERT; files streamed
// to disk and synced. Nothing is judged, hashed or promised.
import { open } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import multipart from '@fastify/multipart';
import Fastify from 'fastify';
import pg from 'pg';

const { PORT, DATABASE_URL, FILES_DIR } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const app = Fastify({ requestTimeout: 0 });
await app.register(multipart, { isPartAFile: () => true, throwFileSizeLimit: false, limits: { fileSize: 250 << 20 } });

async function toDisk(stream) {
  const handle = await open(path.join(FILES_DIR, randomUUID()), 'wx');
  try {
    for await (const chunk of stream) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

app.post('/api/v1/submissions', async (request, reply) => {
  let original;
  for await (const part of request.parts())
    if (part.fieldname === 'application') original = await part.toBuffer();
    else await toDisk(part.file);
  const { rows } = await pool.query('INSERT INTO bench_baseline (original) VALUES ($1) RETURNING id', [original]);
  reply.code(201);
  return { id: rows[0].id };
});
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
process.on('disconnect', () => process.exit(0));
