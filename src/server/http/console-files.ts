import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The built console. Its assets carry a hash in their names and are kept by browsers; its page is asked for anew each time. */
export async function registerConsole(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(files, {
    root: folder,
    wildcard: true,
    index: 'index.html',
    cacheControl: false,
    setHeaders: (response, path) => {
      const lasting = path.includes('/assets/');
      response.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
