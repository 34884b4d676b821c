/** People write 张 三 and 张三 for one person. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');
