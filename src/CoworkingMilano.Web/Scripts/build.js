import { mkdir, writeFile, rm } from 'node:fs/promises';
await rm('wwwroot/dist', { recursive: true, force: true });
await mkdir('wwwroot/dist', { recursive: true });
await writeFile('wwwroot/dist/portal.css', '');
