import { createCache } from '@ant-design/cssinjs';

/**
 * The component library's style sheets, kept from the first time they are needed on. Left alone, the library throws one away with the
 * last component that needs it, and makes it anew on the next screen: reading it in again and putting it into the page, after which
 * the browser styles everything anew, took half of every change of screens.
 */
export function keptStyles(): ReturnType<typeof createCache> {
  const cache = createCache();
  const update = cache.opUpdate.bind(cache);
  cache.opUpdate = (path, next) =>
    update(path, (known) => {
      const style = next(known);
      // One user more than there are: the count that would end it is never reached.
      return known || !style ? style : [style[0] + 1, style[1]];
    });
  return cache;
}
