import type { Page } from '@playwright/test';

type Snapshot = {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: string[];
      readonly node_types: [string[]];
      readonly edge_fields: string[];
      readonly edge_types: [string[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
};

/** Who in a page's memory holds which of these texts: per object, closure, or array the texts that it refers to. Rubbish is collected first. */
export async function holdersOf(page: Page, texts: ReadonlySet<string>): Promise<readonly (readonly string[])[]> {
  const session = await page.context().newCDPSession(page);
  const parts: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
  await session.send('Debugger.enable'); // notes where lines begin: without, V8 counts them anew for each function
  await session.send('Debugger.disable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return holdersIn(parts.join(''), texts);
}

/** The same in a heap snapshot as V8 writes it, of whatever process. */
export function holdersIn(json: string, texts: ReadonlySet<string>): readonly (readonly string[])[] {
  const { snapshot, nodes, edges, strings } = JSON.parse(json) as Snapshot;
  const { meta } = snapshot;
  const field = (name: string) => meta.node_fields.indexOf(name);
  const [size, type, name, count] = [meta.node_fields.length, field('type'), field('name'), field('edge_count')];
  const isText = (kind: number) => meta.node_types[0][kind]!.includes('string');
  const textAt = (at: number): string | undefined => {
    const text = isText(nodes[at + type]!) ? strings[nodes[at + name]!]! : undefined;
    return text !== undefined && texts.has(text) ? text : undefined;
  };
  const [step, kind, to] = [meta.edge_fields.length, meta.edge_fields.indexOf('type'), meta.edge_fields.indexOf('to_node')];
  const weak = meta.edge_types[0].indexOf('weak');
  const holders: string[][] = [];
  let edge = 0;
  for (let node = 0; node < nodes.length; node += size) {
    const held: string[] = [];
    for (let left = nodes[node + count]!; left > 0; left -= 1, edge += step) {
      const text = edges[edge + kind] === weak ? undefined : textAt(edges[edge + to]!);
      if (text !== undefined) held.push(text);
    }
    if (held.length > 0 && !isText(nodes[node + type]!)) holders.push(held);
  }
  return holders;
}
