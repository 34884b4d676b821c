/** What one person may see of themselves, put together by the window before it locks: big rows, nothing else about anybody. */
export type Packet = {
  readonly v: 1;
  readonly name: string;
  readonly cards: readonly { readonly title: string; readonly rows: readonly { readonly label: string; readonly value: string }[] }[];
};
export const readPacket = (json: string): Packet => JSON.parse(json) as Packet;
